/** What a montage says of itself: which moments it shows, and why. */
import type { HighlightsResult, Moment } from "../../../containers/protocol/ffmpeg-tools.ts";
import type { PlacedShot } from "./place-shots.ts";

/**
 * Every moment of the analysis whose peak is shown, best first, cut to what is shown of
 * it. Of a montage that shows none, its shots: each stands out from what is around it.
 */
export function shownHighlights(analysis: HighlightsResult, shots: readonly PlacedShot[]): Moment[] {
  const windows = shots.map(({ choice, pieces }) => ({
    choice,
    file: choice.clip.file,
    start: pieces[0]?.in ?? 0,
    end: pieces.at(-1)?.out ?? 0,
  }));
  const shown = analysis.moments.flatMap((moment): Moment[] => {
    const window = windows.find(
      (one) => one.file === moment.file && one.start <= moment.peak && moment.peak <= one.end,
    );
    if (!window || !Number.isFinite(moment.score)) return [];
    const start = Math.max(moment.start, window.start);
    const end = Math.min(moment.end, window.end);
    return [{ ...moment, start: milli(start), end: milli(end) }];
  });
  if (shown.length > 0) return shown.sort((a, b) => b.score - a.score);
  return windows
    .map(
      ({ choice, file, start, end }): Moment => ({
        file,
        start: milli(start),
        end: milli(end),
        peak: milli(Math.min(end, Math.max(start, choice.peak))),
        score: choice.score,
        reasons: ["contrast"],
      }),
    )
    .sort((a, b) => b.score - a.score);
}

function milli(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
