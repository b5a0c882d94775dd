import { createRemoteJWKSet, customFetch, type JWTVerifyGetKey, jwtVerify } from "jose";
import * as oauth from "oauth4webapi";
import { z } from "zod";
import type { ProvidedPerson, SignInProvider } from "../../domain/accounts/provider.ts";
import { boundedFetch } from "./bounded-fetch.ts";
import { codeUrl, exchangeCode, type ProviderClient, requestOptions } from "./exchange-code.ts";
import { asking } from "./provider-failure.ts";

/** An isolate asks the issuer again after this. */
const discoveryMs = 3_600_000;

const claims = z.object({
  sub: z.string().min(1).max(255),
  email: z.string().optional(),
  email_verified: z.union([z.boolean(), z.stringbool()]).optional(),
  name: z.string().optional(),
});

interface Discovered {
  server: oauth.AuthorizationServer;
  authorizationEndpoint: string;
  keys: JWTVerifyGetKey;
  at: number;
}

/** OpenID Connect, by the issuer's own discovery document. */
export function google(client: ProviderClient, issuer: string, fetch = boundedFetch()): SignInProvider {
  const options = requestOptions(issuer, fetch);
  let discovered: Discovered | undefined;

  // The document is kept, and not the promise of it: a Worker's request must not wait for another's.
  const discover = async (): Promise<Discovered> => {
    if (discovered && Date.now() - discovered.at < discoveryMs) return discovered;
    const server = await oauth.processDiscoveryResponse(
      new URL(issuer),
      await oauth.discoveryRequest(new URL(issuer), options),
    );
    if (!server.authorization_endpoint || !server.jwks_uri) throw new Error("the discovery document lacks endpoints");
    const keys = createRemoteJWKSet(new URL(server.jwks_uri), { [customFetch]: fetch });
    discovered = { server, keys, authorizationEndpoint: server.authorization_endpoint, at: Date.now() };
    return discovered;
  };

  return {
    name: "google",
    authorizationUrl: (request) =>
      asking("google", async () => {
        const { authorizationEndpoint } = await discover();
        return codeUrl(authorizationEndpoint, client, "openid email profile", request, { nonce: request.nonce });
      }),
    identify: (exchange) =>
      asking("google", async () => {
        const { server, keys } = await discover();
        const tokens = await exchangeCode(server, client, exchange, options);
        if (!tokens.id_token) throw new Error("no ID token came with the access token");
        const { payload } = await jwtVerify(tokens.id_token, keys, {
          issuer: server.issuer,
          audience: client.id,
          algorithms: ["RS256", "ES256"],
          requiredClaims: ["sub", "exp", "iat"],
          clockTolerance: 30,
        });
        if (exchange.nonce !== null && payload["nonce"] !== exchange.nonce) throw new Error("the nonce is another's");
        return asPerson(claims.parse(payload));
      }),
  };
}

function asPerson({ sub, email, email_verified: verified, name }: z.output<typeof claims>): ProvidedPerson {
  return {
    provider: "google",
    subject: sub,
    email: email ?? null,
    emailIsVerified: email !== undefined && verified === true,
    name: name ?? null,
  };
}
