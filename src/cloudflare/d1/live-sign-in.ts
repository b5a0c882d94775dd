/**
 * A SELECT of the id of the account whose sign-in is live: for statements that must not apply where it ended since the
 * request began. Its parameters are numbered from `first` on.
 */
export function liveSignIn(
  { signInId, accountUid, at }: { signInId: string; accountUid: string; at: number },
  first: number,
): { sql: string; parameters: [string, string, number] } {
  return {
    sql: `SELECT accounts.id FROM sign_ins JOIN accounts ON accounts.id = sign_ins.account_id
      WHERE sign_ins.id = ?${first} AND accounts.uid = ?${first + 1} AND sign_ins.expires_at > ?${first + 2}
        AND sign_ins.ended_at IS NULL AND accounts.disabled_at IS NULL`,
    parameters: [signInId, accountUid, at],
  };
}
