import { logIn } from "../../../domain/accounts/log-in.ts";
import { readJson } from "../../../http/bodies.ts";
import { clientSubject } from "../../../http/client-address.ts";
import type { ApiContext } from "../../../http/context.ts";
import { noStore } from "../../../http/no-store.ts";
import { loginBody } from "./auth.schemas.ts";
import { presentTokens } from "./tokens.present.ts";

/** POST /api/auth/login. Cosmiv, "Login". */
export async function login(c: ApiContext): Promise<Response> {
  const body = await readJson(c, loginBody);
  const { tokens } = await logIn(c.var.services, { ...body, client: clientSubject(c) }, "cosmiv");
  return noStore(c.json(presentTokens(tokens)));
}
