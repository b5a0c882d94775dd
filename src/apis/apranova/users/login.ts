import { logIn } from "../../../domain/accounts/log-in.ts";
import { readJson } from "../../../http/bodies.ts";
import { clientSubject } from "../../../http/client-address.ts";
import type { ApiContext } from "../../../http/context.ts";
import { noStore } from "../../../http/no-store.ts";
import { presentTokens } from "../auth/tokens.present.ts";
import { wrongRole } from "./roles.ts";
import { presentUser } from "./users.present.ts";
import { loginBody } from "./users.schemas.ts";

/** POST /api/users/login/. ApraNova, "Login". The role is told to whoever knows the password, and to nobody else. */
export async function login(c: ApiContext): Promise<Response> {
  const { email, password, role } = await readJson(c, loginBody);
  const { tokens, account } = await logIn(
    c.var.services,
    { email, password, client: clientSubject(c) },
    "apranova",
    (found) => {
      if (role && role !== found.role) throw wrongRole(found.role, `login as '${role}'`);
    },
  );
  return noStore(
    c.json({
      ...presentTokens(tokens),
      user: presentUser(account),
      redirect_url: `/${account.role}/dashboard`,
    }),
  );
}
