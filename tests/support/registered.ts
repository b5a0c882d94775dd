import { ask, newClient } from "./api.ts";

export const testPassword = "SecurePassword123!";

export interface RegisteredAccount {
  email: string;
  uid: string;
  accessToken: string;
  refreshToken: string;
}

/** An account with a password and no proof of its address, registered and signed in over HTTP. */
export async function registered(email = `${crypto.randomUUID()}@example.com`): Promise<RegisteredAccount> {
  return tokensOf(
    email,
    await ask("/api/auth/register", { json: { email, password: testPassword }, client: newClient() }),
  );
}

/** Another sign-in of it. */
export async function signedInAgain({ email }: { email: string }): Promise<RegisteredAccount> {
  return tokensOf(
    email,
    await ask("/api/auth/login", { json: { email, password: testPassword }, client: newClient() }),
  );
}

async function tokensOf(email: string, answer: Response): Promise<RegisteredAccount> {
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  const body = await answer.json<{ access_token: string; refresh_token: string; user_id: string }>();
  const uid = body.user_id.replace(/^user_(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return { email, uid, accessToken: body.access_token, refreshToken: body.refresh_token };
}
