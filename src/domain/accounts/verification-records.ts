import type { NewMail } from "../mail/mail-records.ts";
import type { Write } from "../writes.ts";
import type { NewOneTimeToken } from "./mailbox-records.ts";

export interface VerificationRecords {
  /**
   * The token, in place of the account's earlier one, whose `detail` it takes over, and its mail: both only where
   * there is such an account, not disabled, whose address is not verified.
   */
  replace(verification: NewOneTimeToken, mail: NewMail): Write<void>;
}
