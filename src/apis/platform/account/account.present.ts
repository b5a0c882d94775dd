import type { Account } from "../../../domain/accounts/account.ts";
import { presentTime } from "../time.ts";

export function presentOwnAccount(account: Account, credits: number) {
  return {
    uid: account.uid,
    id: account.id,
    email: account.email,
    email_verified: account.emailVerifiedAt !== null,
    username: account.username,
    name: account.name,
    first_name: account.firstName,
    last_name: account.lastName,
    avatar_url: account.avatarUrl,
    role: account.role,
    track: account.track,
    plan: account.plan,
    credits,
    is_approved: account.isApproved,
    is_operator: account.isOperator,
    created_at: presentTime(account.createdAt),
    updated_at: presentTime(account.updatedAt),
  };
}
