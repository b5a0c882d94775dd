import type { NewMail } from "../mail/mail-records.ts";
import { writeMail } from "../mail/write-mail.ts";

/** To the owner of an address that had an account before anybody had shown that the mailbox is theirs. */
export function firstProofMail(to: string, at: number): NewMail {
  return writeMail({
    to,
    subject: "Your Reelwright account is now yours alone",
    paragraphs: [
      "An account with this email address existed before anybody had shown that the mailbox is theirs. You have just done so.",
      "To be safe, the password, all sign-ins, API keys and linked identities from before that were removed. Whoever made the account can no longer get into it.",
      "If you want to sign in with a password, ask for a password reset to set a new one.",
    ],
    at,
  });
}
