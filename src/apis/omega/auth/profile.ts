import { ReelwrightError } from "../../../domain/errors.ts";
import { readJson } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { signedIn } from "../../../http/signed-in.ts";
import { profileBody } from "./auth.schemas.ts";
import { presentUser } from "./user.present.ts";

/** GET /api/auth/profile/. Omega, "Get/Update User Profile". */
export async function getProfile(c: ApiContext): Promise<Response> {
  const [{ account }] = await signedIn(c);
  return c.json(presentUser(account));
}

/** PUT and PATCH /api/auth/profile/: either name, or both. */
export async function updateProfile(c: ApiContext): Promise<Response> {
  const [{ account }] = await signedIn(c);
  const { first_name: firstName, last_name: lastName } = await readJson(c, profileBody);
  const { writer, accounts, clock } = c.var.services;
  const changes = {
    ...(firstName === undefined ? {} : { firstName }),
    ...(lastName === undefined ? {} : { lastName }),
  };
  const [updated] = await writer.commit(accounts.update(account.uid, changes, clock()));
  if (!updated) throw new ReelwrightError("not_authenticated", "A valid access token is needed.");
  return c.json(presentUser(updated));
}
