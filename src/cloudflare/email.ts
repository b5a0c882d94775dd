import { deliverableAddress } from "../domain/accounts/email.ts";
import type { Mailer, MailOutcome } from "../domain/mail/mailer.ts";
import type { Sender } from "../domain/mail/sender.ts";

/** Of the binding's error codes those that say that this mail will never be taken. */
const final = new Set([
  "E_VALIDATION_ERROR",
  "E_FIELD_MISSING",
  "E_CONTENT_TOO_LARGE",
  "E_RECIPIENT_SUPPRESSED",
  "E_DELIVERY_FAILED",
  "E_HEADER_VALUE_INVALID",
  "E_HEADER_VALUE_TOO_LONG",
  "E_HEADERS_TOO_LARGE",
]);

/**
 * Cloudflare's `send_email` binding (https://developers.cloudflare.com/email-service). It knows no idempotency key and
 * sets the Message-ID itself: a mail whose sender died between sending and writing that down is sent once more.
 */
export function bindingMailer(binding: SendEmail, from: Sender, timeoutMs = 30_000): Mailer {
  return {
    async send(mail) {
      const sending = binding.send({
        from: from.name === "" ? from.address : { name: from.name, email: from.address },
        to: deliverableAddress(mail.to),
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        headers: { "X-Entity-Ref-ID": mail.id },
      });
      return within(
        timeoutMs,
        sending.then(() => ({ outcome: "sent" }) as const, outcomeOf),
      );
    },
  };
}

function outcomeOf(error: unknown): MailOutcome {
  const code = (error as { code?: unknown } | null)?.code;
  const reason = `the send_email binding failed: ${typeof code === "string" ? code : "no code"}`;
  return typeof code === "string" && final.has(code) ? { outcome: "refused", reason } : { outcome: "later", reason };
}

async function within(timeoutMs: number, sending: Promise<MailOutcome>): Promise<MailOutcome> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<MailOutcome>((resolve) => {
    const reason = `the send_email binding did not answer in ${timeoutMs} ms`;
    timer = setTimeout(() => resolve({ outcome: "later", reason }), timeoutMs);
  });
  try {
    return await Promise.race([sending, late]);
  } finally {
    clearTimeout(timer);
  }
}
