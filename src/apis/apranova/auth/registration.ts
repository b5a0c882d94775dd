import { register } from "../../../domain/accounts/register.ts";
import { readJson } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { noStore } from "../../../http/no-store.ts";
import { presentUser } from "../users/users.present.ts";
import { registrationBody } from "./auth.schemas.ts";
import { presentTokens } from "./tokens.present.ts";

/** POST /api/auth/registration/. ApraNova, "Register User". */
export async function registerUser(c: ApiContext): Promise<Response> {
  const { email, password1, name, role, track } = await readJson(c, registrationBody);
  const { tokens, account } = await register(
    c.var.services,
    { email, password: password1, name: name ?? null, role, track: track ?? null },
    "apranova",
  );
  return noStore(c.json({ ...presentTokens(tokens), user: { ...presentUser(account), track: account.track } }, 201));
}
