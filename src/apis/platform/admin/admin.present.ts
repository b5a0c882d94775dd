import type { AccountOverview } from "../../../domain/accounts/admin-accounts.ts";
import type { CreditGrant } from "../../../domain/accounts/admin-credits.ts";
import { wholeName } from "../../../domain/accounts/names.ts";
import type { WaitingListEntry } from "../../../domain/accounts/waiting-list.ts";
import type { AuditEntry } from "../../../domain/audit/audit-records.ts";

export function presentTime(epochMilliseconds: number): string {
  return new Date(epochMilliseconds).toISOString();
}

function presentTimeOrNull(epochMilliseconds: number | null): string | null {
  return epochMilliseconds === null ? null : presentTime(epochMilliseconds);
}

export function presentWaiting(entry: WaitingListEntry) {
  return {
    email: entry.email,
    name: entry.name,
    reason: entry.reason,
    created_at: presentTime(entry.createdAt),
    invited_at: presentTimeOrNull(entry.invitedAt),
  };
}

export function presentAccount({ account, credits }: AccountOverview) {
  return {
    uid: account.uid,
    id: account.id,
    email: account.email,
    email_verified: account.emailVerifiedAt !== null,
    username: account.username,
    name: wholeName(account),
    role: account.role,
    track: account.track,
    plan: account.plan,
    credits,
    is_approved: account.isApproved,
    is_operator: account.isOperator,
    disabled_at: presentTimeOrNull(account.disabledAt),
    created_at: presentTime(account.createdAt),
    updated_at: presentTime(account.updatedAt),
  };
}

export function presentGrant(grant: CreditGrant) {
  return {
    id: grant.id,
    account_uid: grant.accountUid,
    amount: grant.amount,
    description: grant.description,
    created_at: presentTime(grant.at),
  };
}

export function presentAuditEntry(entry: AuditEntry) {
  return {
    id: entry.id,
    at: presentTime(entry.at),
    actor: entry.actor,
    action: entry.action,
    subject: entry.subject,
    detail: entry.detail,
    request_id: entry.requestId,
  };
}
