import { ReelwrightError } from "../errors.ts";
import { deliverSoon } from "../mail/mail-queue.ts";
import type { Services } from "../services.ts";
import type { Account } from "./account.ts";
import { emailKey, normalizeEmail } from "./email.ts";
import { firstProofMail } from "./first-proof-mail.ts";
import type { Identity } from "./identity-records.ts";
import type { SignedIn } from "./log-in.ts";
import type { SignInReference } from "./sign-in.ts";
import { startSignIn } from "./start-sign-in.ts";

/** Whom a provider vouches for. */
export interface VouchedPerson {
  identity: Identity;
  /** A well-formed address (`isEmail`). */
  email: string;
  /** Whether the provider has seen that the mailbox is theirs; asked only where no account has the identity yet. */
  emailIsVerified: () => Promise<boolean>;
  name: string | null;
}

/**
 * Signs in whoever a provider vouches for. Their account is made on first use; one that has their address already
 * becomes theirs only if the provider has verified it, which is a proof of the mailbox (decisions.md section 2).
 * Throws `conflict` where it has not, and `not_authenticated` where the account is disabled.
 */
export async function enterByIdentity(
  services: Services,
  person: VouchedPerson,
  reference: SignInReference,
): Promise<SignedIn> {
  const key = emailKey(person.email);
  // Twice, for whoever loses a race for the identity or the address: the second look finds the winner's.
  for (let look = 1; look <= 2; look++) {
    const [known, holder] = await services.reader.together(
      services.identities.find(person.identity),
      services.accounts.findCredentials(key),
    );
    const entered = known
      ? await signIn(services, known, person.identity, reference)
      : holder
        ? await takeUp(services, holder.account, person, reference)
        : await open(services, person, reference);
    if (entered) return entered;
  }
  throw new ReelwrightError("conflict", "The account was changed at the same time. Try again.");
}

async function signIn(
  services: Services,
  account: Account,
  identity: Identity,
  reference: SignInReference,
): Promise<SignedIn | null> {
  requireEnabled(account);
  const { tokens, write } = await startSignIn(services, account.uid, reference, { identity });
  const [began] = await services.writer.commit(write);
  return began ? { tokens, account } : null;
}

async function takeUp(
  services: Services,
  account: Account,
  { identity, emailIsVerified }: VouchedPerson,
  reference: SignInReference,
): Promise<SignedIn | null> {
  if (!(await emailIsVerified())) {
    throw new ReelwrightError(
      "conflict",
      "An account with this email address exists, and the address is not confirmed.",
    );
  }
  requireEnabled(account);
  const at = services.clock();
  const key = emailKey(account.email);
  const notice = firstProofMail(account.email, at);
  const { tokens, write } = await startSignIn(services, account.uid, reference, { identity });
  const [proof, , began] = await services.writer.commit(
    services.mailboxes.prove({ evidence: { by: "provider", accountUid: account.uid, emailKey: key }, at, notice }),
    services.identities.link(identity, account.uid, key, at),
    write,
  );
  if (proof?.isFirst) await deliverSoon(services, [notice]);
  return began ? afterwards(services, { tokens, account }) : null;
}

async function open(
  services: Services,
  { identity, email, emailIsVerified, name }: VouchedPerson,
  reference: SignInReference,
): Promise<SignedIn | null> {
  const verified = await emailIsVerified();
  const uid = crypto.randomUUID();
  const key = emailKey(email);
  const at = services.clock();
  const { tokens, write } = await startSignIn(services, uid, reference, { identity });
  const [, , began] = await services.writer.commit(
    services.accounts.create({
      uid,
      email: normalizeEmail(email),
      emailKey: key,
      passwordHash: null,
      createdAt: at,
      name,
      emailVerifiedAt: verified ? at : null,
    }),
    services.identities.link(identity, uid, key, at),
    write,
  );
  return began ? afterwards(services, { tokens, account: { uid } }) : null;
}

/** With the account as it is now. */
async function afterwards(
  services: Services,
  { tokens, account }: { tokens: SignedIn["tokens"]; account: Pick<Account, "uid"> },
): Promise<SignedIn> {
  const [now] = await services.reader.together(services.accounts.find(account.uid));
  if (!now) throw new Error("an account that somebody has just entered is not there");
  return { tokens, account: now };
}

function requireEnabled(account: Account): void {
  if (account.disabledAt !== null) throw new ReelwrightError("not_authenticated", "This account is disabled.");
}
