/** Files that are still on their way when their analysis begins. */
import { access } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type ToolContext, ToolFailure } from "../../runner/tool.ts";
import type { Media } from "../media-facts.ts";
import { probeFile } from "../tools/probe.ts";

/** The run server puts a file into the folder at once and whole; there is nothing else to wait on. */
const lookEveryMs = 15;

export interface Arrivals {
  /** By place in `files`: resolves when the file is there and can be analysed. */
  readonly media: readonly Promise<Media>[];
  /** Milliseconds that passed until now with nothing to do but to wait for a file. */
  waitedMs(): number;
  /** Gives up on those that have not come. */
  stop(): void;
}

/**
 * Waits for the files and probes each as soon as it is there, one after another. A file's promise rejects with
 * ToolFailure `invalid_media` where `probe` would fail, and where it lasts longer than `mostSeconds`.
 * `isBusy`: whether others have something to do meanwhile.
 */
export function arrivals(
  context: ToolContext,
  files: readonly string[],
  mostSeconds: number,
  isBusy: () => boolean,
): Arrivals {
  const stopped = new AbortController();
  let waited = 0;
  const arrived = async (file: string) => {
    for (let before = performance.now(); !(await isThere(join(context.folder, file))); ) {
      await sleep(lookEveryMs, undefined, { signal: stopped.signal });
      const now = performance.now();
      if (!isBusy()) waited += now - before;
      before = now;
    }
  };
  let earlier: Promise<unknown> = Promise.resolve();
  const media = files.map((file) => {
    const own = earlier.then(async () => {
      await arrived(file);
      const probed = await probeFile(context, file);
      if (probed.facts.durationSeconds > mostSeconds) throw tooLong(file, probed.facts.durationSeconds, mostSeconds);
      return probed;
    });
    // Whoever waits for it is told; that nobody does is no failure of the process.
    own.catch(() => {});
    earlier = own;
    return own;
  });
  return { media, waitedMs: () => waited, stop: () => stopped.abort() };
}

function tooLong(file: string, seconds: number, most: number): ToolFailure {
  const message = `${file} lasts ${Math.ceil(seconds)} seconds, longer than the ${most} that a clip may last`;
  return new ToolFailure("invalid_media", message, file);
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
