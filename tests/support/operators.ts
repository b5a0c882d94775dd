import { env } from "cloudflare:workers";
import { signedInAccount, type TestAccount } from "./accounts.ts";
import { ask } from "./api.ts";

/** An operator who is signed in. */
export async function signedInOperator(): Promise<TestAccount> {
  const account = await signedInAccount();
  await env.DB.prepare("UPDATE accounts SET is_operator = 1 WHERE uid = ?").bind(account.uid).run();
  return account;
}

/** Invites an address as an operator does, and gives the token. */
export async function invited(operator: TestAccount, email: string): Promise<string> {
  const answer = await ask("/api/platform/admin/invitations", { json: { email }, token: operator.accessToken });
  return (await answer.json<{ invitation_token: string }>()).invitation_token;
}

export interface ShownMail {
  to: string;
  subject: string;
  text: string;
}

/** What was mailed to an address, newest first. */
export async function mailsTo(email: string): Promise<ShownMail[]> {
  return (await ask(`/dev/mail?to=${encodeURIComponent(email)}`)).json();
}

/** The code of the newest mail that has one. */
export async function verificationCodeTo(email: string): Promise<string> {
  for (const { text } of await mailsTo(email)) {
    const code = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/m.exec(text)?.[0];
    if (code !== undefined) return code;
  }
  throw new Error(`no code was mailed to ${email}`);
}
