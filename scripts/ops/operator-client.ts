import { setTimeout as sleep } from "node:timers/promises";
import { OpsError } from "./usage.ts";

/** How long an answer may take. */
const timeoutMs = 60_000;
const attempts = 3;

/** Asks a Reelwright over HTTP as an operator. */
export class OperatorClient {
  readonly #url: string;
  readonly #token: string;
  /** It signed in by itself, and signs out again. */
  readonly #signedIn: boolean;

  /** With `OPS_TOKEN`, or by signing in. Throws `OpsError`. */
  static async enter(url: string, environment: Readonly<Record<string, string | undefined>>): Promise<OperatorClient> {
    const token = environment["OPS_TOKEN"];
    if (token) return new OperatorClient(url, token, false);
    const own = Boolean(environment["OPS_EMAIL"] || environment["OPS_PASSWORD"]);
    const email = environment[own ? "OPS_EMAIL" : "ADMIN_EMAIL"];
    const password = environment[own ? "OPS_PASSWORD" : "ADMIN_PASSWORD"];
    if (!email || !password) {
      throw new OpsError("set OPS_TOKEN, or OPS_EMAIL and OPS_PASSWORD, to an operator's (npm run ops -- help)");
    }
    const answer = await send(`${url}/api/auth/login`, { json: { email, password } });
    const body = await answer.json().catch(() => null);
    const accessToken = (body as { access_token?: unknown } | null)?.access_token;
    if (answer.status === 401)
      throw new OpsError(`${url} does not let ${email} in: the address or the password is wrong`);
    if (typeof accessToken !== "string") throw new OpsError(`${url} answered ${answer.status} to signing in`);
    return new OperatorClient(url, accessToken, true);
  }

  private constructor(url: string, token: string, signedIn: boolean) {
    this.#url = url;
    this.#token = token;
    this.#signedIn = signedIn;
  }

  get<Body>(path: string, query: Readonly<Record<string, string | undefined>> = {}): Promise<Body> {
    const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
    const search = new URLSearchParams(given).toString();
    return this.#ask(`${path}${search === "" ? "" : `?${search}`}`, {});
  }

  /** With an `idempotencyKey` it is asked again where no answer comes: what was done already is not done again. */
  post<Body>(path: string, json: unknown = {}, idempotencyKey?: string): Promise<Body> {
    const headers: Record<string, string> = idempotencyKey === undefined ? {} : { "idempotency-key": idempotencyKey };
    return this.#ask(path, { json, headers });
  }

  /** Ends the sign-in, where it made one. */
  async leave(): Promise<void> {
    if (!this.#signedIn) return;
    const answer = await send(`${this.#url}/api/v1/auth/logout`, { method: "POST", token: this.#token });
    if (!answer.ok) throw new OpsError(`the sign-in could not be ended: ${this.#url} answered ${answer.status}`);
  }

  async #ask<Body>(path: string, options: { json?: unknown; headers?: Record<string, string> }): Promise<Body> {
    const repeatable = options.headers?.["idempotency-key"] !== undefined;
    const url = `${this.#url}/api/platform/admin/${path}`;
    const answer = await send(url, { ...options, token: this.#token }, repeatable ? attempts : 1);
    const text = await answer.text();
    const body = parsed(text);
    if (answer.ok && body !== null) return body as Body;
    const detail = (body as { detail?: unknown } | null)?.detail;
    throw new OpsError(
      typeof detail === "string" ? `${answer.status}: ${detail}` : `${this.#url} answered ${answer.status}`,
    );
  }
}

interface Sent {
  method?: string;
  json?: unknown;
  token?: string;
  headers?: Record<string, string>;
}

async function send(url: string, sent: Sent, triesLeft = 1): Promise<Response> {
  const { method, json, token, headers } = sent;
  try {
    return await fetch(url, {
      method: method ?? (json === undefined ? "GET" : "POST"),
      headers: {
        ...(json === undefined ? {} : { "content-type": "application/json" }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      signal: AbortSignal.timeout(timeoutMs),
    });
  } catch (error) {
    if (triesLeft > 1) {
      await sleep(1_000);
      return send(url, sent, triesLeft - 1);
    }
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new OpsError(
      `${new URL(url).origin} cannot be reached: ${cause instanceof Error ? cause.message : String(cause)}`,
    );
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
