import { ReelwrightError } from "../errors.ts";
import { countFailures } from "../limits/count-failures.ts";
import type { Services } from "../services.ts";
import { emailKey } from "./email.ts";
import type { SignInReference } from "./sign-in.ts";
import { type IssuedTokens, startSignIn } from "./start-sign-in.ts";

/**
 * Signs in with address and password. Throws `invalid_credentials`, the same and after the
 * same time whether the password is wrong or nobody has that address, and `rate_limited`
 * after too many failures. `client` is the limiter's subject for the client's address.
 */
export async function logIn(
  services: Services,
  given: { email: string; password: string; client: string },
  reference: SignInReference,
): Promise<IssuedTokens> {
  const key = emailKey(given.email);
  return countFailures(services.limiter, [`identifier:${key}`, given.client], async () => {
    const [known] = await services.reader.together(services.accounts.findCredentials(key));
    const matches = await services.passwords.matches(given.password, known?.passwordHash ?? null);
    if (!known || !matches || known.account.disabledAt !== null) {
      throw new ReelwrightError("invalid_credentials", "The email address or the password is wrong.");
    }
    const { tokens, write } = await startSignIn(services, known.account.uid, reference);
    await services.writer.commit(write);
    return tokens;
  });
}
