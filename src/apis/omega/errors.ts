import type { ErrorCode, ReelwrightError } from "../../domain/errors.ts";
import type { ErrorAnswer } from "../../http/operations.ts";

const answers = {
  invalid_input: [400, "Invalid request"],
  invalid_media: [400, "Invalid file"],
  not_authenticated: [401, "Not authenticated"],
  invalid_credentials: [401, "Invalid credentials"],
  not_permitted: [403, "Not authorized"],
  plan_limit: [403, "Not authorized"],
  not_found: [404, "Not found"],
  method_not_allowed: [405, "Method not allowed"],
  email_taken: [400, "Invalid request"],
  username_taken: [400, "Invalid request"],
  insufficient_credits: [402, "Insufficient credits"],
  conflict: [409, "Conflict"],
  idempotency_mismatch: [409, "Conflict"],
  payload_too_large: [413, "Payload too large"],
  unsupported_media_type: [415, "Unsupported media type"],
  rate_limited: [429, "Too many requests"],
  unavailable: [503, "Service unavailable"],
  internal: [500, "Internal server error"],
} satisfies Record<ErrorCode, readonly [status: number, error: string]>;

/** `{"field": ["message"]}` where fields are wrong, otherwise `{error, message, details}` (decisions.md section 4). */
export function presentOmegaError(error: ReelwrightError): ErrorAnswer {
  const [status, title] = answers[error.code];
  const fields = error.code === "invalid_input" ? byField(error) : null;
  return { status, body: fields ?? { error: title, message: error.message, details: detailsOf(error) } };
}

/** null where the whole request is wrong. */
function byField({ issues }: ReelwrightError): Record<string, string[]> | null {
  if (issues.length === 0 || issues.some(({ path }) => path === "")) return null;
  return Object.fromEntries(
    [...new Set(issues.map(({ path }) => path))].map((field) => [
      field,
      issues.filter(({ path }) => path === field).map(({ message }) => message),
    ]),
  );
}

function detailsOf({ data }: ReelwrightError): string {
  const { retryAfterSeconds, limit } = data;
  if (typeof retryAfterSeconds === "number") return `Retry after ${retryAfterSeconds} seconds.`;
  return typeof limit === "number" ? `The limit is ${limit}.` : "";
}
