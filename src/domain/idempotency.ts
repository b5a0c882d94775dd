import { ReelwrightError } from "./errors.ts";
import type { Services } from "./services.ts";
import type { Write } from "./writes.ts";

/** Kept this long after the first request with the key. */
export const idempotencyKeptMs = 24 * 3600 * 1000;
/** A request that has not ended after this died with its process; the next one with the key takes over. */
const inFlightMs = 60_000;

export interface KeyClaim {
  accountId: number;
  key: string;
  /** SHA-256 over method, path and body, hex. */
  requestHash: string;
  /** Of this request among all that bring the key. */
  claim: string;
  at: number;
}

/** What is known of a key after claiming it. */
export interface KeyState {
  requestHash: string;
  claim: string;
  /** null while the first request is in flight. */
  answer: RememberedAnswer | null;
}

export interface RememberedAnswer {
  status: number;
  /** As it was sent: JSON. */
  body: string;
}

export interface IdempotencyRecords {
  /**
   * Claims the key unless another request holds it: one since `inFlightAfter`, or an answered one
   * since `keptAfter`. Gives what then stands there.
   */
  claim(claim: KeyClaim, inFlightAfter: number, keptAfter: number): Write<KeyState>;
  /**
   * The answer to give from now on; false where another request took over. Commit it with what the request
   * creates; where that is a job (its `jobUid`), the answer is kept only if the job was made.
   */
  answer(claim: KeyClaim, answer: RememberedAnswer, jobUid?: string): Write<boolean>;
  /** Nothing came of it: the key is free again. */
  release(claim: KeyClaim): Write<void>;
  /** Deletes at most `limit` keys that are older. */
  sweep(before: number, limit: number): Write<number>;
  /** A write of nothing, for a request without a key. */
  none(): Write<boolean>;
}

/**
 * Claims an `Idempotency-Key`, or gives the answer that it had. Throws `idempotency_mismatch` where
 * the key came with another request before, and `conflict` while that is in flight.
 */
export async function claimIdempotencyKey(services: Services, claim: KeyClaim): Promise<RememberedAnswer | "claimed"> {
  const [state] = await services.writer.commit(
    services.idempotency.claim(claim, claim.at - inFlightMs, claim.at - idempotencyKeptMs),
  );
  if (state.requestHash !== claim.requestHash) {
    throw new ReelwrightError("idempotency_mismatch", "This Idempotency-Key was used with a different request before.");
  }
  if (state.answer) return state.answer;
  if (state.claim === claim.claim) return "claimed";
  throw new ReelwrightError("conflict", "A request with this Idempotency-Key is still being answered.", {
    data: { retryAfterSeconds: 1 },
  });
}

/** Of one sweep; the next minute takes the rest. */
const sweptAtOnce = 500;

/** The minute's look after keys: those that have had their day go. */
export async function sweepKeys(services: Services): Promise<{ deleted: number }> {
  const [deleted] = await services.writer.commit(
    services.idempotency.sweep(services.clock() - idempotencyKeptMs, sweptAtOnce),
  );
  return { deleted };
}
