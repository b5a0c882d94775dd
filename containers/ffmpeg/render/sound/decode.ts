/** Reads a stretch of a file's sound as 48 kHz stereo samples, as it is decoded. */
import { dirname } from "node:path";
import type { Readable } from "node:stream";
import { ToolFailure } from "../../../runner/tool.ts";
import { FfmpegError, start } from "../../ffmpeg.ts";
import { soundRate } from "../encoder.ts";
import { decimal } from "../expression.ts";
import { inputOptions, type Source } from "../source.ts";

export interface SoundStretch {
  readonly source: Source & { readonly soundStream: number };
  /** Seconds of the file. */
  readonly in: number;
  readonly out: number;
  readonly speed: number;
}

/** Interleaved stereo, -1 to 1. */
export type Samples = Float32Array;

export interface SoundReader {
  /** The next `frames` (a sample for each ear); fewer at the end, none after it. Throws `invalid_media` naming the file. */
  read(frames: number): Promise<Samples>;
  close(): void;
}

export function openSound(stretch: SoundStretch): SoundReader {
  const { source, speed } = stretch;
  const early = tempoEarliness(speed);
  const from = Math.max(0, stretch.in - early);
  const silence = Math.round((early - (stretch.in - from)) * soundRate);
  const args = [
    ...["-v", "error", ...inputOptions(source.kind), "-ss", decimal(from)],
    ...["-t", decimal(stretch.out - from), "-i", `file:${source.path}`],
    ...["-vn", "-map", `0:${source.soundStream}`, "-af", soundFilters(speed, silence).join(",")],
    ...["-f", "f32le", "-ac", "2", "-ar", String(soundRate), "pipe:1"],
  ];
  const started = start("ffmpeg", args, { cwd: dirname(source.path) });
  const chunks = started.stdout[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  let ended = false;
  return {
    async read(frames) {
      const wanted = frames * 8;
      const parts = [rest];
      let held = rest.length;
      while (held < wanted && !ended) {
        const next = await chunks.next();
        if (next.done) {
          await started.finished.catch((error: unknown) => {
            if (error instanceof FfmpegError)
              throw new ToolFailure("invalid_media", "its sound cannot be decoded", source.file);
            throw error;
          });
          ended = true;
        } else {
          parts.push(next.value as Buffer);
          held += (next.value as Buffer).length;
        }
      }
      const all = parts.length === 1 ? rest : Buffer.concat(parts);
      const taken = Math.min(wanted, all.length - (all.length % 8));
      rest = all.subarray(taken);
      // Copied, since samples must lie at a multiple of their size.
      return new Float32Array(new Uint8Array(all.subarray(0, taken)).buffer);
    },
    close() {
      (started.stdout as Readable).destroy();
      started.child.kill("SIGKILL");
    },
  };
}

/**
 * Sound in step with its time stamps: what is missing is silence, what drifts is
 * stretched; then the speed, at the same pitch. `silence` frames come before it.
 */
function soundFilters(speed: number, silence: number): string[] {
  const synced = `aresample=${soundRate}:async=1000:min_comp=0.005:min_hard_comp=0.03:first_pts=0`;
  const delay = silence > 0 ? [`adelay=${silence}S:all=1`] : [];
  return [synced, "aformat=sample_fmts=flt:channel_layouts=stereo", ...delay, ...tempo(speed)];
}

/** `atempo` sounds clean between half and double; beyond, it runs twice. */
function tempo(speed: number): string[] {
  return tempoSteps(speed).map((step) => `atempo=${decimal(step)}`);
}

function tempoSteps(speed: number): number[] {
  if (speed === 1) return [];
  return speed >= 0.5 && speed <= 2 ? [speed] : [Math.sqrt(speed), Math.sqrt(speed)];
}

/** Seconds of the file by which `atempo` brings sound too early: half its window, for each time that it runs. */
function tempoEarliness(speed: number): number {
  const halfWindow = 1024 / soundRate;
  return tempoSteps(speed).reduce((sum, step) => sum * step + halfWindow, 0);
}
