import { createHash } from "node:crypto";
import type { Services } from "../services.ts";
import { letInByIdentity } from "./enter-by-identity.ts";
import { requireListed, requireProvider, vouchedBy } from "./provider-sign-in.ts";
import type { SignInProviderName } from "./provider.ts";
import { newSecret } from "./secrets.ts";
import { signInCode } from "./sign-in-code.ts";

/** How long a browser may take to come back from a provider. */
export const attemptSeconds = 600;

/** What must be known of a browser that was sent to a provider when it comes back. */
export interface ProviderAttempt {
  provider: SignInProviderName;
  state: string;
  codeVerifier: string;
  nonce: string;
  startedAt: number;
  /** Where the browser goes in the end; null: to a page that shows the code. */
  redirectUri: string | null;
  /** The client's own `state`, which it gets back. */
  clientState: string | null;
  /** Whoever redeems our code must know what this is the S256 of; null: whoever has it may. */
  codeChallenge: string | null;
}

type Start = Pick<ProviderAttempt, "provider" | "redirectUri" | "clientState" | "codeChallenge">;

/** Where to send the browser. Throws `invalid_input` (not set up, a redirect that is not listed) and `unavailable`. */
export async function startAttempt(
  services: Services,
  start: Start,
): Promise<{ attempt: ProviderAttempt; url: string }> {
  const provider = requireProvider(services, start.provider);
  if (start.redirectUri !== null) requireListed(services, start.redirectUri);
  const attempt: ProviderAttempt = {
    ...start,
    state: newSecret(),
    codeVerifier: newSecret(),
    nonce: newSecret(),
    startedAt: services.clock(),
  };
  const url = await provider.authorizationUrl({
    redirectUri: callbackUrl(services, start.provider),
    state: attempt.state,
    codeChallenge: createHash("sha256").update(attempt.codeVerifier).digest("base64url"),
    nonce: attempt.nonce,
  });
  return { attempt, url };
}

/** Whether a browser that comes back with `state` is the one that was sent, in time. */
export function isAttempt(services: Services, attempt: ProviderAttempt, state: string | undefined): boolean {
  const ageMs = services.clock() - attempt.startedAt;
  return attempt.state === state && ageMs >= 0 && ageMs < attemptSeconds * 1000;
}

/** Our own code for the provider's. Throws as `enterWithProviderCode` does. */
export async function finishAttempt(services: Services, attempt: ProviderAttempt, code: string): Promise<string> {
  const provider = requireProvider(services, attempt.provider);
  const person = await provider.identify({
    code,
    redirectUri: callbackUrl(services, attempt.provider),
    codeVerifier: attempt.codeVerifier,
    nonce: attempt.nonce,
  });
  const vouched = await vouchedBy(services, provider, person);
  const { granted } = await letInByIdentity(services, vouched, async (accountUid) =>
    signInCode(services, accountUid, { identity: vouched.identity, codeChallenge: attempt.codeChallenge }),
  );
  return granted;
}

function callbackUrl(services: Services, provider: SignInProviderName): string {
  return `${services.settings.publicUrl}/api/platform/oauth/${provider}/callback`;
}
