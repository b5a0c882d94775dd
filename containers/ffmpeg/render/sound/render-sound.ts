/** The whole sound of a video, mixed in one pass and brought to its loudness, as one AAC file in the job's folder. */
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { once } from "node:events";
import { finished } from "node:stream/promises";
import { rm } from "node:fs/promises";
import type { Timeline } from "../../../protocol/timeline.ts";
import { soundRate } from "../encoder.ts";
import type { TimelinePlan } from "../plan.ts";
import { hasPart, keepPart, partialName, partName } from "../segment-store.ts";
import type { Source } from "../source.ts";
import { type Loudness, masterTo, measureLoudness } from "./loudness.ts";
import { type Bus, mix } from "./mixer.ts";
import { type PlannedBus, planSound, playable } from "./plan-sound.ts";

export interface RenderedSound extends Loudness {
  /** Name in the job's folder. */
  readonly file: string;
}

export interface SoundRun {
  readonly timeline: Timeline;
  readonly plan: TimelinePlan;
  readonly sources: ReadonlyMap<string, Source>;
  readonly folder: string;
  readonly scratch: string;
  onProgress(fraction: number): void;
}

export async function renderSound(run: SoundRun): Promise<RenderedSound> {
  const { timeline, plan, folder, scratch } = run;
  const buses = planSound(timeline, plan, run.sources);
  const durationSeconds = plan.frames / plan.fps;
  const target = { ...timeline.loudness, fadeOutSeconds: timeline.fadeOutSeconds, durationSeconds };
  const file = partName("sound", { buses: buses.map(asFacts), target });
  if (await hasPart(folder, file)) return { file, ...(await measureLoudness(["-i", `file:${file}`], folder)) };

  const mixFile = join(scratch, "mix.f32");
  const frames = Math.round(durationSeconds * soundRate);
  await writeMix(mixFile, playable(buses), frames, run.onProgress);
  const made = await masterTo(mixFile, target, partialName(file), folder);
  await rm(mixFile);
  await keepPart(folder, file);
  return { file, ...made };
}

function asFacts(bus: PlannedBus) {
  const parts = bus.parts.map(({ stretch: { source, ...stretch }, ...part }) => ({
    ...part,
    ...stretch,
    sha256: source.sha256,
    stream: source.soundStream,
  }));
  return { ...bus, parts };
}

async function writeMix(
  path: string,
  buses: Bus[],
  frames: number,
  onProgress: (fraction: number) => void,
): Promise<void> {
  const file = createWriteStream(path);
  let written = 0;
  try {
    await mix(buses, frames, async (block) => {
      const room = file.write(Buffer.from(block.buffer, block.byteOffset, block.byteLength));
      written += block.length / 2;
      onProgress(written / frames);
      if (!room) await once(file, "drain");
    });
    file.end();
    await finished(file);
  } catch (error) {
    file.destroy();
    throw error;
  }
}
