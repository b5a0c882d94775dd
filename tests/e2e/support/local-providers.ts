/**
 * A real OpenID provider (`oidc-provider`) on this machine, in Google's place as it is, and in GitHub's with GitHub's paths, its
 * API and its way to refuse a code.
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Configuration, Provider } from "oidc-provider";

export interface Person {
  /** Google's subject and GitHub's id. */
  id: string;
  email: string;
  verified: boolean;
  name: string;
}

/** Where client programs that use the documented exchange get their codes. */
export const clientRedirect = "http://localhost:3000/auth/callback";

const client = { id: "reelwright", secret: "the secret of the client" };

export class LocalProviders {
  /** By what they type as their login; tests add to it. */
  readonly people = new Map<string, Person>();
  readonly google: string;
  readonly github: string;
  readonly #servers: Record<"google" | "github", Server>;

  static async start(): Promise<LocalProviders> {
    return new LocalProviders({ google: await listening(), github: await listening() });
  }

  private constructor(servers: Record<"google" | "github", Server>) {
    this.#servers = servers;
    this.google = urlOf(servers.google);
    this.github = urlOf(servers.github);
  }

  /** What makes Reelwright use them. */
  get variables(): Record<string, string> {
    return {
      GOOGLE_CLIENT_ID: client.id,
      GOOGLE_CLIENT_SECRET: client.secret,
      GOOGLE_ISSUER: this.google,
      GITHUB_CLIENT_ID: client.id,
      GITHUB_CLIENT_SECRET: client.secret,
      GITHUB_URL: this.github,
      GITHUB_API_URL: this.github,
      OAUTH_REDIRECT_URIS: clientRedirect,
    };
  }

  /** Where a client program that uses the documented exchange sends its user. */
  clientStart(provider: "google" | "github", further: Record<string, string> = {}): string {
    const google = provider === "google";
    const url = new URL(google ? `${this.google}/auth` : `${this.github}/login/oauth/authorize`);
    const scope = google ? "openid email profile" : "read:user user:email";
    const parameters = { client_id: client.id, redirect_uri: clientRedirect, response_type: "code", scope, ...further };
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    return url.href;
  }

  /** Serves, once it is known where Reelwright is. */
  serve(reelwright: string): void {
    const shared = (provider: string): Configuration => ({
      clients: [
        {
          client_id: client.id,
          client_secret: client.secret,
          redirect_uris: [clientRedirect, `${reelwright}/api/platform/oauth/${provider}/callback`],
          token_endpoint_auth_method: "client_secret_post",
        },
      ],
      // Google and GitHub ask for PKCE from nobody, and hold those to it who use it.
      pkce: { required: () => false },
      cookies: { keys: ["a key for tests alone"], names: { session: `${provider}-session` } },
      findAccount: (_ctx, login) => {
        const person = this.people.get(login);
        return person && { accountId: login, claims: () => claimsOf(person) };
      },
    });
    this.#answer("google", {
      ...shared("google"),
      claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
      conformIdTokenClaims: false,
    });
    const github = this.#answer("github", {
      ...shared("github"),
      scopes: ["read:user", "user:email"],
      routes: { authorization: "/login/oauth/authorize", token: "/login/oauth/access_token" },
    });
    github.use(async (ctx, next) => {
      if (ctx.path === "/user" || ctx.path === "/user/emails") return this.#answerAsGitHub(github, ctx);
      await next();
      const body = ctx.body as { error?: string } | undefined;
      if (ctx.path === "/login/oauth/access_token" && body?.error === "invalid_grant") {
        ctx.status = 200;
        ctx.body = { error: "bad_verification_code", error_description: "The code passed is incorrect or expired." };
      }
    });
  }

  /** From now on nobody answers there. */
  async stop(provider: "google" | "github"): Promise<void> {
    const server = this.#servers[provider];
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  async stopAll(): Promise<void> {
    for (const provider of ["google", "github"] as const)
      if (this.#servers[provider].listening) await this.stop(provider);
  }

  #answer(name: "google" | "github", configuration: Configuration): Provider {
    const provider = new Provider(name === "google" ? this.google : this.github, configuration);
    // Made at the first request, since it takes along only what `use` was given before.
    let callback: ReturnType<Provider["callback"]> | undefined;
    this.#servers[name].on("request", (request, response) => {
      callback ??= provider.callback();
      void callback(request, response);
    });
    return provider;
  }

  /** `GET /user` and `/user/emails`, for whose token it is. */
  async #answerAsGitHub(provider: Provider, ctx: GitHubContext): Promise<void> {
    const token = await provider.AccessToken.find((ctx.get("authorization") || "").replace(/^Bearer /, ""));
    const person = token && this.people.get(token.accountId);
    if (!person) {
      ctx.status = 401;
      ctx.body = { message: "Bad credentials" };
    } else if (ctx.path === "/user") {
      ctx.body = { id: Number(person.id), login: person.name.toLowerCase(), name: person.name, email: null };
    } else {
      ctx.body = [
        { email: `work-${person.email}`, primary: false, verified: true, visibility: null },
        { email: person.email, primary: true, verified: person.verified, visibility: "private" },
      ];
    }
  }
}

/** What of Koa's context it takes. */
interface GitHubContext {
  path: string;
  status: number;
  body: unknown;
  get(header: string): string;
}

function claimsOf({ id, email, verified, name }: Person) {
  return { sub: id, email, email_verified: verified, name };
}

async function listening(): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
