import { ReelwrightError } from "../errors.ts";
import type { Services } from "../services.ts";
import { type ApiKey, maxApiKeys, newApiKey } from "./api-key.ts";
import type { Caller, SignInReference } from "./sign-in.ts";

/**
 * Makes a key of the caller's account; `key` is shown this once. Throws `conflict` where the account has enough keys, and
 * `not_authenticated` where no sign-in is behind the request (any more).
 */
export async function createApiKey(
  services: Services,
  { account, signInId }: Caller,
  given: { name: string; scopes: readonly SignInReference[] },
): Promise<{ apiKey: ApiKey; key: string }> {
  const { key, keyHash } = newApiKey(account.uid);
  const apiKey: ApiKey = { id: crypto.randomUUID(), ...given, createdAt: services.clock() };
  const [made] = await services.writer.commit(
    services.apiKeys.create({
      ...apiKey,
      accountUid: account.uid,
      keyHash,
      signInId: signInId ?? "",
      atMost: maxApiKeys,
    }),
  );
  if (made) return { apiKey, key };
  const [keys] = await services.reader.together(services.apiKeys.list(account.uid));
  if (keys.length < maxApiKeys) throw new ReelwrightError("not_authenticated", "The sign-in has ended.");
  throw new ReelwrightError("conflict", `An account has ${maxApiKeys} API keys at most.`);
}
