/** What a clip sounds like, once all of it was heard. */
import { silenceLufs, toLufs } from "./loudness.ts";
import { onsetStrength, onsetTimes, spectralFlux } from "./onsets.ts";
import type { SoundMeter } from "./sound-meter.ts";

export interface HeardSound {
  energies: number[];
  strength: Float64Array;
  onsets: number[];
  isSilent: boolean;
}

export function hear(meter: SoundMeter): HeardSound {
  const strength = onsetStrength(spectralFlux(meter.bands));
  const isSilent = meter.energies.every((one) => toLufs(one) <= silenceLufs + 5);
  return { energies: meter.energies, strength, onsets: isSilent ? [] : onsetTimes(strength), isSilent };
}
