import { env } from "cloudflare:workers";
import { signedInAccount, type TestAccount } from "./accounts.ts";

/** Somebody whom Omega has let in: verified and approved. */
export async function signedInMember(): Promise<TestAccount> {
  const account = await signedInAccount();
  await env.DB.prepare("UPDATE accounts SET email_verified_at = 1, is_approved = 1 WHERE uid = ?")
    .bind(account.uid)
    .run();
  return account;
}
