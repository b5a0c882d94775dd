import type { Operator } from "../../../domain/audit/operator.ts";
import type { Account } from "../../../domain/accounts/account.ts";
import { ReelwrightError } from "../../../domain/errors.ts";
import type { ApiContext } from "../../../http/context.ts";
import { signedIn } from "../../../http/signed-in.ts";

/** The operator who asks. Throws as `signedIn` does, and `not_permitted` for everybody else, whatever their role. */
export async function operatorOf(c: ApiContext): Promise<Operator & { account: Account }> {
  const [{ account }] = await signedIn(c);
  if (!account.isOperator) throw new ReelwrightError("not_permitted", "Only operators may do this.");
  return { uid: account.uid, requestId: c.var.requestId, account };
}
