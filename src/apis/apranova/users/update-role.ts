import { readJson } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { signedIn } from "../../../http/signed-in.ts";
import { wrongRole } from "./roles.ts";
import { updateRoleBody } from "./users.schemas.ts";

/** POST /api/users/update-role/. ApraNova, "Update User Role": between `student` and `trainer`, the same again is fine. */
export async function updateRole(c: ApiContext): Promise<Response> {
  const [{ account }] = await signedIn(c);
  const { role } = await readJson(c, updateRoleBody);
  if (role !== "student" && role !== "trainer") throw wrongRole(account.role, `become '${role}'`);
  const { writer, accounts, clock } = c.var.services;
  const [changed] = await writer.commit(accounts.changeOwnRole(account.uid, role, clock()));
  if (!changed) throw wrongRole("admin", `become '${role}'`);
  return c.json({ message: "Role updated successfully", user: { id: changed.id, role: changed.role } });
}
