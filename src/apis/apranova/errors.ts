import type { ErrorCode, ReelwrightError } from "../../domain/errors.ts";
import type { ErrorAnswer } from "../../http/operations.ts";

/** "Standard Error Format" for everything that can go wrong: status, `error`, `details`. */
const answers = {
  invalid_input: [400, "Invalid request", "The request is not what this path takes."],
  invalid_media: [400, "Invalid file", "The file is not what this path takes."],
  not_authenticated: [401, "Authentication required", "Send a valid token: Authorization: Bearer <access_token>."],
  invalid_credentials: [401, "Invalid credentials", ""],
  not_permitted: [403, "Permission denied", "This account may not do this."],
  plan_limit: [403, "Plan limit reached", "The account's plan ends here."],
  not_found: [404, "Not found", "Check the path and the id."],
  method_not_allowed: [405, "Method not allowed", "The Allow header lists what this path answers."],
  email_taken: [400, "Invalid request", "Log in, or use another address."],
  username_taken: [400, "Invalid request", "Use another user name."],
  insufficient_credits: [402, "Insufficient credits", "The account has fewer credits than this costs."],
  conflict: [409, "Conflict", "Something else stands in the way of this request."],
  idempotency_mismatch: [409, "Conflict", "Use a new Idempotency-Key for a new request."],
  payload_too_large: [413, "Request too large", "Send less at once."],
  unsupported_media_type: [415, "Unsupported media type", "The Content-Type header must name what is sent."],
  rate_limited: [429, "Rate limit exceeded", "The Retry-After header says when to try again, in seconds."],
  unavailable: [503, "Service unavailable", "Try again later."],
  internal: [500, "Internal server error", "Try again later; the X-Request-ID header names this request."],
} satisfies Record<ErrorCode, readonly [status: number, error: string, details: string]>;

/** "Error Responses": what is wrong with fields by field, anything else in the standard format. */
export function presentApraNovaError(error: ReelwrightError): ErrorAnswer {
  const { actualRole } = error.data;
  if (error.code === "invalid_credentials") {
    const body = { error: answers.invalid_credentials[1], message: "Email or password is incorrect" };
    return { status: 401, body };
  }
  if (error.code === "not_permitted" && actualRole !== undefined) {
    const body = { error: "Unauthorized role access", detail: error.message, actual_role: actualRole };
    return { status: 403, body };
  }
  const fields = fieldErrors(error);
  return fields ? { status: answers[error.code][0], body: fields } : presentStandardError(error);
}

/** `{error, message, details}`, whatever it is. */
export function presentStandardError(error: ReelwrightError): ErrorAnswer {
  const [status, name, details] = answers[error.code];
  return { status, body: { error: name, message: error.message, details } };
}

/** `{field: [messages]}`; null where it is not fields that are wrong. */
function fieldErrors({ code, issues, message }: ReelwrightError): Record<string, string[]> | null {
  const isTaken = code === "email_taken" || code === "username_taken";
  if ((code !== "invalid_input" && !isTaken) || issues.length === 0 || issues.some(({ path }) => path === ""))
    return null;
  const byField = Object.groupBy(issues, ({ path }) => path);
  return Object.fromEntries(
    Object.entries(byField).map(([field, wrong = []]) => [
      field,
      isTaken ? [message] : wrong.map((one) => one.message),
    ]),
  );
}
