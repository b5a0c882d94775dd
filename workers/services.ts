import { hmacSignedUrls } from "../src/cloudflare/crypto/signed-urls.ts";
import { scryptPasswords } from "../src/cloudflare/crypto/passwords.ts";
import { joseTokens } from "../src/cloudflare/crypto/tokens.ts";
import { takeTurns } from "../src/cloudflare/crypto/turns.ts";
import { d1AccountOverviews } from "../src/cloudflare/d1/account-overviews.ts";
import { d1Accounts } from "../src/cloudflare/d1/accounts.ts";
import { d1Audit } from "../src/cloudflare/d1/audit.ts";
import { d1AddressChanges } from "../src/cloudflare/d1/address-changes.ts";
import { d1Erasures } from "../src/cloudflare/d1/erasures.ts";
import { d1ApiKeys } from "../src/cloudflare/d1/api-keys.ts";
import { d1Credits } from "../src/cloudflare/d1/credits.ts";
import { d1Dispatches } from "../src/cloudflare/d1/dispatches.ts";
import { d1Idempotency } from "../src/cloudflare/d1/idempotency.ts";
import { d1Identities } from "../src/cloudflare/d1/identities.ts";
import { d1Invitations } from "../src/cloudflare/d1/invitations.ts";
import { d1Jobs } from "../src/cloudflare/d1/jobs.ts";
import { d1Mailboxes } from "../src/cloudflare/d1/mailboxes.ts";
import { d1Mails } from "../src/cloudflare/d1/mails.ts";
import { d1Media } from "../src/cloudflare/d1/media.ts";
import { d1OneTimeTokens } from "../src/cloudflare/d1/one-time-tokens.ts";
import { d1Reader } from "../src/cloudflare/d1/reader.ts";
import { d1Scripts } from "../src/cloudflare/d1/scripts.ts";
import { d1SignIns } from "../src/cloudflare/d1/sign-ins.ts";
import { d1Uploads } from "../src/cloudflare/d1/uploads.ts";
import { d1Verifications } from "../src/cloudflare/d1/verifications.ts";
import { d1WaitingList } from "../src/cloudflare/d1/waiting-list.ts";
import { d1Writer } from "../src/cloudflare/d1/writer.ts";
import { jobQueue } from "../src/cloudflare/job-queue.ts";
import { jsonLog } from "../src/cloudflare/log.ts";
import { mailQueue } from "../src/cloudflare/mail-queue.ts";
import { jobObjects } from "../src/cloudflare/objects/jobs.ts";
import { noLimiter, objectLimiter } from "../src/cloudflare/objects/limits.ts";
import { slots } from "../src/cloudflare/objects/slots.ts";
import { probes } from "../src/cloudflare/probes.ts";
import { r2FileStore } from "../src/cloudflare/r2/file-store.ts";
import { runtimes } from "../src/cloudflare/runtimes/runtimes.ts";
import { readSettings } from "../src/cloudflare/settings.ts";
import { languageAuthors } from "../src/providers/language/authors.ts";
import { builtinAuthor } from "../src/providers/language/builtin/index.ts";
import { builtinModerator } from "../src/providers/moderation/builtin/builtin-moderator.ts";
import { builtinPlanner } from "../src/providers/plans/builtin/index.ts";
import { signInProviders } from "../src/providers/sign-in/providers.ts";
import { supabase } from "../src/providers/sign-in/supabase.ts";
import { chosenStudio } from "../src/providers/studio/studio.ts";
import type { Services } from "../src/domain/services.ts";
import { chooseMailer } from "./mailer.ts";

/** Sign-ins and registrations whose password is being hashed in one isolate: some 20 s of work. */
const maxWaitingForHash = 100;

const made = new WeakMap<Env, Services>();

/** Makes the services from the bindings, once for each environment that an isolate sees. */
export function createServices(env: Env): Services {
  const known = made.get(env);
  if (known) return known;
  const settings = readSettings(env, "http://127.0.0.1:8787");
  const clock = () => Date.now();
  const signingSecret = env.SIGNING_SECRET ?? "";
  const services: Services = {
    clock,
    log: jsonLog(),
    settings,
    reader: d1Reader(env.DB),
    writer: d1Writer(env.DB),
    accounts: d1Accounts(env.DB),
    signIns: d1SignIns(env.DB),
    identities: d1Identities(env.DB),
    signInProviders: signInProviders(env),
    supabase: supabase(env),
    apiKeys: d1ApiKeys(env.DB),
    addressChanges: d1AddressChanges(env.DB),
    erasures: d1Erasures(env.DB),
    oneTimeTokens: d1OneTimeTokens(env.DB),
    mailboxes: d1Mailboxes(env.DB),
    verifications: d1Verifications(env.DB),
    waitingList: d1WaitingList(env.DB),
    invitations: d1Invitations(env.DB),
    accountOverviews: d1AccountOverviews(env.DB),
    audit: d1Audit(env.DB),
    credits: d1Credits(env.DB),
    mails: d1Mails(env.DB),
    mailQueue: mailQueue(env.MAIL_QUEUE),
    mailer: chooseMailer(env, settings),
    passwords: scryptPasswords(takeTurns(maxWaitingForHash)),
    tokens: joseTokens({
      keySet: env.TOKEN_KEYS ?? "",
      signingSecret,
      issuer: settings.tokenIssuer,
      audience: settings.tokenIssuer,
    }),
    signedUrls: hmacSignedUrls({ signingSecret, publicUrl: settings.publicUrl, clock }),
    limiter: settings.limitsEnabled ? objectLimiter(env.LIMITS, settings.limitsFactor) : noLimiter,
    idempotency: d1Idempotency(env.DB),
    files: r2FileStore(env.MEDIA),
    media: d1Media(env.DB),
    uploads: d1Uploads(env.DB),
    scripts: d1Scripts(env.DB),
    authors: languageAuthors(env, builtinAuthor()),
    studio: chosenStudio(
      env,
      { moderator: (threshold) => builtinModerator({ threshold }), planner: builtinPlanner },
      settings.providerFallback,
    ),
    jobs: d1Jobs(env.DB),
    dispatches: d1Dispatches(env.DB),
    jobQueue: jobQueue(env.JOB_QUEUE),
    jobObjects: jobObjects(env.JOBS),
    slots: slots(env.SLOTS),
    runtimes: runtimes(env),
    probes: probes(env),
  };
  made.set(env, services);
  return services;
}
