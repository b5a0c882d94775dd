import { askForRecovery } from "../../../domain/accounts/recover-account.ts";
import { readJson } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { resetPasswordBody } from "./auth.schemas.ts";

/** POST /auth/reset-password. Pixora, "Request password reset": the same answer whoever asks for whom. */
export async function resetPassword(c: ApiContext): Promise<Response> {
  const body = await readJson(c, resetPasswordBody);
  await askForRecovery(c.var.services, body.email);
  return c.json({ message: "Password reset email sent" });
}
