import { deliverSoon } from "../mail/mail-queue.ts";
import { writeMail } from "../mail/write-mail.ts";
import type { Services } from "../services.ts";
import { actOf, type Operator } from "../audit/operator.ts";
import { emailKey, normalizeEmail } from "./email.ts";
import { hashSecret, newSecret } from "./secrets.ts";

const invitationDays = 7;

export interface Invitation {
  email: string;
  token: string;
  expiresAt: number;
}

/** Invites an address, on the waiting list or not, and mails it the token. An earlier invitation of the address is void. */
export async function invite(services: Services, operator: Operator, given: { email: string }): Promise<Invitation> {
  const at = services.clock();
  const email = normalizeEmail(given.email);
  const token = `INVITATION_${newSecret()}`;
  const expiresAt = at + invitationDays * 24 * 3600 * 1000;
  const mail = writeMail({
    to: email,
    subject: "Your invitation to Reelwright",
    paragraphs: [
      `You are invited to Reelwright at ${services.settings.publicUrl}. Register with this address and this invitation token:`,
      { code: token },
      `Programs send both to POST ${services.settings.publicUrl}/api/auth/register/, with a password of your choice.`,
      `It works once, within ${invitationDays} days, and only for ${email}. A later invitation replaces it.`,
    ],
    at,
  });
  await services.writer.commit(
    services.invitations.put({
      email,
      emailKey: emailKey(email),
      tokenHash: hashSecret(token),
      createdAt: at,
      expiresAt,
    }),
    services.audit.record(actOf(operator, at, "invite", email, {})),
    services.mails.enqueue(mail),
  );
  await deliverSoon(services, [mail]);
  return { email, token, expiresAt };
}
