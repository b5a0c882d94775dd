import { createAccount } from "../../../domain/accounts/register.ts";
import { parseInput } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { presentFilmTime } from "../time.ts";
import { registerBody } from "./auth.schemas.ts";

/** POST /auth/register, of a body that is Film's. Film, "Register User". It signs nobody in. */
export async function registerFilmUser(c: ApiContext, body: unknown): Promise<Response> {
  const account = await createAccount(c.var.services, parseInput(registerBody, body));
  return c.json(
    {
      id: account.id,
      email: account.email,
      username: account.username,
      is_active: true,
      created_at: presentFilmTime(account.createdAt),
    },
    201,
  );
}
