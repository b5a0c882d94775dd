import { ReelwrightError } from "../errors.ts";
import { actOf, type Operator } from "../audit/operator.ts";
import type { AuditAction } from "../audit/audit-records.ts";
import type { Read } from "../reads.ts";
import type { Services } from "../services.ts";
import type { Write } from "../writes.ts";
import type { Account, AccountRole } from "./account.ts";
import type { AccountChanges } from "./account-records.ts";

/** An account as operators see it. */
export interface AccountOverview {
  readonly account: Account;
  readonly credits: number;
}

export interface AccountOverviewRecords {
  find(uid: string): Read<AccountOverview | null>;
  findByEmail(emailKey: string): Read<AccountOverview | null>;
  /** At most `limit`, newest first, before the one with this id (a cursor). */
  page(limit: number, beforeId: number): Read<readonly AccountOverview[]>;
}

/** Lets an account use what an operator must approve. Throws `not_found`, as all of these do. */
export function approveAccount(services: Services, operator: Operator, uid: string): Promise<AccountOverview> {
  return change(services, operator, uid, { action: "approve", changes: { isApproved: true } });
}

export function setAccountRole(
  services: Services,
  operator: Operator,
  uid: string,
  role: AccountRole,
): Promise<AccountOverview> {
  return change(services, operator, uid, { action: "set-role", changes: { role }, detail: { role } });
}

/** Shuts an account out, its sign-ins at once. Throws `conflict` where it is the operator's own. */
export function disableAccount(services: Services, operator: Operator, uid: string): Promise<AccountOverview> {
  if (uid === operator.uid) throw new ReelwrightError("conflict", "You cannot disable your own account.");
  const at = services.clock();
  return change(services, operator, uid, {
    action: "disable",
    changes: { disabledAt: at },
    also: [services.signIns.endAll(uid, at)],
  });
}

/** Lets it in again; its former sign-ins stay ended. */
export function enableAccount(services: Services, operator: Operator, uid: string): Promise<AccountOverview> {
  return change(services, operator, uid, { action: "enable", changes: { disabledAt: null } });
}

interface Change {
  action: AuditAction;
  changes: AccountChanges;
  detail?: Readonly<Record<string, unknown>>;
  also?: readonly Write<void>[];
}

async function change(
  services: Services,
  operator: Operator,
  uid: string,
  { action, changes, detail = {}, also = [] }: Change,
): Promise<AccountOverview> {
  await overviewOf(services, uid);
  const at = services.clock();
  await services.writer.commit(
    services.accounts.update(uid, changes, at),
    services.audit.record(actOf(operator, at, action, uid, detail)),
    ...also,
  );
  return overviewOf(services, uid);
}

/** Throws `not_found`. */
export async function overviewOf(services: Services, uid: string): Promise<AccountOverview> {
  const [overview] = await services.reader.together(services.accountOverviews.find(uid));
  if (!overview) throw new ReelwrightError("not_found", "There is no such account.");
  return overview;
}
