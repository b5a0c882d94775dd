import type { Account } from "../accounts/account.ts";
import { hashSecret } from "../accounts/secrets.ts";
import { actOf } from "../audit/operator.ts";
import { ReelwrightError } from "../errors.ts";
import type { Services } from "../services.ts";
import type { CreditEntry, CreditMove } from "./credit-records.ts";

/** What an account may grant itself in development in a day (UTC). */
const selfGrantsADay = 100;
const dayMs = 24 * 3_600_000;

export interface CreditOrder {
  /** Who gets them. */
  accountUid: string;
  amount: number;
  description: string | null;
  /** The same key on the same day grants once, even if the first answer was lost with its process. */
  idempotencyKey: string | null;
  /** Whether this is a place where anybody may grant themselves some. */
  mayGrantItself: boolean;
  requestId: string;
}

/**
 * Grants credits: an operator to anybody, anybody else to themselves where that may be. Throws `not_permitted`, and
 * `not_found` where there is no such account.
 */
export async function addCredits(services: Services, caller: Account, order: CreditOrder): Promise<CreditEntry> {
  const { accountUid, amount, description } = order;
  if (!caller.isOperator && !(order.mayGrantItself && accountUid === caller.uid)) {
    throw new ReelwrightError("not_permitted", "Only operators grant credits.");
  }
  const at = services.clock();
  const today = at - (at % dayMs);
  const id = crypto.randomUUID();
  const subject = order.idempotencyKey === null ? id : `${today}:${caller.uid}:${hashSecret(order.idempotencyKey)}`;
  const move = { id, accountUid, subject, amount, description, at };
  const granted: CreditMove = caller.isOperator
    ? { ...move, kind: "grant" }
    : { ...move, kind: "self-grant", atMost: { sum: selfGrantsADay, since: today } };
  const detail = { amount, description, entry: id };
  const [moved] = caller.isOperator
    ? await services.writer.commit(
        services.credits.move(granted),
        services.audit.record(
          actOf({ uid: caller.uid, requestId: order.requestId }, at, "grant-credits", accountUid, detail),
        ),
      )
    : await services.writer.commit(services.credits.move(granted));
  if (moved) return { id, amount, description, at, balance: moved.balance };

  const [made] = await services.reader.together(services.credits.find(accountUid, granted.kind, subject));
  if (made) return made;
  throw caller.isOperator
    ? new ReelwrightError("not_found", "There is no such account.")
    : new ReelwrightError("not_permitted", `An account may grant itself ${selfGrantsADay} credits a day.`);
}
