import type { MiddlewareHandler } from "hono";
import type { Log } from "../domain/log.ts";
import type { ApiContext, ApiEnv } from "./context.ts";
import { corsHeaders, preflight } from "./cors.ts";
import { limitHeaders } from "./limits.ts";
import type { Reference } from "./operations.ts";
import { requestId } from "./request-id.ts";

/** What every answer has: a request id, CORS, where its limits stand, and a line in the log. */
export function everyAnswer(log: Log, ownerOf: (path: string) => Reference): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const began = Date.now();
    const id = requestId(c.req.raw);
    c.set("requestId", id);
    c.set("log", log.with({ requestId: id }));
    const early = preflight(c.req.raw);
    if (early) c.res = early;
    else await next();

    setHeaders(c, {
      "x-request-id": id,
      "x-content-type-options": "nosniff",
      // What development shows is for this machine's own pages only (decisions.md section 6).
      ...(c.req.path.startsWith("/dev/") ? {} : corsHeaders()),
      ...limitHeaders(c, ownerOf(c.req.path)),
    });
    logAccess(c, Date.now() - began);
  };
}

/** In place where the headers can be changed; an answer that came from elsewhere (`fetch`, a Durable Object) is copied. */
function setHeaders(c: ApiContext, headers: Record<string, string>): void {
  const set = (response: Response) => {
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  };
  try {
    set(c.res);
  } catch {
    const copy = new Response(c.res.body, c.res);
    set(copy);
    c.res = copy;
  }
}

/** Without the query, which may hold a signature or a code. */
function logAccess(c: ApiContext, ms: number): void {
  c.var.log.info("request", {
    method: c.req.method,
    path: c.req.path,
    status: c.res.status,
    ms,
    ...(c.var.caller === undefined ? {} : { account: c.var.caller.account.uid }),
  });
}
