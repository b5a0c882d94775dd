import { ReelwrightError } from "../errors.ts";
import { countFailures } from "../limits/count-failures.ts";
import type { Services } from "../services.ts";
import { emailKey } from "./email.ts";
import type { Caller } from "./sign-in.ts";

/** A sign-in that began less long ago stands in for the password. */
const freshMs = 10 * 60_000;

/**
 * Makes sure that it is the account's owner who asks for something grave, and not somebody at their open browser: by the
 * password, or, where none is sent, by a sign-in of the last ten minutes (if `fresh` says `unless-password`, only for an account
 * that has no password). Throws `invalid_credentials`, `not_permitted`, and `rate_limited` after too many failures.
 * `client` is the limiter's subject for the client's address.
 */
export async function confirmOwner(
  services: Services,
  { account, signedInAt }: Caller,
  given: { password: string | undefined; client: string },
  fresh: "suffices" | "unless-password",
): Promise<void> {
  const key = emailKey(account.email);
  const [found] = await services.reader.together(services.accounts.findCredentials(key));
  const passwordHash = found?.account.uid === account.uid ? found.passwordHash : null;
  const { password, client } = given;
  if (password === undefined) {
    const isFresh = signedInAt !== null && services.clock() - signedInAt < freshMs;
    if (isFresh && (fresh === "suffices" || passwordHash === null)) return;
    const way = passwordHash === null ? "Sign in again first." : "The password is needed.";
    throw new ReelwrightError("not_permitted", way);
  }
  await countFailures(services.limiter, [`identifier:${key}`, client], async () => {
    if (await services.passwords.matches(password, passwordHash)) return;
    throw new ReelwrightError("invalid_credentials", "The password is wrong.");
  });
}
