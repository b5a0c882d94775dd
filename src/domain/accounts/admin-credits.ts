import { actOf, type Operator } from "../audit/operator.ts";
import { ReelwrightError } from "../errors.ts";
import type { Services } from "../services.ts";
import type { Write } from "../writes.ts";
import { overviewOf } from "./admin-accounts.ts";

export interface CreditGrant {
  /** The ledger entry's UUID. */
  id: string;
  accountUid: string;
  amount: number;
  description: string | null;
  at: number;
}

/**
 * An operator gives an account credits. `remember` is committed with it (`http/idempotency.ts`), so that a repeated request never
 * gives twice. Throws `not_found`.
 */
export async function grantCredits(
  services: Services,
  operator: Operator,
  given: { accountUid: string; amount: number; description: string | null },
  remember: (grant: CreditGrant) => Write<boolean>,
): Promise<CreditGrant> {
  await overviewOf(services, given.accountUid);
  const at = services.clock();
  const id = crypto.randomUUID();
  const grant = { id, ...given, at };
  const [moved] = await services.writer.commit(
    services.credits.move({ ...grant, kind: "grant", subject: id }),
    services.audit.record(
      actOf(operator, at, "grant-credits", given.accountUid, {
        amount: given.amount,
        description: given.description,
        entry: id,
      }),
    ),
    remember(grant),
  );
  if (!moved) throw new ReelwrightError("not_found", "There is no such account.");
  return grant;
}
