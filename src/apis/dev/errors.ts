import type { ErrorCode, ReelwrightError } from "../../domain/errors.ts";
import type { ErrorAnswer } from "../../http/operations.ts";

/** Whatever is not served is not there, a method as little as a path. */
const statuses = {
  invalid_input: 400,
  invalid_media: 400,
  not_authenticated: 404,
  invalid_credentials: 404,
  not_permitted: 404,
  plan_limit: 404,
  not_found: 404,
  method_not_allowed: 404,
  email_taken: 409,
  username_taken: 409,
  insufficient_credits: 402,
  conflict: 409,
  idempotency_mismatch: 409,
  payload_too_large: 413,
  unsupported_media_type: 415,
  rate_limited: 429,
  unavailable: 503,
  internal: 500,
} satisfies Record<ErrorCode, number>;

/** `{detail}`. */
export function presentDevError(error: ReelwrightError): ErrorAnswer {
  const status = statuses[error.code];
  return { status, body: { detail: status === 404 ? "There is nothing here." : error.message } };
}
