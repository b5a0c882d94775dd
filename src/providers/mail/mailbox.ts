import type { Mailer } from "../../domain/mail/mailer.ts";

/** Sends nothing: the records are the mailbox, which `GET /dev/mail` shows. For development. */
export const mailboxMailer: Mailer = { send: async () => ({ outcome: "sent" }) };
