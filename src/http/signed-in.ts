import type { Account } from "../domain/accounts/account.ts";
import { type Caller, isLive, type SignIn } from "../domain/accounts/sign-in.ts";
import { ReelwrightError } from "../domain/errors.ts";
import type { Read } from "../domain/reads.ts";
import type { ApiContext } from "./context.ts";
import { countClient, countRequest } from "./limits.ts";

/** A read of something that is the caller's own. */
export type OwnRead<T> = (accountUid: string) => Read<T>;
type Values<Reads extends readonly OwnRead<unknown>[]> = {
  [Index in keyof Reads]: Reads[Index] extends OwnRead<infer T> ? T : never;
};

/**
 * Who makes the request, and with it what `reads` ask of the records: sign-in, account and record come
 * in one round trip, while the limiter is asked. Throws `not_authenticated` and `rate_limited`; nothing
 * that is expensive or changes anything may come before it.
 */
export async function signedIn<const Reads extends readonly OwnRead<unknown>[]>(
  c: ApiContext,
  ...reads: Reads
): Promise<[Caller, ...Values<Reads>]> {
  const { services } = c.var;
  const identity = await identify(c);
  if (!identity) {
    await countClient(c);
    throw notAuthenticated();
  }
  const { accountUid, signInId } = identity;
  const who: Read<SignedInRow | null> =
    signInId === null ? services.accounts.find(accountUid) : services.signIns.find(signInId, accountUid);
  const [[found, ...values]] = await Promise.all([
    services.reader.together(who, ...reads.map((read) => read(accountUid))),
    countRequest(c, `account:${accountUid}`),
  ]);
  const caller = found && callerOf(found, services.clock());
  if (!caller) throw notAuthenticated();
  c.set("caller", caller);
  return [caller, ...(values as unknown as Values<Reads>)];
}

type SignedInRow = Account | { signIn: SignIn; account: Account };

/** What stands behind `Bearer` in the header; null where nothing does. */
export function bearerToken(c: ApiContext): string | null {
  return /^Bearer +([^\s]+)$/i.exec(c.req.header("authorization") ?? "")?.[1] ?? null;
}

/** The header first; where the operation takes them, a signed URL in its place. */
async function identify(c: ApiContext): Promise<{ accountUid: string; signInId: string | null } | null> {
  const { services } = c.var;
  if (c.req.header("authorization") !== undefined) {
    const token = bearerToken(c);
    return token === null ? null : services.tokens.verifyAccess(token, services.clock());
  }
  const sig = c.var.operation?.signedUrl ? c.req.query("sig") : undefined;
  const signed = sig === undefined ? null : services.signedUrls.verify(c.req.path, sig);
  return signed && { ...signed, signInId: null };
}

function callerOf(found: SignedInRow, now: number): Caller | null {
  if (!("signIn" in found)) return found.disabledAt === null ? { account: found, signInId: null } : null;
  const { signIn, account } = found;
  return isLive(signIn, account, now) ? { account, signInId: signIn.id } : null;
}

function notAuthenticated(): ReelwrightError {
  return new ReelwrightError("not_authenticated", "A valid access token is needed.");
}
