import { emailKey } from "../../../domain/accounts/email.ts";
import { readJson } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { checkEmailBody } from "./users.schemas.ts";

/** POST /api/users/check-email/. ApraNova, "Check Email Exists". It tells what it is asked; its limit keeps it from telling much. */
export async function checkEmail(c: ApiContext): Promise<Response> {
  const { email } = await readJson(c, checkEmailBody);
  const { reader, accounts } = c.var.services;
  const [known] = await reader.together(accounts.findCredentials(emailKey(email)));
  return c.json({ exists: known !== null });
}
