import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from "jose";
import { afterEach, beforeEach, vi } from "vitest";
import worker from "../../workers/api.ts";
import { newClient, request } from "./api.ts";

export const projectUrl = "https://project.supabase.example";
export const issuer = `${projectUrl}/auth/v1`;
export const jwtSecret = "a shared secret of a Supabase project, long enough";

export interface ProjectKey {
  alg: string;
  kid: string;
  privateKey: CryptoKey;
  publicJwk: JWK;
}

export async function projectKey(alg: string): Promise<ProjectKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  const kid = crypto.randomUUID();
  return { alg, kid, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg, use: "sig" } };
}

/** A Supabase project behind the Worker's `fetch`: its keys, and what it shows of whoever brings a token. */
export class SupabaseProject {
  keys: JWK[] = [];
  /** By token. */
  readonly users = new Map<string, unknown>();
  /** Every request that came in: path and headers. */
  readonly asked: { path: string; headers: Headers }[] = [];
  isReachable = true;

  constructor() {
    beforeEach(() => {
      this.asked.length = 0;
      this.isReachable = true;
      vi.spyOn(globalThis, "fetch").mockImplementation(async (...given) => this.answer(new Request(...given)));
    });
    afterEach(() => {
      vi.restoreAllMocks();
    });
  }

  private answer(asked: Request): Response {
    const url = new URL(asked.url);
    if (url.origin !== projectUrl || !this.isReachable) throw new TypeError(`${url.href} cannot be reached`);
    this.asked.push({ path: url.pathname, headers: asked.headers });
    if (url.pathname === "/auth/v1/.well-known/jwks.json") return Response.json({ keys: this.keys });
    const user = this.users.get(asked.headers.get("authorization")?.replace("Bearer ", "") ?? "");
    if (url.pathname === "/auth/v1/user" && user !== undefined) return Response.json(user);
    return Response.json({ code: 401, msg: "no" }, { status: 401 });
  }
}

/** What Supabase writes into an access token. */
export function supabaseClaims(changes: Record<string, unknown> = {}): Record<string, unknown> {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: issuer,
    sub: crypto.randomUUID(),
    aud: "authenticated",
    role: "authenticated",
    exp: now + 3600,
    iat: now,
    email: `${crypto.randomUUID()}@example.com`,
    is_anonymous: false,
    session_id: crypto.randomUUID(),
    app_metadata: { provider: "email" },
    user_metadata: { full_name: "John Doe", email_verified: true },
    ...changes,
  };
}

export function signed(key: ProjectKey, claims: Record<string, unknown>, header: Record<string, unknown> = {}) {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: key.alg, typ: "JWT", kid: key.kid, ...header })
    .sign(key.privateKey);
}

export function signedBySecret(claims: Record<string, unknown>, secret = jwtSecret) {
  return new SignJWT(claims).setProtectedHeader({ alg: "HS256", typ: "JWT" }).sign(new TextEncoder().encode(secret));
}

/** An environment with these variables; each has services of its own. */
export function configured(variables: Partial<Env>): Env {
  return { ...env, ...variables };
}

/** Asks the Worker to exchange a token. */
export async function exchange(environment: Env, body: unknown): Promise<Response> {
  const context = createExecutionContext();
  const asked = request("/api/v1/auth/exchange-token", { json: body, client: newClient() });
  const answer = await worker.fetch(asked as never, environment, context);
  await waitOnExecutionContext(context);
  return answer;
}
