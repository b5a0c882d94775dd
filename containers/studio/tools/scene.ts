/** What `picture` and `shot` share: a line read, and its things drawn. */
import type { z } from "zod";
import type { pictureParams } from "../../protocol/studio-tools.ts";
import type { ToolContext } from "../../runner/tool.ts";
import type { PictureBrief } from "../words/brief.ts";
import { drawSprites } from "../words/draw-sprites.ts";
import { readLine } from "../words/read-line.ts";

export interface Scene {
  /** For the painter, its sprites in the run's scratch. */
  brief: PictureBrief;
  /** For whoever asked: without paths. */
  told: Record<string, unknown>;
  missing: string[];
}

export async function sceneOf(
  { scratch }: ToolContext,
  { line, style, seed, width, height }: z.output<typeof pictureParams>,
): Promise<Scene> {
  const { brief, missing, understood } = readLine(line, { style, seed, width, height });
  const { objects, ...rest } = brief;
  const things = objects.map((thing) => ({ ...thing, sprite: undefined }));
  return { brief: await drawSprites(brief, scratch), told: { ...rest, objects: things, understood }, missing };
}
