/**
 * What packet sizes tell of the pictures without decoding any: a coder spends bytes
 * where the picture changes.
 */
import type { VideoPackets } from "../../media-facts.ts";
import { centreAndSpread, movingMean, quantile } from "../statistics.ts";

export interface PacketMotion {
  /** Each 100 ms: the pictures' sizes against what a key frame of theirs takes. 0 is a standing picture, above 0.5 a stormy one. */
  motion: Float64Array;
  /** False where sizes tell nothing: key frames only, or a constant bit rate. */
  informative: boolean;
  /** Share of the pictures that no other needs for its own decoding (they come later than they are shown before). */
  betweenShare: number;
  /** Sorted seconds of the key frames. */
  keySeconds: number[];
}

const stepSeconds = 0.1;

export function packetMotion({ seconds, bytes, isKey }: VideoPackets, durationSeconds: number): PacketMotion {
  const steps = Math.max(1, Math.ceil(durationSeconds / stepSeconds));
  const between = betweenOthers(seconds);
  const inter = seconds.map((_, i) => i).filter((i) => !isKey[i]);
  const betweenShare = seconds.length > 0 ? between.filter(Boolean).length / seconds.length : 0;
  const keySeconds = seconds.filter((_, i) => isKey[i]).sort((a, b) => a - b);
  const motion = new Float64Array(steps);
  if (inter.length < seconds.length * 0.3) return { motion, informative: false, betweenShare, keySeconds };

  const keyBytes =
    quantile(
      bytes.filter((_, i) => isKey[i]),
      0.5,
    ) || 1;
  const forward = inter.filter((i) => !between[i]).map((i) => bytes[i] ?? 0);
  const middle = inter.filter((i) => between[i]).map((i) => bytes[i] ?? 0);
  // A picture between two others costs less for the same motion; so much less, in this file.
  const scale = middle.length > 0 ? Math.max(1, quantile(forward, 0.5) / Math.max(1, quantile(middle, 0.5))) : 1;
  const sums = new Float64Array(steps);
  const counts = new Float64Array(steps);
  for (const i of inter) {
    const step = Math.min(steps - 1, Math.max(0, Math.floor((seconds[i] ?? 0) / stepSeconds)));
    sums[step] = (sums[step] ?? 0) + (between[i] ? scale : 1) * (bytes[i] ?? 0);
    counts[step] = (counts[step] ?? 0) + 1;
  }
  for (let step = 0; step < steps; step++) {
    motion[step] = (counts[step] ?? 0) > 0 ? Math.min(1, (sums[step] ?? 0) / (counts[step] ?? 1) / keyBytes) : 0;
  }
  // A constant bit rate shows as sizes that stay the same over half a second and are not small.
  const { centre, spread } = centreAndSpread(movingMean(motion, 2, 2));
  const informative = !(spread < 0.1 * centre && centre > 0.08);
  return { motion: movingMean(motion, 1, 1), informative, betweenShare, keySeconds };
}

/** For each packet in order of the file, whether it is shown before one that came earlier. */
function betweenOthers(seconds: readonly number[]): boolean[] {
  let latest = Number.NEGATIVE_INFINITY;
  return seconds.map((one) => {
    const isBetween = one < latest;
    latest = Math.max(latest, one);
    return isBetween;
  });
}
