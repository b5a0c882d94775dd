import type { AccountRole } from "../../../domain/accounts/account.ts";
import { ReelwrightError } from "../../../domain/errors.ts";

/** "Permission Error": what was tried, by whom. */
export function wrongRole(actual: AccountRole, tried: string): ReelwrightError {
  return new ReelwrightError("not_permitted", `You are registered as '${actual}' but tried to ${tried}`, {
    data: { actualRole: actual },
  });
}
