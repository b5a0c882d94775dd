/**
 * The built-in author's film of every prompt in tests/support/prompts.ts, in low quality, and one contact sheet of them, three
 * frames of each (25, 50 and 90 %), two prompts to a row.
 */
import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { builtinAuthor } from "../../src/providers/language/builtin/index.ts";
import { prompts } from "../../tests/support/prompts.ts";

const run = promisify(execFile);
const root = join(import.meta.dirname, "../..");
const manim = join(root, "dist/manim/bin/manim");
const at = [0.25, 0.5, 0.9];

/** Into `folder`, which is emptied. `words` choose the prompts that hold one of them; none: all. Answers whether all were rendered. */
export async function makeFilms(folder: string, words: readonly string[]): Promise<boolean> {
  const frameFolder = join(folder, "frames");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(frameFolder, { recursive: true });
  const chosen = prompts.filter(
    ({ prompt }) => words.length === 0 || words.some((word) => prompt.toLowerCase().includes(word)),
  );
  const author = builtinAuthor();
  const waiting = [...chosen.entries()];
  const failed: string[] = [];
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
  if (chosen.length > 0) await makeSheet();
  console.log(`${chosen.length - failed.length} of ${chosen.length} films; ${join(folder, "contact-sheet.jpg")}`);
  return failed.length === 0;

  async function work(): Promise<void> {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, { prompt, subject }] = next;
      const name = `${String(index).padStart(2, "0")}-${subject}`;
      try {
        const seconds = await film(name, prompt, index);
        console.log(`ok      ${name} (${seconds.toFixed(1)} s of film)`);
      } catch (cause) {
        failed.push(name);
        console.log(`FAILED  ${name}: ${cause instanceof Error ? cause.message.slice(-1500) : String(cause)}`);
      }
    }
  }

  /** Gives the film's length in seconds. Throws where Manim or FFmpeg fail. */
  async function film(name: string, prompt: string, index: number): Promise<number> {
    const { script, scene } = await author.write({ prompt }, AbortSignal.timeout(10_000));
    const file = join(folder, `${name}.py`);
    const media = join(folder, `media-${name}`);
    writeFileSync(file, script);
    await run(
      "nice",
      [manim, "render", "-ql", "--disable_caching", "--progress_bar", "none", "--media_dir", media, file, scene],
      {
        maxBuffer: 2 ** 26,
      },
    );
    const made = readdirSync(media, { recursive: true, encoding: "utf8" }).find((path) =>
      path.endsWith(`/${scene}.mp4`),
    );
    if (made === undefined) throw new Error("Manim left no film");
    const kept = join(folder, `${name}.mp4`);
    renameSync(join(media, made), kept);
    rmSync(media, { recursive: true });
    const { stdout } = await run("ffprobe", [
      "-v",
      "error",
      "-show_entries",
      "format=duration",
      "-of",
      "csv=p=0",
      kept,
    ]);
    const seconds = Number(stdout);
    for (const [place, share] of at.entries()) {
      const frame = join(frameFolder, `${String(index * at.length + place).padStart(4, "0")}.png`);
      await run("ffmpeg", [
        "-v",
        "error",
        "-y",
        "-ss",
        String(seconds * share),
        "-i",
        kept,
        "-frames:v",
        "1",
        "-vf",
        "scale=384:-2",
        frame,
      ]);
    }
    return seconds;
  }

  /** A prompt that did not render stays black. */
  async function makeSheet(): Promise<void> {
    const frames = chosen.length * at.length;
    for (let index = 0; index < frames; index += 1) {
      const frame = join(frameFolder, `${String(index).padStart(4, "0")}.png`);
      if (readdirSync(frameFolder).includes(`${String(index).padStart(4, "0")}.png`)) continue;
      await run("ffmpeg", ["-v", "error", "-y", "-f", "lavfi", "-i", "color=black:s=384x216", "-frames:v", "1", frame]);
    }
    const tile = `tile=6x${Math.ceil(frames / 6)}:padding=4:color=white`;
    await run("ffmpeg", [
      "-v",
      "error",
      "-y",
      "-i",
      join(frameFolder, "%04d.png"),
      "-frames:v",
      "1",
      "-vf",
      tile,
      "-q:v",
      "4",
      join(folder, "contact-sheet.jpg"),
    ]);
  }
}
