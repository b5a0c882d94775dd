import { logOut } from "../../../domain/accounts/log-out.ts";
import type { ApiContext } from "../../../http/context.ts";
import { signedIn } from "../../../http/signed-in.ts";

/** POST /auth/logout. Pixora, "Logout". */
export async function logout(c: ApiContext): Promise<Response> {
  const [caller] = await signedIn(c);
  await logOut(c.var.services, caller);
  return c.json({ message: "Successfully logged out" });
}
