import { SELF } from "cloudflare:test";

export const host = "http://127.0.0.1:8787";

/** A request to the Worker; `json` and `form` set body and content type, `token` the header. */
export interface Ask {
  method?: string;
  json?: unknown;
  form?: Record<string, string>;
  body?: BodyInit;
  token?: string;
  headers?: Record<string, string>;
}

export function ask(path: string, { method, json, form, body, token, headers = {} }: Ask = {}): Promise<Response> {
  const sent = json !== undefined ? JSON.stringify(json) : form ? new URLSearchParams(form).toString() : body;
  return SELF.fetch(path.startsWith("http") ? path : `${host}${path}`, {
    method: method ?? (sent === undefined ? "GET" : "POST"),
    headers: {
      ...(json !== undefined ? { "content-type": "application/json" } : {}),
      ...(form ? { "content-type": "application/x-www-form-urlencoded" } : {}),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(sent === undefined ? {} : { body: sent }),
    redirect: "manual",
  });
}
