import { APIConnectionError, APIError } from "openai";
import { AuthorFailure } from "../../domain/authoring/author.ts";
import { AnswerTooLarge } from "./bounded-stream.ts";

/** The stream ended before the answer did. */
export class CutOff extends Error {
  override readonly name = "CutOff";
}

/** What went wrong with one request, and whether the same request may go well later. */
export interface Trouble {
  failure: AuthorFailure;
  passing: boolean;
}

/**
 * In words that hold nothing of what the service wrote but its error's code: its bodies may quote keys and prompts. `label`
 * is the service.
 */
export function troubleOf(error: unknown, label: string): Trouble {
  if (error instanceof AuthorFailure) return { failure: error, passing: false };
  if (error instanceof AnswerTooLarge) {
    return lasting("malformed", `${label} answered with more than a script can be. Write a shorter one.`, error);
  }
  if (error instanceof CutOff) return passing(`${label} broke off in the middle of its answer.`, error);
  if (error instanceof APIConnectionError) return passing(`${label} cannot be reached.`, error);
  if (error instanceof APIError && error.status !== undefined) return ofStatus(error, error.status, label);
  return passing(`${label} did not answer as it should.`, error);
}

function ofStatus(error: APIError, status: number, label: string): Trouble {
  const code = /^[\w.-]{1,60}$/.test(error.code ?? "") ? ` ${error.code}` : "";
  const answered = `(it answered ${status}${code})`;
  if (/content_filter|content_policy|moderation|safety/i.test(code)) {
    return lasting("refused", `${label} refuses to write this ${answered}.`, error);
  }
  if (code === " insufficient_quota") {
    return lasting("unavailable", `${label} has no quota left ${answered}.`, error);
  }
  if (status === 429) return passing(`${label} is asked too often ${answered}.`, error, retryAfterMs(error.headers));
  if (status === 401 || status === 403) {
    return lasting("unavailable", `${label} does not accept the key that it was given ${answered}.`, error);
  }
  if (status === 408 || status === 409 || status >= 500) {
    return passing(`${label} has a problem of its own ${answered}.`, error, retryAfterMs(error.headers));
  }
  return lasting("unavailable", `${label} does not take the request ${answered}.`, error);
}

function lasting(code: AuthorFailure["code"], message: string, cause: unknown): Trouble {
  return { failure: new AuthorFailure(code, message, { cause }), passing: false };
}

function passing(message: string, cause: unknown, retryAfterMs?: number): Trouble {
  const details = retryAfterMs === undefined ? { cause } : { cause, retryAfterMs };
  return { failure: new AuthorFailure("unavailable", message, details), passing: true };
}

/** `Retry-After` in seconds or as a date, and `retry-after-ms`, which Azure sends beside it. */
function retryAfterMs(headers: Headers | undefined): number | undefined {
  const exact = Number(headers?.get("retry-after-ms") ?? Number.NaN);
  if (exact >= 0) return exact;
  const value = headers?.get("retry-after");
  if (value === null || value === undefined) return undefined;
  const ms = /^\d+(?:\.\d+)?$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}
