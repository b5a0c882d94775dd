import type { ApiContext } from "../../../http/context.ts";
import { findScript } from "./find-script.ts";
import { presentScript } from "./scripts.present.ts";

/** GET /api/scripts/{id}/. Omega, "Get Manim Script Details". */
export async function getScript(c: ApiContext): Promise<Response> {
  const [, script] = await findScript(c);
  return c.json(presentScript(script, c.var.services.settings.publicUrl));
}
