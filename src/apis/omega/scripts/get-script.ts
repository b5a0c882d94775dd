import type { ApiContext } from "../../../http/context.ts";
import { findScript, presentWhole } from "./find-script.ts";

/** GET /api/scripts/{id}/. Omega, "Get Manim Script Details". */
export async function getScript(c: ApiContext): Promise<Response> {
  const [{ account }, script] = await findScript(c);
  return c.json(presentWhole(c, script, account.uid));
}
