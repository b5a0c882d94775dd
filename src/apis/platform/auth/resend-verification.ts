import { z } from "zod";
import { isEmail } from "../../../domain/accounts/email.ts";
import { resendVerification as resend } from "../../../domain/accounts/verify-email.ts";
import { readJson } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";

const body = z.object({ email: z.string().max(320).refine(isEmail, "must be an email address") });

const message =
  "If an account with this email address has yet to verify it, a new verification code is on its way. At most three are sent in an hour.";

/** POST /api/platform/auth/resend-verification. Answers alike whatever is known of the address; the new token replaces the old. */
export async function resendVerification(c: ApiContext): Promise<Response> {
  const { email } = await readJson(c, body);
  await resend(c.var.services, email);
  return c.json({ message });
}
