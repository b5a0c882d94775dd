import { randomUUID } from "node:crypto";
import type { Command } from "./command.ts";
import type { OperatorClient } from "./operator-client.ts";
import { OpsError, UsageError } from "./usage.ts";

interface Account {
  uid: string;
  email: string;
  role: string;
  credits: number;
  email_verified: boolean;
  is_approved: boolean;
  is_operator: boolean;
  disabled_at: string | null;
  created_at: string;
}
interface WaitingList {
  entries: { email: string; name: string | null; created_at: string; invited_at: string | null }[];
  next_cursor: string | null;
}
interface Accounts {
  accounts: Account[];
  next_cursor: string | null;
}
interface Audit {
  entries: { at: string; actor: string; action: string; subject: string; detail: unknown }[];
  next_cursor: string | null;
}

/** What a verb has to say: for a person, and as it was answered. */
export interface Outcome {
  lines: string[];
  answer: unknown;
}

/** Does what a command asks for over HTTP. Throws `OpsError` and `UsageError`. */
export async function runVerb(client: OperatorClient, command: Command): Promise<Outcome> {
  const [subject = "", second = "", third] = command.arguments;
  const { email, limit, cursor } = command;
  switch (command.verb) {
    case "waiting-list": {
      const answer = await client.get<WaitingList>("waiting-list", { limit, cursor });
      const lines = answer.entries.map((entry) => {
        const invited = entry.invited_at === null ? "not invited" : `invited ${entry.invited_at}`;
        return row(entry.created_at, entry.email, entry.name ?? "", invited);
      });
      return { lines: [...lines, ...further(answer.next_cursor)], answer };
    }
    case "invite": {
      const answer = await client.post<{ email: string; invitation_token: string; expires_at: string }>("invitations", {
        email: subject,
      });
      return {
        lines: [`${answer.email} is invited until ${answer.expires_at}, and mailed:`, answer.invitation_token],
        answer,
      };
    }
    case "accounts": {
      const answer = await client.get<Accounts>("accounts", { email, limit, cursor });
      return { lines: [...answer.accounts.map(accountLine), ...further(answer.next_cursor)], answer };
    }
    case "approve":
    case "disable":
    case "enable":
      return change(client, subject, command.verb, {});
    case "role":
      return change(client, subject, "role", { role: second });
    case "credits":
      return giveCredits(client, subject, second, third ?? null);
    case "audit": {
      const about = command.subject;
      // Invitations are written down under the address, everything else under the account's UUID.
      const answer = await client.get<Audit>("audit", { subject: about, limit, cursor });
      const lines = answer.entries.map((one) =>
        row(one.at, one.actor, one.action, one.subject, JSON.stringify(one.detail)),
      );
      const hint = about?.includes("@") ? await accountHint(client, about) : [];
      return { lines: [...lines, ...further(answer.next_cursor), ...hint], answer };
    }
    default:
      throw new UsageError(`no such verb: ${command.verb}`);
  }
}

async function change(client: OperatorClient, subject: string, act: string, json: object): Promise<Outcome> {
  const { uid } = await accountOf(client, subject);
  const answer = await client.post<Account>(`accounts/${uid}/${act}`, json);
  return { lines: [accountLine(answer)], answer };
}

async function giveCredits(
  client: OperatorClient,
  subject: string,
  amount: string,
  description: string | null,
): Promise<Outcome> {
  if (!/^[1-9]\d{0,6}$/.test(amount)) throw new UsageError(`not a number of credits: ${amount}`);
  const { uid, email } = await accountOf(client, subject);
  const given = { amount: Number(amount), description };
  const answer = await client.post<{ id: string }>(`accounts/${uid}/credits`, given, randomUUID());
  return { lines: [`${email} has ${amount} credits more (entry ${answer.id})`], answer };
}

/** By UUID or by address. */
async function accountOf(client: OperatorClient, subject: string): Promise<{ uid: string; email: string }> {
  if (!subject.includes("@")) return { uid: encodeURIComponent(subject), email: subject };
  const { accounts } = await client.get<Accounts>("accounts", { email: subject });
  const [found] = accounts;
  if (!found) throw new OpsError(`no account has the address ${subject}`);
  return found;
}

async function accountHint(client: OperatorClient, email: string): Promise<string[]> {
  const { accounts } = await client.get<Accounts>("accounts", { email });
  return accounts.map(({ uid }) => `what was done to its account: audit --subject ${uid}`);
}

function accountLine(account: Account): string {
  const marks = [
    account.email_verified ? "verified" : "not verified",
    account.is_approved ? "approved" : "not approved",
    ...(account.is_operator ? ["operator"] : []),
    ...(account.disabled_at === null ? [] : [`disabled ${account.disabled_at}`]),
  ];
  return row(account.uid, account.email, account.role, `${account.credits} credits`, marks.join(", "));
}

function further(cursor: string | null): string[] {
  return cursor === null ? [] : [`more: --cursor ${cursor}`];
}

/** Columns for `cut` and people; what users wrote cannot steer a terminal or begin another line. */
function row(...columns: string[]): string {
  return columns.map((column) => column.replace(/\p{Cc}+/gu, " ")).join("\t");
}
