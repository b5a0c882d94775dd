import { ReelwrightError } from "../errors.ts";
import type { Services } from "../services.ts";
import { isEmail } from "./email.ts";
import { enterByIdentity } from "./enter-by-identity.ts";
import type { SignedIn } from "./log-in.ts";
import type { SignInReference } from "./sign-in.ts";

/** Whom a Supabase access token speaks for. */
export interface SupabaseUser {
  issuer: string;
  subject: string;
  /** As the token says; whether the mailbox is theirs it does not say. */
  email: string | null;
  name: string | null;
}

/** Users of the Supabase project that an operator names. */
export interface Supabase {
  /** null where the token is not good at `now`, or no project is configured. Throws `unavailable` where its keys cannot be had. */
  verify(token: string, now: number): Promise<SupabaseUser | null>;
  /** Whether Supabase itself shows that the user has confirmed this address; false where it cannot be asked. */
  hasConfirmed(token: string, subject: string, email: string): Promise<boolean>;
}

/** Signs in a Supabase user. Throws `not_authenticated`, `unavailable`, and what `enterByIdentity` throws. */
export async function enterBySupabase(
  services: Services,
  token: string,
  reference: SignInReference,
): Promise<SignedIn> {
  const user = await services.supabase.verify(token, services.clock());
  if (!user) throw new ReelwrightError("not_authenticated", "The Supabase token is not valid.");
  const { issuer, subject, email, name } = user;
  if (email === null || !isEmail(email)) {
    throw new ReelwrightError("not_authenticated", "The Supabase token names no email address.");
  }
  return enterByIdentity(
    services,
    {
      identity: { provider: issuer, subject },
      email,
      emailIsVerified: () => services.supabase.hasConfirmed(token, subject, email),
      name,
    },
    reference,
  );
}
