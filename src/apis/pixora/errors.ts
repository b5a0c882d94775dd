import type { ErrorCode, ReelwrightError } from "../../domain/errors.ts";
import type { ErrorAnswer } from "../../http/operations.ts";

const statuses = {
  invalid_input: 422,
  invalid_media: 422,
  not_authenticated: 401,
  invalid_credentials: 401,
  not_permitted: 403,
  plan_limit: 403,
  not_found: 404,
  method_not_allowed: 405,
  email_taken: 422,
  username_taken: 422,
  insufficient_credits: 402,
  conflict: 409,
  idempotency_mismatch: 409,
  payload_too_large: 413,
  unsupported_media_type: 422,
  rate_limited: 429,
  unavailable: 503,
  internal: 500,
} satisfies Record<ErrorCode, number>;

/** Pixora, "Error Handling": `{detail}`, a sentence. */
export function presentPixoraError(error: ReelwrightError): ErrorAnswer {
  return { status: statuses[error.code], body: { detail: error.message } };
}
