/** Who can write a script. `builtin` needs no key and no network; the others are services. */
export const authorNames = ["gemini", "azure_openai", "openai", "builtin"] as const;
export type AuthorName = (typeof authorNames)[number];

export interface ScriptRequest {
  /** What the film shall show, in the user's own words and language. */
  prompt: string;
  /**
   * The last script (empty: no answer has held one yet) and what was wrong with it: what Python said, or the check, or why
   * there is none.
   */
  repair?: { script: string; error: string };
}

export interface WrittenScript {
  script: string;
  /** The class to render. */
  scene: string;
  /** What the service counted for the request and its answer together; 0 where nobody counts. */
  tokens: number;
}

/** Writes Manim scripts. */
export interface Author {
  readonly name: AuthorName;
  /** Throws `AuthorFailure`, and what `signal` was aborted with once it is. */
  write(request: ScriptRequest, signal: AbortSignal): Promise<WrittenScript>;
}

/**
 * - `unavailable`: not reachable, overloaded, out of quota, a wrong key; another time may work.
 * - `refused`: the service will not write this, however often it is asked.
 * - `malformed`: it answered, but not with one script; ask again.
 * - `timeout`: no whole answer in time.
 */
export type AuthorFailureCode = "unavailable" | "refused" | "malformed" | "timeout";

/** The only error that an author throws on purpose. The message is for the user: no keys, no addresses, no bodies of a service. */
export class AuthorFailure extends Error {
  readonly code: AuthorFailureCode;
  /** The service asked to be left alone this long. */
  readonly retryAfterMs: number | undefined;
  /** What was counted for an answer that was of no use. */
  readonly tokens: number;
  constructor(
    code: AuthorFailureCode,
    message: string,
    details: { retryAfterMs?: number; tokens?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: details.cause });
    this.name = "AuthorFailure";
    this.code = code;
    this.retryAfterMs = details.retryAfterMs;
    this.tokens = details.tokens ?? 0;
  }
}
