import { registerInvited } from "../../../domain/accounts/register-invited.ts";
import { readJson } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { registerBody } from "./auth.schemas.ts";

const message = "User registered successfully. Please check your email to verify your account.";

/** POST /api/auth/register/. Omega, "Register User": with an invitation only. */
export async function registerUser(c: ApiContext): Promise<Response> {
  const body = await readJson(c, registerBody);
  await registerInvited(c.var.services, {
    email: body.email,
    password: body.password,
    firstName: body.first_name ?? null,
    lastName: body.last_name ?? null,
    invitationToken: body.invitation_token,
  });
  return c.json({ message }, 201);
}
