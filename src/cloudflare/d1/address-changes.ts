import type { AddressChangeRecords } from "../../domain/accounts/address-change-records.ts";
import { accountColumns, decodeAccount } from "./accounts.ts";
import { liveSignIn } from "./live-sign-in.ts";
import { insertMail } from "./mails.ts";
import { d1Write } from "./writer.ts";

/** The token is used up last: until then it says, with the account's new address, that the change was made. */
export function d1AddressChanges(database: D1Database): AddressChangeRecords {
  return {
    apply: (change) => {
      const live = liveSignIn(change, 5);
      const changed = (first: number) =>
        `SELECT account_id FROM one_time_tokens JOIN accounts ON accounts.id = account_id
         WHERE token_hash = ?${first} AND email_key = ?${first + 1}`;
      return d1Write(
        [
          database
            .prepare(
              `UPDATE accounts SET email = ?1, email_key = ?2, email_verified_at = ?3, updated_at = ?3
               WHERE id = (${live.sql})
                 AND EXISTS (SELECT 1 FROM one_time_tokens
                   WHERE token_hash = ?4 AND kind = 'change-address' AND account_id = accounts.id AND expires_at > ?3)
                 AND NOT EXISTS (SELECT 1 FROM accounts AS other WHERE other.email_key = ?2)
               RETURNING ${accountColumns}`,
            )
            .bind(change.email, change.emailKey, change.at, change.tokenHash, ...live.parameters),
          insertMail(database, change.notice, changed(8), [change.tokenHash, change.emailKey]),
          database
            .prepare(`DELETE FROM one_time_tokens WHERE account_id = (${changed(1)})`)
            .bind(change.tokenHash, change.emailKey),
        ],
        ([updated]) => (updated?.results[0] ? decodeAccount(updated.results[0]) : null),
      );
    },
  };
}
