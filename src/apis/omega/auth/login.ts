import { logIn } from "../../../domain/accounts/log-in.ts";
import { readJson } from "../../../http/bodies.ts";
import { clientSubject } from "../../../http/client-address.ts";
import type { ApiContext } from "../../../http/context.ts";
import { noStore } from "../../../http/no-store.ts";
import { requireVerifiedAndApproved } from "../member.ts";
import { loginBody } from "./auth.schemas.ts";
import { presentUser } from "./user.present.ts";

/** POST /api/auth/login/. Omega, "Login". */
export async function login(c: ApiContext): Promise<Response> {
  const body = await readJson(c, loginBody);
  const { tokens, account } = await logIn(
    c.var.services,
    { ...body, client: clientSubject(c) },
    "omega",
    requireVerifiedAndApproved,
  );
  return noStore(c.json({ refresh: tokens.refreshToken, access: tokens.accessToken, user: presentUser(account) }));
}
