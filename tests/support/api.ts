import { env, exports } from "cloudflare:workers";

export const host = "http://127.0.0.1:8787";

export interface Ask {
  method?: string;
  /** Body and content type. */
  json?: unknown;
  form?: Record<string, string>;
  body?: BodyInit;
  token?: string;
  /** The client's address, as a trusted proxy tells it; every other client is `local`. */
  client?: string;
  headers?: Record<string, string>;
}

/** Asks the Worker over HTTP. */
export function ask(path: string, options: Ask = {}): Promise<Response> {
  return exports.default.fetch(request(path, options));
}

export function request(path: string, { method, json, form, body, token, client, headers }: Ask = {}): Request {
  const sent = json !== undefined ? JSON.stringify(json) : form ? new URLSearchParams(form).toString() : body;
  return new Request(path.startsWith("http") ? path : `${host}${path}`, {
    method: method ?? (sent === undefined ? "GET" : "POST"),
    headers: {
      ...(json !== undefined ? { "content-type": "application/json" } : {}),
      ...(form ? { "content-type": "application/x-www-form-urlencoded" } : {}),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(client === undefined ? {} : { "cf-connecting-ip": client, "x-proxy-secret": env.TRUSTED_PROXY_SECRET ?? "" }),
      ...headers,
    },
    ...(sent === undefined ? {} : { body: sent }),
    redirect: "manual",
  });
}

let clients = 0;

/** An address that no other test uses, so that no limit is used up by another. */
export function newClient(): string {
  clients += 1;
  return `198.18.${Math.floor(clients / 256)}.${clients % 256}`;
}
