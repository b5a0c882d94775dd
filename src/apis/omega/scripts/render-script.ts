import { checkScript } from "../../../domain/authoring/check-script.ts";
import { renderScript as render } from "../../../domain/scripts/render-script.ts";
import { invalidInput, readJson } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { answerAtTheEnd } from "./answer-at-the-end.ts";
import { findScript } from "./find-script.ts";
import { renderBody } from "./scripts.schemas.ts";

/** POST /api/scripts/{id}/render/: an addition. In another quality, or with an edited script; answers as generate does. */
export async function renderScript(c: ApiContext): Promise<Response> {
  const [{ account }, script] = await findScript(c);
  const { quality, script: edited } = await readJson(c, renderBody);
  const problems = edited ? checkScript(edited).problems : [];
  if (problems.length > 0) throw invalidInput(problems.map((message) => ({ path: "script", message })));
  const order = { quality, script: edited ?? null };
  return answerAtTheEnd(c, account, (also) => render(c.var.services, account, script, order, also));
}
