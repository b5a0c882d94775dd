import { z } from "zod";
import { createApiKey as makeApiKey } from "../../../domain/accounts/create-api-key.ts";
import { signInReferences } from "../../../domain/accounts/sign-in.ts";
import { readJson } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { idempotently } from "../../../http/idempotency.ts";
import { noStore } from "../../../http/no-store.ts";
import { signedIn } from "../../../http/signed-in.ts";
import { presentApiKey } from "./api-keys.present.ts";

const apiKeyBody = z.object({
  name: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u, "must be one line"),
  scopes: z
    .array(z.enum(signInReferences))
    .min(1)
    .max(signInReferences.length)
    .transform((scopes) => [...new Set(scopes)]),
});

/**
 * POST /api/platform/api-keys. The key is shown this once: an answer that is given again for its `Idempotency-Key` has null in
 * its place, since the key itself is nowhere stored.
 */
export async function createApiKey(c: ApiContext): Promise<Response> {
  const [caller] = await signedIn(c);
  const body = await readJson(c, apiKeyBody);
  const answer = await idempotently(c, caller.account, async (remember) => {
    const { apiKey, key } = await makeApiKey(c.var.services, caller, body);
    await c.var.services.writer.commit(remember(201, { ...presentApiKey(apiKey), key: null }));
    return c.json({ ...presentApiKey(apiKey), key }, 201);
  });
  return noStore(answer);
}
