/** Makes clips whose highlights are known: flashes and bangs at marked times over a picture that moves. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../ffmpeg.ts";

export interface Mark {
  /** Seconds. */
  at: number;
  flash?: boolean;
  bang?: boolean;
}

/** How the picture moves when nothing is marked. */
export type Background = "pan" | "swirl" | "pattern" | "still";

export interface SyntheticClip {
  /** Its ending chooses the container. */
  file: string;
  durationSeconds: number;
  marks: readonly Mark[];
  width?: number;
  height?: number;
  fps?: number;
  background?: Background;
  /** `noise`: a bed of noise with small ticks in it. `quiet`: the same, 30 dB down. */
  sound?: "noise" | "quiet" | "silence" | "none";
  /** Options of the output: codec, rate, pixel format. */
  encode?: readonly string[];
  /** Filters after the marks, for example some that drop frames. */
  filters?: readonly string[];
  seed?: number;
}

const soundRate = 48_000;

/** Writes the clip into the folder and answers its path. The same description gives the same pictures and sound. */
export async function makeSyntheticClip(folder: string, clip: SyntheticClip): Promise<string> {
  const { width = 480, height = 270, fps = 30, sound = "noise", seed = 1 } = clip;
  const flashes = clip.marks.filter((one) => one.flash !== false).map(flashFilter);
  const video = [
    ...backgroundFilters(clip.background ?? "pan", width, height, fps, seed),
    "format=yuv420p",
    ...flashes,
  ];
  const path = join(folder, clip.file);
  const wav = `${clip.file}.wav`;
  if (sound !== "none") await writeFile(join(folder, wav), bangs(clip.durationSeconds, clip.marks, sound, seed));
  await run(
    "ffmpeg",
    [
      ...["-v", "error", "-f", "lavfi", "-i", [...video, ...(clip.filters ?? [])].join(",")],
      ...(sound === "none" ? [] : ["-i", wav]),
      ...["-t", String(clip.durationSeconds), "-pix_fmt", "yuv420p"],
      ...(clip.encode ?? ["-c:v", "libx264", "-preset", "veryfast", "-c:a", "aac"]),
      clip.file,
    ],
    { cwd: folder },
  );
  return path;
}

/** A fifth of a second of white over most of the picture. */
function flashFilter({ at }: Mark): string {
  const span = `between(t,${at.toFixed(3)},${(at + 0.2).toFixed(3)})`;
  return `drawbox=x=iw/10:y=ih/10:w=iw*0.8:h=ih*0.8:color=white@0.85:t=fill:enable='${span}'`;
}

function backgroundFilters(background: Background, width: number, height: number, fps: number, seed: number): string[] {
  const size = `s=${width}x${height}:r=${fps}`;
  const grain = `noise=alls=8:allf=t:all_seed=${seed}`;
  switch (background) {
    case "pan":
      // A texture twice as wide, over which the picture goes to and fro.
      return [
        `cellauto=s=${width * 2}x${height}:rule=110:random_seed=${seed}:r=1:full=1`,
        `loop=loop=-1:size=1:start=0,fps=${fps},gblur=sigma=3`,
        `crop=${width}:${height}:x='(iw-ow)*(0.5+0.45*sin(t*0.7+${seed}))':y=0`,
        grain,
      ];
    case "swirl":
      return [`mandelbrot=${size}:end_pts=400:maxiter=200`, grain];
    case "pattern":
      return [`testsrc2=${size}`, grain];
    case "still":
      return [`smptebars=${size}`, grain];
  }
}

/** A WAV of the bed and the bangs: noise that starts at once and dies away in a third of a second. */
function bangs(
  durationSeconds: number,
  marks: readonly Mark[],
  bed: "noise" | "quiet" | "silence",
  seed: number,
): Buffer {
  const random = randomNumbers(seed);
  const samples = Math.round(durationSeconds * soundRate);
  const wave = new Float64Array(samples);
  const level = bed === "silence" ? 0 : bed === "quiet" ? 0.0015 : 0.04;
  for (let i = 0; i < samples; i++) {
    const seconds = i / soundRate;
    const swell = 1 + 0.3 * Math.sin(seconds * 1.3 + seed);
    const sinceTick = seconds % 0.5;
    const tick = sinceTick < 0.03 ? Math.sin(2 * Math.PI * 900 * seconds) * (1 - sinceTick / 0.03) : 0;
    wave[i] = level * (swell * random() + tick);
  }
  const loud = bed === "quiet" ? 0.04 : 0.7;
  for (const { at, bang } of marks) {
    if (bang === false) continue;
    for (let i = Math.round(at * soundRate); i < Math.min(samples, (at + 0.5) * soundRate); i++) {
      wave[i] = (wave[i] ?? 0) + loud * random() * Math.exp(-(i / soundRate - at) * 9);
    }
  }
  return wavOf(wave);
}

function wavOf(wave: Float64Array): Buffer {
  const data = Buffer.alloc(44 + wave.length * 2);
  data.write("RIFF", 0, "latin1");
  data.writeUInt32LE(36 + wave.length * 2, 4);
  data.write("WAVEfmt ", 8, "latin1");
  data.writeUInt32LE(16, 16);
  data.writeUInt16LE(1, 20);
  data.writeUInt16LE(1, 22);
  data.writeUInt32LE(soundRate, 24);
  data.writeUInt32LE(soundRate * 2, 28);
  data.writeUInt16LE(2, 32);
  data.writeUInt16LE(16, 34);
  data.write("data", 36, "latin1");
  data.writeUInt32LE(wave.length * 2, 40);
  wave.forEach((one, i) => {
    data.writeInt16LE(Math.round(Math.max(-1, Math.min(1, one)) * 32_767), 44 + i * 2);
  });
  return data;
}

/** Numbers from -1 to 1, the same for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2_147_483_648 - 1;
  };
}
