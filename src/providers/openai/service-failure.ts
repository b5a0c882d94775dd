/**
 * - `unavailable`: not reachable, overloaded, out of quota, a wrong key; another time may work.
 * - `refused`: the service will not do this, however often it is asked.
 * - `malformed`: it answered, but not what was asked for.
 * - `timeout`: no whole answer in time.
 */
export type ServiceFailureCode = "unavailable" | "refused" | "malformed" | "timeout";

/** A service's request went wrong. The message is for the user: no keys, no addresses, no bodies of a service. */
export class ServiceFailure extends Error {
  override readonly name = "ServiceFailure";
  readonly code: ServiceFailureCode;
  /** The service asked to be left alone this long. */
  readonly retryAfterMs: number | undefined;
  /** The same request may go well at once: what came was broken, not wrong. */
  readonly passing: boolean;
  constructor(
    code: ServiceFailureCode,
    message: string,
    details: { retryAfterMs?: number; passing?: boolean; cause?: unknown } = {},
  ) {
    super(message, { cause: details.cause });
    this.code = code;
    this.retryAfterMs = details.retryAfterMs;
    this.passing = details.passing ?? false;
  }
}
