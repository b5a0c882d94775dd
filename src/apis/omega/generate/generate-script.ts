import { createScript } from "../../../domain/scripts/create-script.ts";
import { readJson } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { member } from "../member.ts";
import { answerAtTheEnd } from "../scripts/answer-at-the-end.ts";
import { generateBody } from "./generate.schemas.ts";

/** POST /api/generate/. Omega, "Generate Manim Script": the answer comes when the film is there. */
export async function generateScript(c: ApiContext): Promise<Response> {
  const [{ account }] = await member(c);
  const body = await readJson(c, generateBody);
  const order = { prompt: body.prompt, provider: body.provider ?? null, execute: body.execute ?? true };
  return answerAtTheEnd(c, account, (also) => createScript(c.var.services, account, order, also));
}
