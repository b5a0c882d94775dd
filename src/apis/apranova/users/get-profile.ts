import type { ApiContext } from "../../../http/context.ts";
import { signedIn } from "../../../http/signed-in.ts";
import { presentProfile } from "./users.present.ts";

/** GET /api/users/profile/. ApraNova, "Get User Profile". */
export async function getProfile(c: ApiContext): Promise<Response> {
  const [{ account }] = await signedIn(c);
  return c.json(presentProfile(account));
}
