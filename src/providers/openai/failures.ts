import { APIConnectionError, APIError } from "openai";
import { AnswerTooLarge } from "./bounded-stream.ts";
import { ServiceFailure } from "./service-failure.ts";

/** The stream ended before the answer did. */
export class CutOff extends Error {
  override readonly name = "CutOff";
}

/** How a service is spoken of to the user. */
export interface Spoken {
  /** `OpenAI` */
  name: string;
  /** After the name: `refuses to write this`. */
  refuses: string;
  /** After the name: `answered with more than a picture can be`. */
  tooLarge: string;
}

/**
 * What went wrong with one request, in words that hold nothing of what the service wrote but its error's code: its bodies may
 * quote keys and prompts.
 */
export function failureOf(error: unknown, service: Spoken): ServiceFailure {
  if (error instanceof ServiceFailure) return error;
  const { name } = service;
  if (error instanceof AnswerTooLarge) {
    return new ServiceFailure("malformed", `${name} ${service.tooLarge}.`, { cause: error });
  }
  if (error instanceof CutOff) return passing(`${name} broke off in the middle of its answer.`, error);
  if (error instanceof APIConnectionError) return passing(`${name} cannot be reached.`, error);
  if (error instanceof APIError && error.status !== undefined) return ofStatus(error, error.status, service);
  return passing(`${name} did not answer as it should.`, error);
}

function ofStatus(error: APIError, status: number, { name, refuses }: Spoken): ServiceFailure {
  const code = /^[\w.-]{1,60}$/.test(error.code ?? "") ? ` ${error.code}` : "";
  const answered = `(it answered ${status}${code})`;
  const lasting = (kind: "refused" | "unavailable", message: string) =>
    new ServiceFailure(kind, `${name} ${message} ${answered}.`, { cause: error });
  if (/content_filter|content_policy|moderation|safety/i.test(code)) return lasting("refused", refuses);
  if (code === " insufficient_quota") return lasting("unavailable", "has no quota left");
  if (status === 429) return passing(`${name} is asked too often ${answered}.`, error, retryAfterMs(error.headers));
  if (status === 401 || status === 403) {
    return lasting("unavailable", "does not accept the key that it was given");
  }
  if (status === 408 || status === 409 || status >= 500) {
    return passing(`${name} has a problem of its own ${answered}.`, error, retryAfterMs(error.headers));
  }
  return lasting("unavailable", "does not take the request");
}

function passing(message: string, cause: unknown, retryAfterMs?: number): ServiceFailure {
  const details = { passing: true, cause };
  return new ServiceFailure(
    "unavailable",
    message,
    retryAfterMs === undefined ? details : { ...details, retryAfterMs },
  );
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
