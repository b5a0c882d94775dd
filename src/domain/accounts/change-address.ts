import { ReelwrightError } from "../errors.ts";
import { mailPolicy } from "../limits/policy.ts";
import { RateLimited } from "../limits/rate-limited.ts";
import { deliverSoon } from "../mail/mail-queue.ts";
import type { NewMail } from "../mail/mail-records.ts";
import { writeMail } from "../mail/write-mail.ts";
import type { Services } from "../services.ts";
import type { Account } from "./account.ts";
import { confirmOwner } from "./confirm-owner.ts";
import { emailKey, normalizeEmail } from "./email.ts";
import { hashSecret, newSecret } from "./secrets.ts";
import type { Caller } from "./sign-in.ts";

const tokenMinutes = 60;

/**
 * Mails a token to the address that the account is to have, and a notice to the one that it has. Nothing changes yet.
 * Throws as `confirmOwner` does; `conflict` where it is the account's already, `email_taken` where it is another's,
 * `rate_limited` beyond 3 mails an hour to it.
 */
export async function requestAddressChange(
  services: Services,
  caller: Caller,
  given: { email: string; password: string | undefined; client: string },
): Promise<void> {
  const { account } = caller;
  await confirmOwner(services, caller, given, "unless-password");
  const email = normalizeEmail(given.email);
  const key = emailKey(email);
  const [holder] = await services.reader.together(services.accounts.findCredentials(key));
  if (holder?.account.uid === account.uid) throw new ReelwrightError("conflict", "That is the account's address.");
  if (holder) throw taken();
  const limit = await services.limiter.count(`mail:${key}`, [mailPolicy]);
  if (!limit.admitted) throw new RateLimited([limit]);

  const at = services.clock();
  const token = newSecret();
  const mails = [tokenMail(services.settings.publicUrl, email, token, at), requestedMail(account.email, at)] as const;
  await services.writer.commit(
    services.oneTimeTokens.put({
      kind: "change-address",
      accountUid: account.uid,
      tokenHash: hashSecret(token),
      detail: email,
      createdAt: at,
      expiresAt: at + tokenMinutes * 60_000,
    }),
    ...mails.map((mail) => services.mails.enqueue(mail)),
  );
  await deliverSoon(services, mails);
}

/**
 * The caller's account has the address from now on that the token was mailed to, and it is verified; every token that was
 * mailed before is void, and the old address is told. The token alone is not enough, since whoever reads the mail at a
 * mistyped address is not the account's owner. Throws `invalid_input` where the token is not (any more) the account's,
 * `email_taken` where the address has become another's, `not_authenticated` where the sign-in has ended meanwhile.
 */
export async function confirmAddressChange(services: Services, caller: Caller, token: string): Promise<Account> {
  const { account } = caller;
  const at = services.clock();
  const tokenHash = hashSecret(token);
  const find = services.oneTimeTokens.find("change-address", tokenHash, at);
  const [found] = await services.reader.together(find);
  if (found?.account.uid !== account.uid || found.detail === null) throw invalidToken();
  const email = found.detail;
  const notice = changedMail(found.account.email, at);
  const [changed] = await services.writer.commit(
    services.addressChanges.apply({
      accountUid: account.uid,
      signInId: caller.signInId ?? "",
      tokenHash,
      email,
      emailKey: emailKey(email),
      at,
      notice,
    }),
  );
  if (!changed) throw await whyNot(services, emailKey(email), find);
  await deliverSoon(services, [notice]);
  return changed;
}

async function whyNot(
  services: Services,
  key: string,
  find: ReturnType<Services["oneTimeTokens"]["find"]>,
): Promise<ReelwrightError> {
  const [token, holder] = await services.reader.together(find, services.accounts.findCredentials(key));
  if (!token) return invalidToken();
  return holder ? taken() : new ReelwrightError("not_authenticated", "The sign-in has ended.");
}

function taken(): ReelwrightError {
  return new ReelwrightError("email_taken", "An account with this email address already exists.", {
    issues: [{ path: "email", message: "is taken" }],
  });
}

function invalidToken(): ReelwrightError {
  return new ReelwrightError("invalid_input", "token: is not valid", {
    issues: [{ path: "token", message: "is not valid" }],
  });
}

function tokenMail(publicUrl: string, to: string, token: string, at: number): NewMail {
  return writeMail({
    to,
    subject: "Confirm your new email address",
    paragraphs: [
      "Somebody asked for this to be the address of their Reelwright account. If it was you, enter this code where you asked:",
      { code: token },
      `Programs send it as the token of POST ${publicUrl}/api/platform/account/address/confirm.`,
      `It works once, within ${tokenMinutes} minutes, and only while you are signed in. If it was not you, ignore this mail: nothing happens.`,
    ],
    at,
  });
}

function requestedMail(to: string, at: number): NewMail {
  return writeMail({
    to,
    subject: "Your Reelwright account is to have another address",
    paragraphs: [
      `On ${new Date(at).toUTCString()} somebody who is signed in to your Reelwright account asked for another email address. It is yours until they confirm the other one.`,
      "If it was not you, change your password now: it ends every other sign-in, and the request with it.",
    ],
    at,
  });
}

function changedMail(to: string, at: number): NewMail {
  return writeMail({
    to,
    subject: "The address of your Reelwright account was changed",
    paragraphs: [
      `Since ${new Date(at).toUTCString()} your Reelwright account has another email address. This one cannot be used to sign in to it any more.`,
      "If it was not you, tell whoever runs this Reelwright at once.",
    ],
    at,
  });
}
