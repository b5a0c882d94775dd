import type { ApiContext } from "../../../http/context.ts";
import { signedIn } from "../../../http/signed-in.ts";
import { presentUser } from "./users.present.ts";

/** GET /users/me. Pixora, "Get current user". */
export async function getCurrentUser(c: ApiContext): Promise<Response> {
  const [{ account }, credits] = await signedIn(c, c.var.services.credits.balance);
  return c.json(presentUser(account, credits));
}
