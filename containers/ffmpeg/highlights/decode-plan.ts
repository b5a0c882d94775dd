/** Which pictures of a clip are worth decoding. */
import type { MediaFacts } from "../../protocol/ffmpeg-tools.ts";
import type { Skip } from "../sampler/sampler.ts";
import { scoreHz } from "./interest.ts";
import { joined, type Span, totalSeconds } from "./spans.ts";

/** Fewer pictures a second are too few for motion and flashes. */
const leastHz = 8;

/**
 * The pictures that may be left out at no loss. Those that no other picture needs are
 * decoded by nobody else, so that leaving them out is exact; leaving out all that lie
 * between others is not, because later ones may refer to them (measured: garbage).
 */
export function skippable(facts: MediaFacts, betweenShare: number): Skip {
  // With a pyramid of references about half of those between are needed by the other half.
  return facts.fps * (1 - 0.6 * betweenShare) >= leastHz ? "noref" : "none";
}

/** What there is to tell promising places by, before pictures are decoded. */
interface Hints {
  /** There is sound, and not only silence. */
  sound: boolean;
  /** Packet sizes follow what happens in the pictures. */
  packets: boolean;
}

/**
 * Seconds that may be decoded in full: all of a short clip, a falling share of a longer
 * one, at most 7 minutes. The less there is to go by, the more: all where there is nothing.
 */
export function coverageSeconds(durationSeconds: number, { sound, packets }: Hints): number {
  if (!sound && !packets) return durationSeconds;
  const [least, share] = sound && packets ? [6, 0.22] : sound ? [14, 0.26] : [20, 0.45];
  return Math.min(durationSeconds, least + share * durationSeconds, 420);
}

/**
 * Whether looking at everything costs about what looking at `coverage` seconds would:
 * where key frames are far apart, much must be decoded to get at little.
 */
export function isWholeAsCheap(durationSeconds: number, keySeconds: readonly number[], coverage: number): boolean {
  // The mean over time, not over key frames: a cut or a flash may have several.
  const edges = [0, ...keySeconds.filter((one) => one > 0), durationSeconds];
  const apart = edges.slice(1).reduce((sum, one, i) => sum + (one - (edges[i] ?? 0)) ** 2, 0) / durationSeconds;
  return coverage > durationSeconds * (0.85 - 0.4 * Math.min(1, apart / 8));
}

/** Room around a promising place, before and after it. */
const room = { before: 2.2, after: 2.8 };

/** Places with this share of the best one's score are looked at even where more must be decoded than was planned. */
const outstanding = { share: 0.5, overshoot: 1.3, seconds: 24 };

/**
 * The stretches to decode, the most promising first until `coverage` seconds are full. A
 * decoder must begin at a key frame, so that each stretch is counted, and answered, from there.
 */
export function planStretches(
  scores: Float64Array,
  keySeconds: readonly number[],
  durationSeconds: number,
  coverage: number,
): Span[] {
  const order = Array.from(scores.keys()).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const best = scores[order[0] ?? 0] ?? 0;
  let plan: Span[] = [];
  let misses = 0;
  for (const step of order) {
    const peak = (step + 0.5) / scoreHz;
    if (plan.some((one) => peak >= one.from + 1.5 && peak <= one.to - 1)) continue;
    const wanted = {
      from: keyBefore(keySeconds, Math.max(0, peak - room.before)),
      to: Math.min(durationSeconds, peak + room.after),
    };
    const isOutstanding = (scores[step] ?? 0) >= outstanding.share * best;
    const allowed = isOutstanding ? Math.max(outstanding.overshoot * coverage, outstanding.seconds) : coverage;
    const longer = joined([...plan, wanted]);
    if (plan.length === 0 || totalSeconds(longer) <= allowed) plan = longer;
    else if (++misses > 20) break;
  }
  return plan;
}

function keyBefore(keySeconds: readonly number[], seconds: number): number {
  let low = 0;
  let high = keySeconds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keySeconds[middle] ?? 0) <= seconds + 1e-6) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low > 0 ? (keySeconds[low - 1] ?? 0) : 0);
}
