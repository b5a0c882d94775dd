import type { ApiContext } from "../../../http/context.ts";
import { signedIn } from "../../../http/signed-in.ts";

/** GET /users/credits. Pixora, "Get user credits". */
export async function getCredits(c: ApiContext): Promise<Response> {
  const [, credits] = await signedIn(c, c.var.services.credits.balance);
  return c.json({ credits });
}
