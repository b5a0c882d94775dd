import type { ErrorCode, ReelwrightError } from "../../domain/errors.ts";
import type { ErrorAnswer } from "../../http/operations.ts";

/** Cosmiv's codes ("Common Error Codes", and decisions.md section 3) for everything that can go wrong. */
const answers = {
  invalid_input: [400, "VALIDATION_ERROR"],
  invalid_media: [400, "VALIDATION_ERROR"],
  not_authenticated: [401, "AUTHENTICATION_REQUIRED"],
  invalid_credentials: [401, "AUTHENTICATION_REQUIRED"],
  not_permitted: [403, "INSUFFICIENT_PERMISSIONS"],
  plan_limit: [403, "INSUFFICIENT_PERMISSIONS"],
  not_found: [404, "RESOURCE_NOT_FOUND"],
  method_not_allowed: [405, "VALIDATION_ERROR"],
  email_taken: [409, "CONFLICT"],
  username_taken: [409, "CONFLICT"],
  insufficient_credits: [403, "INSUFFICIENT_PERMISSIONS"],
  conflict: [409, "CONFLICT"],
  idempotency_mismatch: [409, "CONFLICT"],
  payload_too_large: [413, "PAYLOAD_TOO_LARGE"],
  unsupported_media_type: [400, "VALIDATION_ERROR"],
  rate_limited: [429, "RATE_LIMIT_EXCEEDED"],
  unavailable: [503, "INTERNAL_SERVER_ERROR"],
  internal: [500, "INTERNAL_SERVER_ERROR"],
} satisfies Record<ErrorCode, readonly [status: number, code: string]>;

/** "Error Responses": `data` is always there, and holds what is wrong by field where fields are wrong. */
export function presentCosmivError(error: ReelwrightError): ErrorAnswer {
  const [status, code] = answers[error.code];
  const fields = error.issues.map(({ path, message }) => [path === "" ? "body" : path, message] as const);
  // Of several things wrong with one field the first is told.
  const data = { ...Object.fromEntries(fields.toReversed()), ...presentData(error.data) };
  return { status, body: { success: false, error: { code, message: error.message, data } } };
}

function presentData({ retryAfterSeconds, ...data }: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return retryAfterSeconds === undefined ? data : { ...data, retry_after: retryAfterSeconds };
}
