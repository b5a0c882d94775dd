import { ReelwrightError } from "../errors.ts";
import type { NewAuditEntry } from "../audit/audit-records.ts";
import { writeMail } from "../mail/write-mail.ts";
import type { Read } from "../reads.ts";
import type { Services } from "../services.ts";
import type { Write } from "../writes.ts";
import type { Account } from "./account.ts";
import { emailKey, normalizeEmail } from "./email.ts";

export interface OperatorBootstrapRecords {
  /** The pair that was applied last. */
  last(): Read<{ emailKey: string; passwordHash: string } | null>;
  /** The operator's address and password are the pair applied last; false where the account is no operator with that password. */
  remember(accountUid: string, passwordHash: string, at: number): Write<boolean>;
}

/** What it needs: little enough to run without a Worker, on nothing but the database. */
export interface BootstrapServices
  extends Pick<Services, "clock" | "reader" | "writer" | "accounts" | "mailboxes" | "audit" | "passwords"> {
  readonly operatorBootstrap: OperatorBootstrapRecords;
}

export type Bootstrapped = "unchanged" | "made" | "taken over";

/**
 * Makes an operator's account, or takes over the account of that address as a proof of its mailbox does (decisions.md sections 2
 * and 6), and only where the pair is another than was applied last. An operator of an earlier pair stays one.
 * Throws `conflict` where the address gets an account while it works.
 */
export async function bootstrapOperator(
  services: BootstrapServices,
  pair: { email: string; password: string },
): Promise<Bootstrapped> {
  const key = emailKey(pair.email);
  const [last, known] = await services.reader.together(
    services.operatorBootstrap.last(),
    services.accounts.findCredentials(key),
  );
  if (last?.emailKey === key && (await services.passwords.matches(pair.password, last.passwordHash))) {
    return "unchanged";
  }
  const passwordHash = await services.passwords.hash(pair.password);
  const done = known
    ? await takeOver(services, known.account, key, passwordHash)
    : await make(services, pair.email, passwordHash);
  if (!done) throw new ReelwrightError("conflict", "The address has just got an account. Try again.");
  return known ? "taken over" : "made";
}

async function make(services: BootstrapServices, email: string, passwordHash: string): Promise<boolean> {
  const at = services.clock();
  const uid = crypto.randomUUID();
  const [made] = await services.writer.commit(
    services.accounts.create({
      uid,
      email: normalizeEmail(email),
      emailKey: emailKey(email),
      passwordHash,
      isOperator: true,
      isApproved: true,
      emailVerifiedAt: at,
      createdAt: at,
    }),
    services.audit.record(entryOf(uid, "made", at)),
    services.operatorBootstrap.remember(uid, passwordHash, at),
  );
  return made;
}

async function takeOver(
  services: BootstrapServices,
  account: Account,
  key: string,
  passwordHash: string,
): Promise<boolean> {
  const at = services.clock();
  const mail = writeMail({
    to: account.email,
    subject: "Your Reelwright account is an operator's now",
    paragraphs: [
      "Whoever runs this Reelwright made your account an operator's, and gave it a new password.",
      "All its sign-ins were ended, and what anybody may have set up before the address was verified was removed.",
    ],
    at,
  });
  const [proved] = await services.writer.commit(
    services.mailboxes.prove({
      evidence: { by: "provider", accountUid: account.uid, emailKey: key },
      at,
      passwordHash,
      approves: true,
      endsSignIns: true,
      mail,
    }),
    services.accounts.update(account.uid, { isOperator: true, disabledAt: null }, at),
    services.audit.record(entryOf(account.uid, "taken over", at)),
    services.operatorBootstrap.remember(account.uid, passwordHash, at),
  );
  return proved !== null;
}

function entryOf(subject: string, outcome: Bootstrapped, at: number): NewAuditEntry {
  return { at, actor: "bootstrap", action: "bootstrap", subject, detail: { outcome }, requestId: null };
}
