import { ReelwrightError } from "../errors.ts";
import type { Services } from "../services.ts";
import { confirmOwner } from "./confirm-owner.ts";
import { erase } from "./erase.ts";
import type { Caller } from "./sign-in.ts";

/**
 * Erases the caller's account but for its lines in the ledger and the audit log. When this answers, nobody is signed in to it,
 * nothing says who it was, its jobs are stopped and its files (the first hundred at once) are gone; the minute's sweep does the
 * rest, and takes it up where this died. Throws as `confirmOwner` does, and `not_authenticated` where the sign-in has ended.
 */
export async function deleteAccount(
  services: Services,
  caller: Caller,
  given: { password: string | undefined; client: string },
): Promise<void> {
  await confirmOwner(services, caller, given, "suffices");
  const erasure = { accountUid: caller.account.uid, beganAt: services.clock() };
  const [begun] = await services.writer.commit(
    services.erasures.begin({
      accountUid: erasure.accountUid,
      signInId: caller.signInId ?? "",
      at: erasure.beganAt,
    }),
  );
  if (!begun) throw new ReelwrightError("not_authenticated", "The sign-in has ended.");
  services.log.info("account.erasure_began", { account: erasure.accountUid });
  try {
    await erase(services, erasure);
  } catch (error) {
    services.log.error("account.erasure_interrupted", error, { account: erasure.accountUid });
  }
}
