import { createHash } from "node:crypto";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Account } from "../domain/accounts/account.ts";
import { claimIdempotencyKey, type KeyClaim } from "../domain/idempotency.ts";
import type { Write } from "../domain/writes.ts";
import { invalidInput } from "./bodies.ts";
import type { ApiContext } from "./context.ts";

/** The answer that the key gives from now on: a write, to be committed with what the request creates (a job, by its UUID). */
export type Remember = (status: number, body: unknown, jobUid?: string) => Write<boolean>;

const wellFormed = /^[\x21-\x7e]{1,255}$/;

/**
 * Runs `work` for the first request with an `Idempotency-Key`, and gives its answer to the later ones (24 hours, per
 * account; `Idempotency-Replayed: true`). Where the body was not read by `readJson` or `readForm`, `bodyHash` (SHA-256,
 * hex) says what was sent. An answer other than 2xx frees the key. Without a key it just runs `work`.
 *
 * Throws `invalid_input` (a malformed key), `idempotency_mismatch`, `conflict` (the first is in flight).
 */
export async function idempotently(
  c: ApiContext,
  account: Account,
  work: (remember: Remember) => Promise<Response>,
  bodyHash?: string,
): Promise<Response> {
  const { idempotency, writer, clock } = c.var.services;
  const key = c.req.header("idempotency-key");
  if (key === undefined) return work(() => idempotency.none());
  if (!wellFormed.test(key)) {
    throw invalidInput([{ path: "Idempotency-Key", message: "must be 1 to 255 visible ASCII characters" }]);
  }
  const claim: KeyClaim = {
    accountId: account.id,
    key,
    requestHash: hashRequest(c, bodyHash ?? sha256(c.var.bodyBytes ?? new Uint8Array())),
    claim: crypto.randomUUID(),
    at: clock(),
  };
  const known = await claimIdempotencyKey(c.var.services, claim);
  if (known !== "claimed") {
    return c.body(known.body, known.status as ContentfulStatusCode, {
      "content-type": "application/json",
      "idempotency-replayed": "true",
    });
  }

  let remembered = false;
  try {
    const answer = await work((status, body, jobUid) => {
      remembered = true;
      return idempotency.answer(claim, { status, body: JSON.stringify(body) }, jobUid);
    });
    if (!answer.ok) await writer.commit(idempotency.release(claim));
    else if (!remembered) {
      const body = await answer.clone().text();
      await writer.commit(idempotency.answer(claim, { status: answer.status, body }));
    }
    return answer;
  } catch (error) {
    // An answer that was committed stays; `release` frees only what has none.
    await writer.commit(idempotency.release(claim));
    throw error;
  }
}

function hashRequest(c: ApiContext, bodyHash: string): string {
  return sha256(`${c.req.method}\n${c.req.path}\n${bodyHash}`);
}

function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}
