/** One person, whichever reference they came through. Times are epoch milliseconds. */
export interface Account {
  readonly id: number;
  readonly uid: string;
  /** As its owner wrote it (NFC). */
  readonly email: string;
  readonly emailVerifiedAt: number | null;
  readonly username: string | null;
  readonly name: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly avatarUrl: string | null;
  readonly role: AccountRole;
  readonly track: AccountTrack | null;
  readonly plan: AccountPlan;
  readonly isApproved: boolean;
  readonly isOperator: boolean;
  /** A disabled account is refused everywhere. */
  readonly disabledAt: number | null;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export const accountRoles = ["student", "trainer", "admin"] as const;
export type AccountRole = (typeof accountRoles)[number];
export const accountTracks = ["DP", "FSD"] as const;
export type AccountTrack = (typeof accountTracks)[number];
export const accountPlans = ["free", "pro"] as const;
export type AccountPlan = (typeof accountPlans)[number];
