/**
 * Everything that can go wrong and that a caller may be told. HTTP statuses and words
 * on the wire belong to each reference (`apis/<reference>/errors.ts`), which maps every
 * code here; a new code does not build until all of them have decided.
 */
export const errorCodes = [
  /** The request itself is malformed; `issues` says where. */
  "invalid_input",
  /** A file that was sent is not what it should be; `data.file` names it. */
  "invalid_media",
  /** No token, or one that is not valid (any more). */
  "not_authenticated",
  /** Wrong password or unknown address: never says which. */
  "invalid_credentials",
  /** Authenticated, but this may not be done. */
  "not_permitted",
  /** The caller's plan ends here; `data.limit` is the limit. */
  "plan_limit",
  "not_found",
  "method_not_allowed",
  /** An account has this address already. */
  "email_taken",
  /** An account has this user name already. */
  "username_taken",
  /** The caller has fewer credits than this costs. */
  "insufficient_credits",
  /** The state of the thing does not allow this now. */
  "conflict",
  /** An `Idempotency-Key` was used before with another body. */
  "idempotency_mismatch",
  "payload_too_large",
  "unsupported_media_type",
  /** `data.retryAfterSeconds`. */
  "rate_limited",
  /** A part that this needs is not configured or not reachable. */
  "unavailable",
  "internal",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** One thing that is wrong with a request: `path` is the field's name, dotted when nested. */
export interface InputIssue {
  path: string;
  message: string;
}

export interface ErrorDetails {
  issues?: readonly InputIssue[];
  data?: Readonly<Record<string, unknown>>;
  cause?: unknown;
}

/** The only error that use cases throw on purpose. Never crosses a Durable Object's RPC (which flattens it). */
export class ReelwrightError extends Error {
  readonly code: ErrorCode;
  readonly issues: readonly InputIssue[];
  readonly data: Readonly<Record<string, unknown>>;
  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.name = "ReelwrightError";
    this.code = code;
    this.issues = details.issues ?? [];
    this.data = details.data ?? {};
  }
}
