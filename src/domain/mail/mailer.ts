import type { ClaimedMail } from "./mail-records.ts";

/** What came of handing a mail to whoever delivers it. */
export type MailOutcome =
  | { outcome: "sent" }
  /** It was not taken, and never will be as it is. */
  | { outcome: "refused"; reason: string }
  /** It was not taken, or nobody knows: to be tried again. */
  | { outcome: "later"; reason: string; retryAfterSeconds?: number };

/** Hands mails to a service that delivers them. */
export interface Mailer {
  /**
   * Answers within a minute. The mail's id goes with it, so that the same mail handed over again is not delivered again
   * where the service can tell. Reasons hold no part of the mail.
   */
  send(mail: ClaimedMail): Promise<MailOutcome>;
}
