import { joinWaitingList as join } from "../../../domain/accounts/waiting-list.ts";
import { readJson } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { waitingListBody } from "./auth.schemas.ts";

/** POST /api/auth/waiting-list/. Omega, "Join Waiting List": answers what was sent, whether or not the address was on it before. */
export async function joinWaitingList(c: ApiContext): Promise<Response> {
  const { email, name = "", reason = "" } = await readJson(c, waitingListBody);
  await join(c.var.services, { email, name, reason });
  return c.json({ email, name, reason }, 201);
}
