import { deleteScript as remove } from "../../../domain/scripts/delete-script.ts";
import type { ApiContext } from "../../../http/context.ts";
import { findScript } from "./find-script.ts";

/** DELETE /api/scripts/{id}/: an addition. Its films go with it. */
export async function deleteScript(c: ApiContext): Promise<Response> {
  const [{ account }, script] = await findScript(c);
  await remove(c.var.services, script, account.uid);
  return c.body(null, 204);
}
