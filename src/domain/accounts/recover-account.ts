import { ReelwrightError } from "../errors.ts";
import { mailPolicy } from "../limits/policy.ts";
import { deliverSoon } from "../mail/mail-queue.ts";
import { writeMail } from "../mail/write-mail.ts";
import type { Services } from "../services.ts";
import type { Account } from "./account.ts";
import { passwordChangedMail } from "./change-password.ts";
import { emailKey } from "./email.ts";
import { hashSecret, newSecret } from "./secrets.ts";

const recoveryTokenMs = 3_600_000;
/** Longer than any of it takes, so that whoever waits for the answer learns nothing from when it comes. */
const answeredAfterMs = 500;
const form = /^recover_[A-Za-z0-9_-]{43}$/;

/** Whether it looks like one, as no access token does. */
export function isRecoveryToken(token: string): boolean {
  return form.test(token);
}

/**
 * Mails a recovery token to the address of an account: one hour, once, in place of an earlier one. Whether there is an
 * account, whether it has had its three mails this hour: it ends alike and takes the same time.
 */
export async function askForRecovery(services: Services, email: string): Promise<void> {
  const answered = new Promise((resolve) => setTimeout(resolve, answeredAfterMs));
  const key = emailKey(email);
  const [limit, [known]] = await Promise.all([
    services.limiter.count(`mail:${key}`, [mailPolicy]),
    services.reader.together(services.accounts.findCredentials(key)),
  ]);
  if (limit.admitted && known && known.account.disabledAt === null) await mailToken(services, known.account);
  await answered;
}

async function mailToken(services: Services, account: Account): Promise<void> {
  const token = `recover_${newSecret()}`;
  const at = services.clock();
  const mail = writeMail({
    to: account.email,
    subject: "Set a new Reelwright password",
    paragraphs: [
      "Somebody asked to set a new password for your Reelwright account. This token lets you do so once, within an hour:",
      { code: token },
      `Send it as the Bearer token of POST ${services.settings.publicUrl}/api/v1/auth/change-password, with the new password. Setting it ends every sign-in of the account.`,
      "If it was not you, there is nothing to do. Nobody can set a password without this mail.",
    ],
    at,
  });
  await services.writer.commit(
    services.oneTimeTokens.put({
      kind: "recover",
      accountUid: account.uid,
      tokenHash: hashSecret(token),
      createdAt: at,
      expiresAt: at + recoveryTokenMs,
    }),
    services.mails.enqueue(mail),
  );
  await deliverSoon(services, [mail]);
}

/** The account that a recovery token speaks for, which is not used up by asking. Throws `not_authenticated`. */
export async function findRecovering(services: Services, token: string): Promise<Account> {
  const [found] = await services.reader.together(
    services.oneTimeTokens.find("recover", hashSecret(token), services.clock()),
  );
  if (!found || found.account.disabledAt !== null) throw refused();
  return found.account;
}

/**
 * Sets the account's password by a recovery token, which is used up by it and proves the mailbox. Every sign-in and every
 * token that was mailed before ends, and the owner is mailed. Throws `not_authenticated` where the token is not good any more.
 */
export async function recoverAccount(
  services: Services,
  account: Account,
  token: string,
  password: string,
): Promise<void> {
  const passwordHash = await services.passwords.hash(password);
  const at = services.clock();
  const mail = passwordChangedMail(account.email, at);
  const [proof] = await services.writer.commit(
    services.mailboxes.prove({
      evidence: { by: "token", kind: "recover", tokenHash: hashSecret(token) },
      at,
      passwordHash,
      endsSignIns: true,
      mail,
    }),
  );
  if (!proof) throw refused();
  await deliverSoon(services, [mail]);
}

function refused(): ReelwrightError {
  return new ReelwrightError("not_authenticated", "The recovery token is not valid.");
}
