import { ReelwrightError } from "../errors.ts";
import type { Services } from "../services.ts";
import { isEmail } from "./email.ts";
import { enterByIdentity, type VouchedPerson } from "./enter-by-identity.ts";
import type { SignedIn } from "./log-in.ts";
import { type ProvidedPerson, providerLabels, type SignInProvider, type SignInProviderName } from "./provider.ts";
import type { SignInReference } from "./sign-in.ts";

/** Throws `invalid_input` where an operator has not set it up. */
export function requireProvider(services: Services, name: SignInProviderName): SignInProvider {
  const provider = services.signInProviders.find(name);
  if (provider) return provider;
  throw new ReelwrightError("invalid_input", `Signing in with ${providerLabels[name]} is not set up here.`);
}

/**
 * Signs in with a code that a client had a provider give it. Throws `invalid_input` (not set up, a redirect that is not
 * listed, a code that the provider refuses), `unavailable` (the provider fails), `conflict` (it vouches for no address)
 * and `not_authenticated` (the account is disabled).
 */
export async function enterWithProviderCode(
  services: Services,
  name: SignInProviderName,
  { code, redirectUri }: { code: string; redirectUri: string },
  reference: SignInReference,
): Promise<SignedIn> {
  const provider = requireProvider(services, name);
  requireListed(services, redirectUri);
  const person = await provider.identify({ code, redirectUri, codeVerifier: null, nonce: null });
  return enterByIdentity(services, await vouchedBy(services, provider, person), reference);
}

/** Of what a provider calls somebody. */
const maxNameLength = 255;

/** A code or a secret is sent nowhere else. Throws `invalid_input`. */
export function requireListed(services: Services, redirectUri: string): void {
  if (services.settings.oauthRedirectUris.includes(redirectUri)) return;
  throw new ReelwrightError("invalid_input", "redirect_uri: is not one that is allowed here", {
    issues: [{ path: "redirect_uri", message: "This URI is not one that is allowed here." }],
  });
}

/**
 * Whoever the provider speaks of, if it vouches for their address; a person whom we know by their subject needs no address
 * any more. Throws `conflict` otherwise.
 */
export async function vouchedBy(
  services: Services,
  provider: SignInProvider,
  { subject, email, emailIsVerified, name: called }: ProvidedPerson,
): Promise<VouchedPerson> {
  const name = called === null ? null : called.slice(0, maxNameLength);
  const identity = { provider: provider.name, subject };
  if (email !== null && emailIsVerified && isEmail(email)) {
    return { identity, email, emailIsVerified: async () => true, name };
  }
  const refusal = new ReelwrightError(
    "conflict",
    `${providerLabels[provider.name]} does not say that you hold the mailbox of your address. Confirm the address there first.`,
  );
  const [known] = await services.reader.together(services.identities.find(identity));
  if (!known) throw refusal;
  return { identity, email: known.email, emailIsVerified: () => Promise.reject(refusal), name };
}
