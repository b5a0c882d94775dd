import { changePassword } from "../../../domain/accounts/change-password.ts";
import { findRecovering, isRecoveryToken, recoverAccount } from "../../../domain/accounts/recover-account.ts";
import { readJson } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { countClient } from "../../../http/limits.ts";
import { bearerToken } from "../../../http/identity.ts";
import { signedIn } from "../../../http/signed-in.ts";
import { changePasswordBody } from "./auth.schemas.ts";

/** POST /auth/change-password. Pixora, "Change password": by an access token, or by a recovery token, which works here only. */
export async function changeUserPassword(c: ApiContext): Promise<Response> {
  const { services } = c.var;
  const token = bearerToken(c);
  if (token !== null && isRecoveryToken(token)) {
    await countClient(c);
    const account = await findRecovering(services, token);
    const body = await readJson(c, changePasswordBody);
    await recoverAccount(services, account, token, body.password);
  } else {
    const [caller] = await signedIn(c);
    const body = await readJson(c, changePasswordBody);
    await changePassword(services, caller, body.password);
  }
  return c.json({ message: "Password changed successfully" });
}
