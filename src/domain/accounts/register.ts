import { ReelwrightError } from "../errors.ts";
import type { Services } from "../services.ts";
import { emailKey, normalizeEmail } from "./email.ts";
import type { SignInReference } from "./sign-in.ts";
import { type IssuedTokens, startSignIn } from "./start-sign-in.ts";

/**
 * Makes an account and signs it in, both or neither. E-mail and password must have been
 * validated. Throws `email_taken`; of many at once for one address exactly one succeeds.
 */
export async function register(
  services: Services,
  given: { email: string; password: string },
  reference: SignInReference,
): Promise<IssuedTokens> {
  const key = emailKey(given.email);
  // Not what makes it unique: it only saves hashing a password for nothing.
  const [known] = await services.reader.together(services.accounts.findCredentials(key));
  if (known) throw emailTaken();

  const uid = crypto.randomUUID();
  const passwordHash = await services.passwords.hash(given.password);
  const account = services.accounts.create({
    uid,
    email: normalizeEmail(given.email),
    emailKey: key,
    passwordHash,
    createdAt: services.clock(),
  });
  const signIn = await startSignIn(services, uid, reference);
  const [created] = await services.writer.commit(account, signIn.write);
  if (!created) throw emailTaken();
  return signIn.tokens;
}

function emailTaken(): ReelwrightError {
  return new ReelwrightError("email_taken", "An account with this email address already exists.", {
    issues: [{ path: "email", message: "is taken" }],
  });
}
