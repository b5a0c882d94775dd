/** Mixes parts of sound on buses, block by block, with only the parts that are heard open. */
import type { Samples, SoundReader } from "./decode.ts";
import { type Ducking, duckingGains } from "./ducking.ts";

/** Frames of a block: a tenth of a second at 48 kHz. */
export const blockFrames = 4800;

export interface Part {
  /** On the timeline, in frames of sound. */
  readonly start: number;
  readonly length: number;
  /** Linear. */
  readonly gain: number;
  /** Frames; the curves keep the power equal where two parts cross. */
  readonly fadeIn: number;
  readonly fadeOut: number;
  open(): SoundReader;
}

export interface Bus {
  readonly id: string;
  /** In order of `start`. */
  readonly parts: readonly Part[];
  readonly gain: number;
  readonly duck: Ducking | null;
}

/** Frames before a part is heard at which its decoder is started, so that it is ready. */
const ahead = 10 * blockFrames;
/** A part whose file ends early fades out over this, rather than click. */
const softEnd = 240;

/** Mixes `frames` of the buses and hands each block to `write`. */
export async function mix(
  buses: readonly Bus[],
  frames: number,
  write: (block: Samples) => Promise<void>,
): Promise<void> {
  const tracks = buses.map((bus) => new BusMixer(bus));
  // Ducking looks into the future by its attack; blocks wait until that much of the other bus is known.
  const lookahead = Math.max(0, ...buses.map((bus) => Math.ceil((bus.duck?.attackFrames ?? 0) / blockFrames)));
  const gains = buses.map((bus) => (bus.duck ? duckingGains(bus.duck) : null));
  const waiting: Samples[][] = [];
  try {
    for (let at = 0, written = 0; written < frames; at += blockFrames) {
      const row: Samples[] = [];
      for (const track of tracks) row.push(await track.block(at));
      waiting.push(row);
      for (const [index, bus] of buses.entries()) {
        const under = buses.findIndex((other) => other.id === bus.duck?.under);
        gains[index]?.hear(under >= 0 ? (row[under] as Samples) : new Float32Array(2 * blockFrames));
      }
      if (waiting.length <= lookahead) continue;
      const block = new Float32Array(2 * blockFrames);
      for (const [index, samples] of (waiting.shift() ?? []).entries()) {
        gains[index]?.apply(samples);
        for (let i = 0; i < block.length; i++) block[i] = (block[i] ?? 0) + (samples[i] ?? 0);
      }
      const left = Math.min(blockFrames, frames - written);
      await write(left < blockFrames ? block.subarray(0, 2 * left) : block);
      written += left;
    }
  } finally {
    for (const track of tracks) track.close();
  }
}

class BusMixer {
  readonly #bus: Bus;
  #next = 0;
  #open: { part: Part; reader: SoundReader; done: number; pending: Samples; ended: boolean }[] = [];

  constructor(bus: Bus) {
    this.#bus = bus;
  }

  /** The bus's sound from frame `at` on, with its gain. */
  async block(at: number): Promise<Samples> {
    const { parts, gain } = this.#bus;
    for (let part = parts[this.#next]; part && part.start < at + ahead; part = parts[++this.#next])
      this.#open.push({ part, reader: part.open(), done: 0, pending: new Float32Array(0), ended: false });
    const block = new Float32Array(2 * blockFrames);
    for (const one of this.#open) {
      const { part } = one;
      const from = Math.max(0, part.start + one.done - at);
      const count = Math.min(blockFrames - from, part.length - one.done);
      if (from >= blockFrames || count <= 0) continue;
      const samples = await take(one, count);
      for (let i = 0; i < samples.length / 2; i++) {
        const level = gain * part.gain * fadeAt(part, one.done + i);
        const place = 2 * (from + i);
        block[place] = (block[place] ?? 0) + level * (samples[2 * i] ?? 0);
        block[place + 1] = (block[place + 1] ?? 0) + level * (samples[2 * i + 1] ?? 0);
      }
      one.done += count;
    }
    this.#open = this.#open.filter((one) => {
      const over = one.done >= one.part.length;
      if (over) one.reader.close();
      return !over;
    });
    return block;
  }

  close(): void {
    for (const { reader } of this.#open) reader.close();
    this.#open = [];
  }
}

/** `count` frames, silent after the file's end; reads ahead by a little, to know the end before it comes. */
async function take(one: { reader: SoundReader; pending: Samples; ended: boolean }, count: number): Promise<Samples> {
  if (!one.ended) {
    const wanted = count + softEnd - one.pending.length / 2;
    const more = await one.reader.read(Math.max(0, wanted));
    const joined = new Float32Array(one.pending.length + more.length);
    joined.set(one.pending);
    joined.set(more, one.pending.length);
    if (more.length / 2 < wanted) {
      one.ended = true;
      const length = joined.length / 2;
      for (let i = Math.max(0, length - softEnd); i < length; i++) {
        const level = (length - 1 - i) / softEnd;
        joined[2 * i] = (joined[2 * i] ?? 0) * level;
        joined[2 * i + 1] = (joined[2 * i + 1] ?? 0) * level;
      }
    }
    one.pending = joined;
  }
  const samples = one.pending.subarray(0, 2 * count);
  one.pending = one.pending.slice(2 * count);
  return samples;
}

function fadeAt({ length, fadeIn, fadeOut }: Part, frame: number): number {
  let level = 1;
  if (frame < fadeIn) level *= Math.sin((Math.PI / 2) * ((frame + 1) / (fadeIn + 1)));
  if (frame >= length - fadeOut) level *= Math.sin((Math.PI / 2) * ((length - frame) / (fadeOut + 1)));
  return level;
}
