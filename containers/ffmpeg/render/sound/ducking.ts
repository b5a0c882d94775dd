/** Ducking: music that makes room where something else is heard, before it begins and until after it ends. */
import { soundRate } from "../encoder.ts";
import type { Samples } from "./decode.ts";

export interface Ducking {
  readonly under: string;
  /** Decibels down. */
  readonly depthDb: number;
  readonly attackFrames: number;
  readonly releaseFrames: number;
}

/** Frames for which the gain is decided together: a hundredth of a second. */
const step = 480;
/** Quieter than the first is not heard, louder than the second is heard in full; decibels of full scale. */
const heardFrom = -52;
const heardFully = -38;

export interface DuckingGains {
  /** Tells the next block of the other bus; blocks are told before they are needed. */
  hear(samples: Samples): void;
  /** Lowers the next block of the ducked bus. */
  apply(samples: Samples): void;
}

export function duckingGains(ducking: Ducking): DuckingGains {
  const ahead = Math.ceil(ducking.attackFrames / step);
  const fall = 1 - Math.exp(-step / (ducking.attackFrames / 2));
  const rise = 1 - Math.exp(-step / (ducking.releaseFrames / 2));
  /** How much the other bus is heard, 0 to 1, a value each step, from the step that is applied next. */
  const heard: number[] = [];
  /** Decibels that are in force. */
  let current = 0;
  let smoothed = 0;
  return {
    hear(samples) {
      for (let from = 0; from < samples.length; from += 2 * step) {
        let sum = 0;
        for (let i = from; i < from + 2 * step; i++) sum += (samples[i] ?? 0) ** 2;
        // A tenth of a second of memory bridges the gaps between syllables and shots.
        const power = sum / (2 * step);
        smoothed = Math.max(power, smoothed * Math.exp(-step / (soundRate * 0.1)));
        const level = 10 * Math.log10(smoothed + 1e-12);
        heard.push(Math.min(1, Math.max(0, (level - heardFrom) / (heardFully - heardFrom))));
      }
    },
    apply(samples) {
      for (let from = 0; from < samples.length; from += 2 * step) {
        let most = 0;
        for (let i = 0; i <= ahead; i++) most = Math.max(most, heard[i] ?? 0);
        heard.shift();
        const target = -ducking.depthDb * most;
        const before = current;
        current += (target - current) * (target < current ? fall : rise);
        const low = 10 ** (before / 20);
        const high = 10 ** (current / 20);
        for (let i = 0; i < step; i++) {
          const gain = low + ((high - low) * i) / step;
          const place = from + 2 * i;
          samples[place] = (samples[place] ?? 0) * gain;
          samples[place + 1] = (samples[place + 1] ?? 0) * gain;
        }
      }
    },
  };
}
