import { wholeName } from "../../../domain/accounts/names.ts";
import { createAccount } from "../../../domain/accounts/register.ts";
import { parseInput } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { presentPixoraTime } from "../time.ts";
import { registerBody } from "./auth.schemas.ts";

/** POST /auth/register, of a body that is Pixora's. Pixora, "Register a new user". It signs nobody in. */
export async function registerPixoraUser(c: ApiContext, body: unknown): Promise<Response> {
  const { email, password, name } = parseInput(registerBody, body);
  const account = await createAccount(c.var.services, { email, password, name: name ?? null });
  return c.json(
    {
      id: account.uid,
      email: account.email,
      name: wholeName(account),
      created_at: presentPixoraTime(account.createdAt),
    },
    201,
  );
}
