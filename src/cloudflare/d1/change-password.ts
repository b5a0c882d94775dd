import type { PasswordChange } from "../../domain/accounts/account-records.ts";
import { liveSignIn } from "./live-sign-in.ts";
import { insertMail } from "./mails.ts";
import { type D1Write, d1Write } from "./writer.ts";

/** Each statement asks anew whether the sign-in is live; none of them ends it. */
export function changePassword(database: D1Database, change: PasswordChange): D1Write<boolean> {
  const { accountUid, signInId, passwordHash, at, mail } = change;
  const { parameters } = liveSignIn({ signInId, accountUid, at }, 1);
  const live = (first: number) => liveSignIn({ signInId, accountUid, at }, first).sql;
  return d1Write(
    [
      database
        .prepare(`UPDATE accounts SET password_hash = ?1, updated_at = ?2 WHERE id = (${live(3)})`)
        .bind(passwordHash, at, ...parameters),
      database
        .prepare(`UPDATE sign_ins SET ended_at = ?1 WHERE ended_at IS NULL AND id <> ?2 AND account_id = (${live(2)})`)
        .bind(at, ...parameters),
      database
        .prepare(
          `DELETE FROM one_time_tokens WHERE kind IN ('recover', 'change-address', 'sign-in') AND account_id = (${live(1)})`,
        )
        .bind(...parameters),
      insertMail(database, mail, live(8), parameters),
    ],
    ([changed]) => changed?.meta.changes === 1,
  );
}
