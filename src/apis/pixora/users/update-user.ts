import { ReelwrightError } from "../../../domain/errors.ts";
import { readJson } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { signedIn } from "../../../http/signed-in.ts";
import { presentUpdatedUser } from "./users.present.ts";
import { updateUserBody } from "./users.schemas.ts";

/** PUT /users/{user_id}. Pixora, "Update user": of oneself alone. */
export async function updateUser(c: ApiContext): Promise<Response> {
  const { services } = c.var;
  const [{ account }, credits] = await signedIn(c, services.credits.balance);
  if (c.req.param("userId")?.toLowerCase() !== account.uid) {
    throw new ReelwrightError("not_permitted", "Only your own account can be updated.");
  }
  const { name, avatar_url: avatarUrl } = await readJson(c, updateUserBody);
  const [updated] = await services.writer.commit(
    services.accounts.update(
      account.uid,
      { ...(name === undefined ? {} : { name }), ...(avatarUrl === undefined ? {} : { avatarUrl }) },
      services.clock(),
    ),
  );
  if (!updated) throw new ReelwrightError("not_authenticated", "The account is gone.");
  return c.json(presentUpdatedUser(updated, credits));
}
