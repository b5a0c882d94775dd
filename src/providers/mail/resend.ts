import { type ErrorResponse, Resend } from "resend";
import { deliverableAddress } from "../../domain/accounts/email.ts";
import type { Mailer, MailOutcome } from "../../domain/mail/mailer.ts";
import type { Sender } from "../../domain/mail/sender.ts";

export interface ResendOptions {
  apiKey: string;
  from: Sender;
  /** Resend's own where absent. */
  baseUrl?: string;
  timeoutMs?: number;
}

/**
 * Resend (https://resend.com/docs/api-reference/emails/send-email). The mail's id is the idempotency key: for 24 hours the
 * same mail again is answered as the first time, and not sent.
 */
export function resendMailer({ apiKey, from, baseUrl, timeoutMs = 20_000 }: ResendOptions): Mailer {
  const resend = new Resend(apiKey, baseUrl === undefined ? {} : { baseUrl });
  return {
    async send(mail) {
      const { error, headers } = await resend.emails.send(
        {
          from: from.name === "" ? from.address : `"${from.name}" <${from.address}>`,
          to: deliverableAddress(mail.to),
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          headers: { "X-Entity-Ref-ID": mail.id },
        },
        { idempotencyKey: mail.id, signal: AbortSignal.timeout(timeoutMs) },
      );
      return error === null ? { outcome: "sent" } : outcomeOf(error, headers);
    },
  };
}

/** What an operator must set right: the mail itself is good. */
const misconfigured: ReadonlySet<string> = new Set([
  "missing_api_key",
  "restricted_api_key",
  "invalid_api_key",
  "invalid_from_address",
]);

/** Statuses below 500 after which the same mail may be taken. */
const passing: ReadonlySet<number> = new Set([401, 403, 408, 409, 425, 429]);

function outcomeOf(error: ErrorResponse, headers: Record<string, string> | null): MailOutcome {
  const { name, statusCode } = error;
  // The id came with other words before (another sender's name, say): that mail was taken.
  if (name === "invalid_idempotent_request") return { outcome: "sent" };
  const status = typeof statusCode === "number" ? statusCode : null;
  const reason = `Resend answered ${status ?? "nothing"} ${name}`;
  if (status !== null && status < 500 && !passing.has(status) && !misconfigured.has(name)) {
    return { outcome: "refused", reason };
  }
  const retryAfterSeconds = Number(headers?.["retry-after"]);
  return { outcome: "later", reason, ...(retryAfterSeconds > 0 ? { retryAfterSeconds } : {}) };
}
