import { createHash } from "node:crypto";
import { z } from "zod";
import { ReelwrightError } from "../errors.ts";
import type { Services } from "../services.ts";
import type { Write } from "../writes.ts";
import type { Identity } from "./identity-records.ts";
import { hashSecret, newSecret } from "./secrets.ts";
import { type IssuedTokens, startSignIn } from "./start-sign-in.ts";

/** From a provider's redirect to the client that redeems it. */
const codeMs = 60_000;

const detailSchema = z.object({
  identity: z.object({ provider: z.string(), subject: z.string() }),
  codeChallenge: z.string().nullable(),
});

/** A code for one sign-in, within a minute, and the write that makes it count. */
export function signInCode(
  services: Services,
  accountUid: string,
  detail: { identity: Identity; codeChallenge: string | null },
): { granted: string; write: Write<boolean> } {
  const code = newSecret();
  const createdAt = services.clock();
  const write = services.oneTimeTokens.put({
    kind: "sign-in",
    accountUid,
    tokenHash: hashSecret(code),
    detail: JSON.stringify(detail),
    createdAt,
    expiresAt: createdAt + codeMs,
  });
  return { granted: code, write };
}

/**
 * Signs in with a code, which is used up by it, good or not. A code that was asked for with a challenge needs its verifier
 * (RFC 7636), and one without must come without. Throws `invalid_input`, the same whatever is wrong.
 */
export async function redeemSignInCode(
  services: Services,
  code: string,
  codeVerifier: string | null,
): Promise<IssuedTokens> {
  const [taken] = await services.writer.commit(
    services.oneTimeTokens.take("sign-in", hashSecret(code), services.clock()),
  );
  if (!taken) throw refused();
  const { identity, codeChallenge } = detailSchema.parse(JSON.parse(taken.detail ?? ""));
  const challenge = codeVerifier === null ? null : createHash("sha256").update(codeVerifier).digest("base64url");
  if (challenge !== codeChallenge) throw refused();
  const { tokens, write } = await startSignIn(services, taken.accountUid, "platform", { identity });
  const [[began], [account]] = await Promise.all([
    services.writer.commit(write),
    services.reader.together(services.accounts.find(taken.accountUid)),
  ]);
  if (!began || !account || account.disabledAt !== null) throw refused();
  return tokens;
}

function refused(): ReelwrightError {
  return new ReelwrightError("invalid_input", "The code is not valid (any more).", {
    issues: [{ path: "code", message: "is not valid (any more)" }],
  });
}
