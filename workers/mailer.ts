import { bindingMailer } from "../src/cloudflare/email.ts";
import type { Mailer } from "../src/domain/mail/mailer.ts";
import type { Settings } from "../src/domain/settings.ts";
import { mailboxMailer } from "../src/providers/mail/mailbox.ts";
import { resendMailer } from "../src/providers/mail/resend.ts";

/** Resend where it has a key, else the binding, both with a sender; in development the mailbox. null: mails wait. */
export function chooseMailer(env: Env, { mail, environment }: Settings): Mailer | null {
  if (mail.from && env.RESEND_API_KEY) {
    const baseUrl = env.RESEND_URL ? { baseUrl: env.RESEND_URL } : {};
    return resendMailer({ apiKey: env.RESEND_API_KEY, from: mail.from, ...baseUrl });
  }
  if (mail.from && env.EMAIL) return bindingMailer(env.EMAIL, mail.from);
  return environment === "development" ? mailboxMailer : null;
}
