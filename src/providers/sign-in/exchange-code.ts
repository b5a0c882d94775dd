import * as oauth from "oauth4webapi";
import type { AuthorizationRequest, CodeExchange } from "../../domain/accounts/provider.ts";
import { ReelwrightError } from "../../domain/errors.ts";
import type { BoundedFetch } from "./bounded-fetch.ts";

export interface ProviderClient {
  id: string;
  secret: string;
}

/** How requests to a provider at `url` are made: bounded, and without TLS to this machine alone. */
export function requestOptions(url: string, fetch: BoundedFetch) {
  return {
    [oauth.customFetch]: fetch,
    [oauth.allowInsecureRequests]: ["127.0.0.1", "localhost", "[::1]"].includes(new URL(url).hostname),
  };
}

/** Where to send a browser for a code (RFC 6749 section 4.1.1, RFC 7636). */
export function codeUrl(
  endpoint: string,
  client: ProviderClient,
  scope: string,
  request: Omit<AuthorizationRequest, "nonce">,
  further: Record<string, string> = {},
): string {
  const url = new URL(endpoint);
  const parameters = {
    response_type: "code",
    client_id: client.id,
    redirect_uri: request.redirectUri,
    scope,
    state: request.state,
    code_challenge: request.codeChallenge,
    code_challenge_method: "S256",
    ...further,
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

/** What providers say where the code is not a good one, or came for another redirect; anything else is not the caller's fault. */
const refusals: Readonly<Record<string, "code" | "redirect_uri">> = {
  invalid_grant: "code",
  bad_verification_code: "code",
  redirect_uri_mismatch: "redirect_uri",
};

/**
 * The tokens for a code (RFC 6749 section 4.1.3). An ID token's claims have been compared (issuer, audience, times), not
 * its signature. Throws `invalid_input` where the provider refuses the code.
 */
export async function exchangeCode(
  server: oauth.AuthorizationServer,
  client: ProviderClient,
  { code, redirectUri, codeVerifier }: CodeExchange,
  options: ReturnType<typeof requestOptions>,
): Promise<oauth.TokenEndpointResponse> {
  const known: oauth.Client = { client_id: client.id, [oauth.clockTolerance]: 30 };
  const parameters = {
    code,
    redirect_uri: redirectUri,
    ...(codeVerifier === null ? {} : { code_verifier: codeVerifier }),
  };
  const secret = oauth.ClientSecretPost(client.secret);
  const answer = await oauth.genericTokenEndpointRequest(
    server,
    known,
    secret,
    "authorization_code",
    parameters,
    options,
  );
  try {
    return await oauth.processGenericTokenEndpointResponse(server, known, answer);
  } catch (error) {
    const field = error instanceof oauth.ResponseBodyError ? refusals[error.error] : undefined;
    if (field === undefined) throw error;
    throw new ReelwrightError("invalid_input", "The provider does not accept this code.", {
      issues: [{ path: field, message: `The provider does not accept this ${field === "code" ? "code" : "URI"}.` }],
    });
  }
}
