import { verifyEmail } from "../../../domain/accounts/verify-email.ts";
import { readJson } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { verifyEmailBody } from "./auth.schemas.ts";

/** POST /api/auth/verify-email/. Omega, "Verify Email". */
export async function verifyAddress(c: ApiContext): Promise<Response> {
  const { token } = await readJson(c, verifyEmailBody);
  await verifyEmail(c.var.services, token);
  return c.json({ message: "Email verified successfully" });
}
