import { readJson } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { signedIn } from "../../../http/signed-in.ts";
import { logOut } from "../../../domain/accounts/log-out.ts";
import { logoutBody } from "./users.schemas.ts";

/** POST /api/users/logout/. ApraNova, "Logout". */
export async function logout(c: ApiContext): Promise<Response> {
  const [caller] = await signedIn(c);
  const { refresh } = await readJson(c, logoutBody);
  await logOut(c.var.services, caller, refresh);
  return c.json({ message: "Logout successful" });
}
