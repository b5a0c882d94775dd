import * as oauth from "oauth4webapi";
import { z } from "zod";
import type { SignInProvider } from "../../domain/accounts/provider.ts";
import { type BoundedFetch, boundedFetch } from "./bounded-fetch.ts";
import { codeUrl, exchangeCode, type ProviderClient, requestOptions } from "./exchange-code.ts";
import { asking } from "./provider-failure.ts";

const user = z.object({ id: z.int().positive(), login: z.string(), name: z.string().nullish() });
const emails = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));

/** Where GitHub, or a GitHub of one's own, is reached: its pages, and its API. */
export interface GitHubUrls {
  web: string;
  api: string;
}

/** OAuth, and GitHub's API for who it is: it has no ID tokens. */
export function github(client: ProviderClient, urls: GitHubUrls, fetch = boundedFetch()): SignInProvider {
  const server: oauth.AuthorizationServer = {
    issuer: urls.web,
    token_endpoint: `${urls.web}/login/oauth/access_token`,
  };
  const options = requestOptions(urls.web, refusalsAsErrors(fetch));

  const get = async <Schema extends z.ZodType>(path: string, token: string, schema: Schema) => {
    const answer = await fetch(`${urls.api}${path}`, {
      headers: {
        accept: "application/vnd.github+json",
        authorization: `Bearer ${token}`,
        "user-agent": "Reelwright",
        "x-github-api-version": "2022-11-28",
      },
    });
    if (!answer.ok) throw new Error(`GET ${path} answered ${answer.status}`);
    return schema.parse(await answer.json());
  };

  return {
    name: "github",
    authorizationUrl: async (request) =>
      codeUrl(`${urls.web}/login/oauth/authorize`, client, "read:user user:email", request),
    identify: (exchange) =>
      asking("github", async () => {
        const { access_token: token } = await exchangeCode(server, client, exchange, options);
        const [known, addresses] = await Promise.all([
          get("/user", token, user),
          get("/user/emails?per_page=100", token, emails),
        ]);
        const primary = addresses.find((address) => address.primary && address.verified);
        return {
          provider: "github",
          subject: String(known.id),
          email: primary?.email ?? null,
          emailIsVerified: primary !== undefined,
          name: known.name || known.login,
        };
      }),
  };
}

/** GitHub answers 200 where it refuses a code, and its reason in `error`. */
function refusalsAsErrors(fetch: BoundedFetch): BoundedFetch {
  return async (url, options) => {
    const answer = await fetch(url, options);
    if (answer.status !== 200) return answer;
    const body: unknown = await answer.clone().json();
    const isRefusal = typeof body === "object" && body !== null && "error" in body;
    return isRefusal ? new Response(answer.body, { status: 400, headers: answer.headers }) : answer;
  };
}
