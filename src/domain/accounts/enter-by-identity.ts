import { ReelwrightError } from "../errors.ts";
import { deliverSoon } from "../mail/mail-queue.ts";
import type { Services } from "../services.ts";
import type { Write } from "../writes.ts";
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
  const { granted: tokens, account } = await letInByIdentity(services, person, async (accountUid) => {
    const { tokens, write } = await startSignIn(services, accountUid, reference, { identity: person.identity });
    return { granted: tokens, write };
  });
  return { tokens, account };
}

/** What somebody gets who is let in. Its write is committed with what lets them in, and says whether it came to be. */
export type Grant<T> = (accountUid: string) => Promise<{ granted: T; write: Write<boolean> }>;

/** The same for whatever they get: a sign-in, or a code for one. */
export async function letInByIdentity<T>(
  services: Services,
  person: VouchedPerson,
  grant: Grant<T>,
): Promise<{ granted: T; account: Account }> {
  const key = emailKey(person.email);
  // Twice, for whoever loses a race for the identity or the address: the second look finds the winner's.
  for (let look = 1; look <= 2; look++) {
    const [known, holder] = await services.reader.together(
      services.identities.find(person.identity),
      services.accounts.findCredentials(key),
    );
    const entered = known
      ? await letIn(services, known, grant)
      : holder
        ? await takeUp(services, holder.account, person, grant)
        : await open(services, person, grant);
    if (entered) return entered;
  }
  throw new ReelwrightError("conflict", "The account was changed at the same time. Try again.");
}

type LetIn<T> = Promise<{ granted: T; account: Account } | null>;

async function letIn<T>(services: Services, account: Account, grant: Grant<T>): LetIn<T> {
  requireEnabled(account);
  const { granted, write } = await grant(account.uid);
  const [isLetIn] = await services.writer.commit(write);
  return isLetIn ? { granted, account } : null;
}

async function takeUp<T>(
  services: Services,
  account: Account,
  { identity, emailIsVerified }: VouchedPerson,
  grant: Grant<T>,
): LetIn<T> {
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
  const { granted, write } = await grant(account.uid);
  const [proof, , isLetIn] = await services.writer.commit(
    services.mailboxes.prove({ evidence: { by: "provider", accountUid: account.uid, emailKey: key }, at, notice }),
    services.identities.link(identity, account.uid, key, at),
    write,
  );
  if (proof?.isFirst) await deliverSoon(services, [notice]);
  return isLetIn ? { granted, account: await afterwards(services, account.uid) } : null;
}

async function open<T>(
  services: Services,
  { identity, email, emailIsVerified, name }: VouchedPerson,
  grant: Grant<T>,
): LetIn<T> {
  const verified = await emailIsVerified();
  const uid = crypto.randomUUID();
  const key = emailKey(email);
  const at = services.clock();
  const { granted, write } = await grant(uid);
  const [, , isLetIn] = await services.writer.commit(
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
  return isLetIn ? { granted, account: await afterwards(services, uid) } : null;
}

/** The account as it is now. */
async function afterwards(services: Services, accountUid: string): Promise<Account> {
  const [account] = await services.reader.together(services.accounts.find(accountUid));
  if (!account) throw new Error("an account that somebody has just entered is not there");
  return account;
}

function requireEnabled(account: Account): void {
  if (account.disabledAt !== null) throw new ReelwrightError("not_authenticated", "This account is disabled.");
}
