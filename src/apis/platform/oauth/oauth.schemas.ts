import { z } from "zod";
import { type SignInProviderName, signInProviderNames } from "../../../domain/accounts/provider.ts";
import { ReelwrightError } from "../../../domain/errors.ts";
import type { ApiContext } from "../../../http/context.ts";

const s256 = z.string().regex(/^[A-Za-z0-9_-]{43}$/, "must be an S256 challenge (RFC 7636)");

export const startQuery = z
  .object({
    redirect_uri: z.string().max(2048, "is too long").optional(),
    state: z.string().max(512, "is too long").optional(),
    code_challenge: s256.optional(),
    code_challenge_method: z.literal("S256", "must be S256").optional(),
  })
  .refine((query) => query.code_challenge === undefined || query.code_challenge_method !== undefined, {
    path: ["code_challenge_method"],
    error: "must be S256",
  });

export const callbackQuery = z.object({
  state: z.string().optional(),
  code: z.string().max(4096, "is too long").optional(),
  error: z.string().optional(),
});

const text = z.string({ error: ({ input }) => (input === undefined ? "is missing" : "must be text") });
export const tokenBody = z.object(
  {
    code: text.min(1, "is missing").max(128, "is too long"),
    code_verifier: text.regex(/^[A-Za-z0-9._~-]{43,128}$/, "must be a code verifier (RFC 7636)").optional(),
  },
  { error: "must be an object" },
);

/** `:provider` of the path. Throws `not_found`. */
export function providerOf(c: ApiContext): SignInProviderName {
  const name = signInProviderNames.find((known) => known === c.req.param("provider"));
  if (name === undefined) throw new ReelwrightError("not_found", "There is no such provider.");
  return name;
}
