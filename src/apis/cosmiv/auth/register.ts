import { register } from "../../../domain/accounts/register.ts";
import { readJson } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { noStore } from "../../../http/no-store.ts";
import { registerBody } from "./auth.schemas.ts";
import { presentTokens } from "./tokens.present.ts";

/** POST /api/auth/register. Cosmiv, "Register". */
export async function registerAccount(c: ApiContext): Promise<Response> {
  const body = await readJson(c, registerBody);
  const { tokens } = await register(c.var.services, body, "cosmiv");
  return noStore(c.json(presentTokens(tokens), 201));
}
