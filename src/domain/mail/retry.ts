const minuteMs = 60_000;
/** Well under the 24 hours for which a service remembers a mail's id. */
const longestDelayMs = 6 * 60 * minuteMs;
/** Some three days in all. */
const maxAttempts = 20;

/**
 * When a mail is tried again after its attempt (from 1): a minute later, then twice as long each time, up to six hours,
 * and not before the service wants to be asked again. null: never.
 */
export function retryAt(attempt: number, now: number, retryAfterSeconds = 0): number | null {
  if (attempt >= maxAttempts) return null;
  const delayMs = Math.min(minuteMs * 2 ** (attempt - 1), longestDelayMs);
  return now + Math.max(delayMs, Math.min(retryAfterSeconds * 1000, longestDelayMs));
}
