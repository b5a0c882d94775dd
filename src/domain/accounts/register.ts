import { ReelwrightError } from "../errors.ts";
import type { Services } from "../services.ts";
import type { Write } from "../writes.ts";
import type { Account, AccountRole, AccountTrack } from "./account.ts";
import { emailKey, normalizeEmail } from "./email.ts";
import type { SignedIn } from "./log-in.ts";
import type { SignInReference } from "./sign-in.ts";
import { startSignIn } from "./start-sign-in.ts";
import { usernameKey } from "./username.ts";

/** Validated already. */
export interface Registration {
  email: string;
  password: string;
  username?: string;
  name?: string | null;
  firstName?: string | null;
  lastName?: string | null;
  role?: AccountRole;
  track?: AccountTrack | null;
}

/**
 * Makes an account and signs it in, both or neither. Throws `email_taken` and `username_taken`; of many at once for
 * one address or name exactly one succeeds.
 */
export async function register(services: Services, given: Registration, reference: SignInReference): Promise<SignedIn> {
  const uid = crypto.randomUUID();
  const signIn = await startSignIn(services, uid, reference);
  return { tokens: signIn.tokens, account: await openAccount(services, uid, given, signIn.write) };
}

/** The same without signing it in. */
export function createAccount(services: Services, given: Registration): Promise<Account> {
  return openAccount(services, crypto.randomUUID(), given, services.idempotency.none());
}

async function openAccount(
  services: Services,
  uid: string,
  { email, password, username, ...rest }: Registration,
  signIn: Write<boolean>,
): Promise<Account> {
  const keys = { email: emailKey(email), username: username === undefined ? undefined : usernameKey(username) };
  // Not what makes them unique: it only saves hashing a password for nothing.
  await requireFree(services, keys);
  const passwordHash = await services.passwords.hash(password);
  const [created] = await services.writer.commit(
    services.accounts.create({
      ...rest,
      uid,
      email: normalizeEmail(email),
      emailKey: keys.email,
      ...(username === undefined ? {} : { username }),
      passwordHash,
      createdAt: services.clock(),
    }),
    signIn,
  );
  if (!created) {
    await requireFree(services, keys);
    throw new ReelwrightError("conflict", "The account could not be made. Try again.");
  }
  const [account] = await services.reader.together(services.accounts.find(uid));
  if (!account) throw new Error("an account that was just made is not there");
  return account;
}

async function requireFree(services: Services, keys: { email: string; username: string | undefined }): Promise<void> {
  const [byEmail, byUsername] = await services.reader.together(
    services.accounts.findCredentials(keys.email),
    services.accounts.findCredentialsByUsername(keys.username ?? ""),
  );
  if (byEmail) throw taken("email_taken", "email", "An account with this email address already exists.");
  if (byUsername) throw taken("username_taken", "username", "An account with this user name already exists.");
}

function taken(code: "email_taken" | "username_taken", path: string, message: string): ReelwrightError {
  return new ReelwrightError(code, message, { issues: [{ path, message: "is taken" }] });
}
