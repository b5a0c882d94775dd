import { ReelwrightError } from "../errors.ts";
import { deliverSoon } from "../mail/mail-queue.ts";
import type { NewMail } from "../mail/mail-records.ts";
import type { Services } from "../services.ts";
import { emailKey, normalizeEmail } from "./email.ts";
import { hashSecret } from "./secrets.ts";
import { madeByInvitation, newVerification } from "./verification.ts";

/** Validated already. */
export interface InvitedRegistration {
  email: string;
  password: string;
  firstName: string | null;
  lastName: string | null;
  invitationToken: string;
}

/**
 * Registers with an invitation: makes an approved account and mails its verification token. An account that the address has
 * already becomes the invited person's instead (decisions.md section 2): theirs is the password, all sign-ins end. Throws
 * `invalid_input` where the invitation is not good for that address; of many at once with one invitation exactly one succeeds.
 */
export async function registerInvited(services: Services, given: InvitedRegistration): Promise<void> {
  const tokenHash = hashSecret(given.invitationToken);
  const find = async () => {
    const [found] = await services.reader.together(
      services.invitations.find(tokenHash, emailKey(given.email), services.clock()),
    );
    if (!found) throw refused();
    return found;
  };

  let found = await find();
  const passwordHash = await services.passwords.hash(given.password);
  // Twice: the address may get an account while the password is hashed.
  for (let attempt = 1; attempt <= 2; attempt++) {
    const prepared = { ...given, tokenHash, passwordHash };
    const mail = found.account
      ? await attach(services, found.account, prepared)
      : await openAccount(services, prepared);
    if (mail) return deliverSoon(services, [mail]);
    found = await find();
  }
  throw refused();
}

type Prepared = InvitedRegistration & { tokenHash: string; passwordHash: string };

/** The mail, where it was done. */
async function openAccount(services: Services, given: Prepared): Promise<NewMail | null> {
  const at = services.clock();
  const uid = crypto.randomUUID();
  const email = normalizeEmail(given.email);
  const { verification, mail } = newVerification(services.settings, { uid, email }, at, {
    detail: madeByInvitation,
    before: ["Welcome to Reelwright. Your account has been made and approved."],
  });
  const account = {
    uid,
    email,
    emailKey: emailKey(email),
    passwordHash: given.passwordHash,
    firstName: given.firstName,
    lastName: given.lastName,
    isApproved: true,
    createdAt: at,
  };
  const [done] = await services.writer.commit(
    services.invitations.redeemForNew(account, { tokenHash: given.tokenHash, verification, mail }),
  );
  return done ? mail : null;
}

async function attach(
  services: Services,
  account: { uid: string; email: string },
  { tokenHash, passwordHash, firstName, lastName }: Prepared,
): Promise<NewMail | null> {
  const at = services.clock();
  const { verification, mail } = newVerification(services.settings, account, at, {
    before: [
      "You registered with your invitation, and this address had an account already. It is yours: it has the password that you have just chosen, and it is approved.",
      "All its sign-ins were ended, and what anybody else may have set up before the address was verified was removed. The invitation has verified your address, so you can log in at once; the code below is for programs that ask for one.",
    ],
  });
  const [done] = await services.writer.commit(
    services.invitations.redeemForExisting({ tokenHash, passwordHash, firstName, lastName, verification, mail, at }),
  );
  return done ? mail : null;
}

function refused(): ReelwrightError {
  const message = "Invalid or expired invitation token.";
  return new ReelwrightError("invalid_input", message, { issues: [{ path: "invitation_token", message }] });
}
