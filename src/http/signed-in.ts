import type { Caller } from "../domain/accounts/sign-in.ts";
import { ReelwrightError } from "../domain/errors.ts";
import type { Read } from "../domain/reads.ts";
import type { ApiContext } from "./context.ts";
import { type Holder, identify, lookUp } from "./identity.ts";
import { countClient, countRequest, takeRequestBack } from "./limits.ts";

/** A read of something that is the caller's own. */
export type OwnRead<T> = (accountUid: string) => Read<T>;
type Values<Reads extends readonly OwnRead<unknown>[]> = {
  [Index in keyof Reads]: Reads[Index] extends OwnRead<infer T> ? T : never;
};

/**
 * Who makes the request, and with it what `reads` ask of the records: sign-in (or API key), account and record come
 * in one round trip, while the limiter is asked. Throws `not_authenticated`, `rate_limited`, and `not_permitted` where
 * an API key does not open the operation; nothing that is expensive or changes anything may come before it.
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
  const { accountUid } = identity;
  const { read, holder } = lookUp(services, identity);
  const ask = () => services.reader.together(read, ...reads.map((one) => one(accountUid)));
  const subject = `account:${accountUid}`;
  const count = () => countRequest(c, subject);
  // The records alone know a key: until they do, whoever writes down somebody's UUID must not use up their limits.
  const isKey = identity.by === "api-key";
  const [[found, ...values]] = isKey ? [await ask()] : await Promise.all([ask(), count()]);
  const known = holder(found);
  if (!known) {
    // Whoever has a token of a sign-in that ended must not use them up either.
    if (!isKey) await takeRequestBack(c, subject);
    await countClient(c);
    throw notAuthenticated();
  }
  if (isKey) await count();
  if (known.by === "api-key" && !opens(known.apiKey.scopes, c)) {
    throw new ReelwrightError("not_permitted", "This API key does not open this.");
  }
  const caller = callerOf(known);
  c.set("caller", caller);
  return [caller, ...(values as unknown as Values<Reads>)];
}

function opens(scopes: readonly string[], c: ApiContext): boolean {
  const { operation, reference } = c.var;
  return operation?.apiKeys === true && reference !== undefined && scopes.includes(reference);
}

function callerOf(holder: Holder): Caller {
  const { account } = holder;
  if (holder.by !== "sign-in") return { account, signInId: null, signedInAt: null };
  return { account, signInId: holder.signIn.id, signedInAt: holder.signIn.createdAt };
}

function notAuthenticated(): ReelwrightError {
  return new ReelwrightError("not_authenticated", "A valid access token is needed.");
}
