import type { NewMail } from "../mail/mail-records.ts";
import { type Paragraph, writeMail } from "../mail/write-mail.ts";
import type { Settings } from "../settings.ts";
import type { NewOneTimeToken } from "./mailbox-records.ts";
import { hashSecret } from "./secrets.ts";

const verificationHours = 24;

/** `detail` of a token whose account was made by an invitation of its address: its password is its owner's. */
export const madeByInvitation = "invitation";

/** A token that proves the mailbox of an account, and the mail that brings it; `before` is what the mail says first. */
export function newVerification(
  { publicUrl }: Pick<Settings, "publicUrl">,
  account: { uid: string; email: string },
  at: number,
  { detail, before = [] }: { detail?: string; before?: readonly Paragraph[] } = {},
): { verification: NewOneTimeToken; mail: NewMail } {
  const token = crypto.randomUUID();
  return {
    verification: {
      kind: "verify-address",
      accountUid: account.uid,
      tokenHash: hashSecret(token),
      ...(detail === undefined ? {} : { detail }),
      createdAt: at,
      expiresAt: at + verificationHours * 3600 * 1000,
    },
    mail: writeMail({
      to: account.email,
      subject: "Verify your email address",
      paragraphs: [
        ...before,
        "To verify your email address, enter this code where you registered:",
        { code: token },
        `Programs send it as the token of POST ${publicUrl}/api/auth/verify-email/.`,
        `It works once, within ${verificationHours} hours. If you did not ask for it, ignore this mail: without the code nothing happens.`,
      ],
      at,
    }),
  };
}
