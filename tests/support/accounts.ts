import { env } from "cloudflare:workers";
import { startSignIn } from "../../src/domain/accounts/start-sign-in.ts";
import { createServices } from "../../workers/services.ts";

export interface TestAccount {
  id: number;
  uid: string;
  email: string;
  accessToken: string;
  refreshToken: string;
}

/** An account that is signed in, straight into the records: no password, and no limit is used up. */
export async function signedInAccount(email = `${crypto.randomUUID()}@example.com`): Promise<TestAccount> {
  const services = createServices(env);
  const uid = crypto.randomUUID();
  const { tokens, write } = await startSignIn(services, uid, "cosmiv");
  const account = { uid, email, emailKey: email.toLowerCase(), passwordHash: "", createdAt: services.clock() };
  await services.writer.commit(services.accounts.create(account), write);
  const [made] = await services.reader.together(services.accounts.find(uid));
  if (!made) throw new Error("the account was not made");
  return { id: made.id, uid, email, accessToken: tokens.accessToken, refreshToken: tokens.refreshToken };
}
