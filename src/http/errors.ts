import type { ContentfulStatusCode } from "hono/utils/http-status";
import { ReelwrightError } from "../domain/errors.ts";
import { RateLimited } from "../domain/limits/rate-limited.ts";
import type { ApiContext } from "./context.ts";
import type { Reference } from "./operations.ts";

/**
 * Any error as the reference words it. One that nobody threw on purpose is logged with its cause
 * and answered with a fixed message.
 */
export function answerError(c: ApiContext, reference: Reference, error: unknown): Response {
  const known = error instanceof ReelwrightError ? error : unexpected(error);
  if (known.code === "internal" || known.code === "unavailable") {
    c.var.log.error("request_failed", known.cause ?? known, { code: known.code, path: c.req.path });
  }
  if (known instanceof RateLimited) c.set("standings", known.standings);
  const { status, body } = (c.var.presentError ?? reference.presentError)(known);
  if (status === 401) c.header("www-authenticate", "Bearer");
  const retryAfterSeconds = known.data["retryAfterSeconds"];
  if (typeof retryAfterSeconds === "number") c.header("retry-after", String(retryAfterSeconds));
  return c.json(body, status as ContentfulStatusCode);
}

function unexpected(cause: unknown): ReelwrightError {
  return new ReelwrightError("internal", "Something went wrong on our side.", { cause });
}
