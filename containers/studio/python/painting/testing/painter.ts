/** Asks the painter about its pictures, for tests and measurements. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
import { python } from "../../../python.ts";
import type { PictureBrief } from "../../../words/brief.ts";

const picture = z.object({
  hash: z.string(),
  shape: z.array(z.int()),
  depthShape: z.array(z.int()),
  depthFinite: z.boolean(),
  /** The depth that most of the picture does not reach, over its nearest. */
  depthSpread: z.number(),
  /** Of grey values, 0 to 255. */
  mean: z.number(),
  deviation: z.number(),
  /** Red over blue. */
  warmth: z.number(),
  processorSeconds: z.number(),
});

const shot = z.object({
  frames: z.int(),
  written: z.int(),
  shape: z.array(z.int()),
  /** Mean differences of neighbouring frames, and of the last from the first, in grey values. */
  steps: z.array(z.number()),
  way: z.number(),
  processorSeconds: z.number(),
});

type PictureFacts = z.infer<typeof picture>;
type ShotFacts = z.infer<typeof shot>;

/** A small picture of a plain scene, but for what is given. */
export function briefOf(given: Partial<PictureBrief>): PictureBrief {
  return {
    scene: "lake",
    time: "afternoon",
    season: "summer",
    weather: "clear",
    mood: "neutral",
    style: "cinematic",
    seed: 1,
    width: 160,
    height: 90,
    objects: [],
    ...given,
  };
}

/** Paints each brief, one after the other in one process. Rejects with what Python says where it fails. */
export async function pictures(briefs: readonly PictureBrief[]): Promise<PictureFacts[]> {
  return z.array(picture).parse(await ask(briefs.map((brief) => ({ brief }))));
}

/** Shoots each brief, one after the other in one process. */
export async function shots(briefs: readonly PictureBrief[], fps: number, seconds: number): Promise<ShotFacts[]> {
  return z.array(shot).parse(await ask(briefs.map((brief) => ({ brief, fps, seconds }))));
}

function ask(cases: readonly unknown[]): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(python, ["-s", "-B", join(import.meta.dirname, "ask.py")], { stdio: ["pipe", "pipe", "pipe"] });
    const [said, complained]: [string[], string[]] = [[], []];
    child.stdout.setEncoding("utf8").on("data", (text: string) => said.push(text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => complained.push(text));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code !== 0) reject(new Error(`the painter left with ${code}: ${complained.join("").slice(-2000)}`));
      else
        resolve(
          said
            .join("")
            .trim()
            .split("\n")
            .map((line) => JSON.parse(line) as unknown),
        );
    });
    child.stdin.end(JSON.stringify(cases));
  });
}
