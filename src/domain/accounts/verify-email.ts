import { ReelwrightError } from "../errors.ts";
import { mailPolicy } from "../limits/policy.ts";
import { deliverSoon } from "../mail/mail-queue.ts";
import type { Services } from "../services.ts";
import { emailKey, normalizeEmail } from "./email.ts";
import { firstProofMail } from "./first-proof-mail.ts";
import { hashSecret } from "./secrets.ts";
import { madeByInvitation, newVerification } from "./verification.ts";

/**
 * Takes a verification token: its account's address is verified. Where that is the first proof of the mailbox, what
 * others may have set before is gone (decisions.md section 2); an account that was made by the very invitation that went to the address
 * keeps its password. Throws `invalid_input`; the token is used up otherwise.
 */
export async function verifyEmail(services: Services, token: string): Promise<void> {
  const tokenHash = hashSecret(token.toLowerCase());
  const at = services.clock();
  const [found] = await services.reader.together(services.oneTimeTokens.find("verify-address", tokenHash, at));
  if (!found) throw refused();
  const keepsPassword = found.detail === madeByInvitation;
  const notice = keepsPassword ? null : firstProofMail(found.account.email, at);
  const [proved] = await services.writer.commit(
    services.mailboxes.prove({
      evidence: { by: "token", kind: "verify-address", tokenHash },
      at,
      keepsPassword,
      ...(notice ? { notice } : {}),
    }),
  );
  if (!proved) throw refused();
  if (notice && proved.isFirst) await deliverSoon(services, [notice]);
}

/**
 * Mails a new verification token, where there is an account of that address that needs one, and the address has not had its
 * mails of this hour. Nothing tells whether there is: the same is read, written and queued.
 */
export async function resendVerification(services: Services, email: string): Promise<void> {
  const key = emailKey(email);
  const limit = await services.limiter.count(`mail:${key}`, [mailPolicy]);
  if (!limit.admitted) return;
  const [known] = await services.reader.together(services.accounts.findCredentials(key));
  const { verification, mail } = newVerification(
    services.settings,
    known?.account ?? { uid: crypto.randomUUID(), email: normalizeEmail(email) },
    services.clock(),
  );
  await services.writer.commit(services.verifications.replace(verification, mail));
  // Queued even where it was not written; the queue finds nothing to send then.
  await deliverSoon(services, [mail]);
}

function refused(): ReelwrightError {
  const message = "Invalid or expired verification token.";
  return new ReelwrightError("invalid_input", message, { issues: [{ path: "token", message }] });
}
