import { ReelwrightError } from "../errors.ts";
import { countFailures } from "../limits/count-failures.ts";
import type { Services } from "../services.ts";
import type { Read } from "../reads.ts";
import type { Account } from "./account.ts";
import type { Credentials } from "./account-records.ts";
import { emailKey } from "./email.ts";
import type { SignInReference } from "./sign-in.ts";
import { type IssuedTokens, startSignIn } from "./start-sign-in.ts";

export interface SignedIn {
  tokens: IssuedTokens;
  account: Account;
}

/**
 * Signs in with address and password. Throws `invalid_credentials`, the same and after the
 * same time whether the password is wrong or nobody has that address, and `rate_limited`
 * after too many failures. `client` is the limiter's subject for the client's address. `gate` may throw what keeps
 * out somebody whose password is right.
 */
export async function logIn(
  services: Services,
  given: { email: string; password: string; client: string },
  reference: SignInReference,
  gate: (account: Account) => void = () => {},
): Promise<SignedIn> {
  const key = emailKey(given.email);
  return logInAs(
    services,
    { ...given, identifier: key, find: services.accounts.findCredentials(key) },
    reference,
    gate,
  );
}

/** The same by whatever identifies an account; `identifier` is what failures are counted under. */
export async function logInAs(
  services: Services,
  given: { identifier: string; find: Read<Credentials | null>; password: string; client: string },
  reference: SignInReference,
  gate: (account: Account) => void = () => {},
): Promise<SignedIn> {
  return countFailures(services.limiter, [`identifier:${given.identifier}`, given.client], async () => {
    const [known] = await services.reader.together(given.find);
    const matches = await services.passwords.matches(given.password, known?.passwordHash ?? null);
    if (!known || !matches || known.account.disabledAt !== null) {
      throw new ReelwrightError("invalid_credentials", "The email address or the password is wrong.");
    }
    gate(known.account);
    const { tokens, write } = await startSignIn(services, known.account.uid, reference);
    await services.writer.commit(write);
    return { tokens, account: known.account };
  });
}
