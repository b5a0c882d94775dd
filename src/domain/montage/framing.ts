/** Formats, and how each clip is fitted into them. */
import type { MediaFacts } from "../../../containers/protocol/ffmpeg-tools.ts";
import type { Box, ClipFit, FocusPoint, Output } from "../../../containers/protocol/timeline.ts";
import type { MontageFormat } from "./montage-job.ts";

const sizes: Readonly<Record<MontageFormat, { width: number; height: number }>> = {
  landscape: { width: 1920, height: 1080 },
  portrait: { width: 1080, height: 1920 },
  square: { width: 1080, height: 1080 },
};

export function outputsFor(formats: readonly MontageFormat[]): Output[] {
  return [...new Set(formats)].map((name) => ({ name, ...sizes[name] }));
}

/**
 * Least share of the picture that a crop may leave. From the sides much can go, the
 * crop follows the action; a strip out of an upright picture loses heads and feet.
 */
const leastShare = { sides: 0.28, topAndBottom: 0.5 };

function fitFor(facts: MediaFacts, output: { width: number; height: number }): ClipFit {
  const aspect = facts.width / facts.height;
  const wanted = output.width / output.height;
  if (!Number.isFinite(aspect)) return "contain";
  if (aspect >= wanted) return wanted / aspect >= leastShare.sides ? "cover" : "blur";
  return aspect / wanted >= leastShare.topAndBottom ? "cover" : "blur";
}

/** The fit for most outputs, and the exceptions. */
export function fitsFor(
  facts: MediaFacts,
  outputs: readonly Output[],
): { fit: ClipFit; fitByOutput?: Record<string, ClipFit> } {
  const fits = outputs.map((output) => [output.name, fitFor(facts, output)] as const);
  const fit = fits[0]?.[1] ?? "cover";
  const others = fits.filter(([, one]) => one !== fit);
  return others.length === 0 ? { fit } : { fit, fitByOutput: Object.fromEntries(others) };
}

const mostPoints = 400;

/** The path of the action over a part of a file, with a point on each side of it where there is one. */
export function focusBetween(focus: readonly FocusPoint[], start: number, end: number): FocusPoint[] {
  const sound = focus
    .filter((point) => [point.at, point.x, point.y].every(Number.isFinite) && point.at >= 0)
    .map(({ at, x, y }) => ({ at, x: Math.min(1, Math.max(0, x)), y: Math.min(1, Math.max(0, y)) }));
  const first = Math.max(
    0,
    sound.findLastIndex((point) => point.at <= start),
  );
  const after = sound.findIndex((point) => point.at >= end);
  const part = sound.slice(first, after === -1 ? undefined : after + 1);
  const stride = Math.ceil(part.length / mostPoints);
  return part.filter((_, index) => index % stride === 0 || index === part.length - 1);
}

const mostOverlays = 16;

/** The overlays to paint out, the largest first where there are too many. */
export function overlaysToRemove(overlays: readonly Box[]): Box[] {
  return [...overlays].sort((a, b) => b.width * b.height - a.width * a.height).slice(0, mostOverlays);
}
