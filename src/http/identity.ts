import type { Account } from "../domain/accounts/account.ts";
import { type ApiKey, type ApiKeyClaim, parseApiKey } from "../domain/accounts/api-key.ts";
import { isLive, type SignIn } from "../domain/accounts/sign-in.ts";
import type { AccessClaims } from "../domain/accounts/tokens.ts";
import type { Read } from "../domain/reads.ts";
import type { Services } from "../domain/services.ts";
import type { ApiContext } from "./context.ts";

/** Who a request says it is from. A token or a URL that says so was signed here; a key is known to the records alone. */
export type Identity =
  | ({ by: "sign-in" } & AccessClaims)
  | ({ by: "api-key" } & ApiKeyClaim)
  | { by: "signed-url"; accountUid: string };

/** The account, and what stands for it. */
export type Holder =
  | { by: "sign-in"; account: Account; signIn: SignIn }
  | { by: "api-key"; account: Account; apiKey: ApiKey }
  | { by: "signed-url"; account: Account };

/** What stands behind `Bearer` in the header; null where nothing does. */
export function bearerToken(c: ApiContext): string | null {
  return /^Bearer +([^\s]+)$/i.exec(c.req.header("authorization") ?? "")?.[1] ?? null;
}

/** The header first; where the operation takes them, a signed URL in its place. */
export async function identify(c: ApiContext): Promise<Identity | null> {
  const { services } = c.var;
  if (c.req.header("authorization") !== undefined) {
    const token = bearerToken(c);
    if (token === null) return null;
    const key = parseApiKey(token);
    if (key) return { by: "api-key", ...key };
    const claims = await services.tokens.verifyAccess(token, services.clock());
    return claims && { by: "sign-in", ...claims };
  }
  const sig = c.var.operation?.signedUrl ? c.req.query("sig") : undefined;
  const signed = sig === undefined ? null : services.signedUrls.verify(c.req.path, sig);
  return signed && { by: "signed-url", ...signed };
}

/** What the records hold of it: one read, and how to tell whether it still counts. */
export function lookUp(
  services: Services,
  identity: Identity,
): { read: Read<unknown>; holder: (found: unknown) => Holder | null } {
  const enabled = (holder: Holder | null) => (holder?.account.disabledAt === null ? holder : null);
  switch (identity.by) {
    case "sign-in":
      return look(services.signIns.find(identity.signInId, identity.accountUid), (found) =>
        isLive(found.signIn, found.account, services.clock()) ? { by: "sign-in", ...found } : null,
      );
    case "api-key":
      return look(services.apiKeys.find(identity), (found) => enabled({ by: "api-key", ...found }));
    case "signed-url":
      return look(services.accounts.find(identity.accountUid), (account) => enabled({ by: "signed-url", account }));
  }
}

function look<T>(read: Read<T | null>, holder: (found: T) => Holder | null) {
  return { read, holder: (found: unknown) => (found === null ? null : holder(found as T)) };
}
