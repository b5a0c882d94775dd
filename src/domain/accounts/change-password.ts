import { ReelwrightError } from "../errors.ts";
import { deliverSoon } from "../mail/mail-queue.ts";
import type { NewMail } from "../mail/mail-records.ts";
import { writeMail } from "../mail/write-mail.ts";
import type { Services } from "../services.ts";
import type { Caller } from "./sign-in.ts";

/**
 * Sets the caller's password, which ends every other sign-in and every recovery token, and mails the owner.
 * Throws `not_permitted` where no sign-in is behind the request, and `not_authenticated` where it has ended meanwhile.
 */
export async function changePassword(services: Services, caller: Caller, password: string): Promise<void> {
  const { account, signInId } = caller;
  if (signInId === null) throw new ReelwrightError("not_permitted", "Changing the password needs a sign-in.");
  const passwordHash = await services.passwords.hash(password);
  const at = services.clock();
  const mail = passwordChangedMail(account.email, at);
  const [changed] = await services.writer.commit(
    services.accounts.changePassword({ accountUid: account.uid, signInId, passwordHash, at, mail }),
  );
  if (!changed) throw new ReelwrightError("not_authenticated", "The sign-in has ended.");
  await deliverSoon(services, [mail]);
}

export function passwordChangedMail(to: string, at: number): NewMail {
  return writeMail({
    to,
    subject: "Your Reelwright password was changed",
    paragraphs: [
      `The password of your Reelwright account was changed on ${new Date(at).toUTCString()}.`,
      "Everybody else who was signed in to it has been signed out.",
      "If it was not you, ask for a password reset at once: it is mailed to this address, and ends every sign-in.",
    ],
    at,
  });
}
