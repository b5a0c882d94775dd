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
    { ...given, identifiers: [{ key, find: services.accounts.findCredentials(key) }] },
    reference,
    gate,
  );
}

/** What somebody says who they are. */
export interface Identifier {
  /** As it is compared; failures are counted under it. */
  key: string;
  find: Read<Credentials | null>;
}

/** The same by whatever identifies an account; several identifiers must name one account. */
export async function logInAs(
  services: Services,
  given: { identifiers: readonly Identifier[]; password: string; client: string },
  reference: SignInReference,
  gate: (account: Account) => void = () => {},
): Promise<SignedIn> {
  const subjects = new Set(given.identifiers.map(({ key }) => `identifier:${key}`));
  return countFailures(services.limiter, [...subjects, given.client], async () => {
    const found = await services.reader.together(...given.identifiers.map(({ find }) => find));
    const known = found.every((one) => one?.account.uid === found[0]?.account.uid) ? (found[0] ?? null) : null;
    const passwordHash = known?.passwordHash ?? null;
    const matches = await services.passwords.matches(given.password, passwordHash);
    if (!known || passwordHash === null || !matches || known.account.disabledAt !== null) throw wrong();
    gate(known.account);
    const { tokens, write } = await startSignIn(services, known.account.uid, reference, { passwordHash });
    const [began] = await services.writer.commit(write);
    if (!began) throw wrong();
    return { tokens, account: known.account };
  });
}

function wrong(): ReelwrightError {
  return new ReelwrightError("invalid_credentials", "The email address or the password is wrong.");
}
