/** How loud each clip is in the mix, and the music under it. */
import type { ClipAnalysis } from "../../../containers/protocol/ffmpeg-tools.ts";
import type { AudioTrack } from "../../../containers/protocol/timeline.ts";
import type { StyleSpec } from "./styles.ts";

/** Recordings quieter than this hold noise: lifting it would be worse than leaving it. */
const faintLufs = -50;
const mostLiftDb = 9;
const mostCutDb = -24;

/** Brings a clip's own sound towards the style's level; null for a clip without sound. */
export function clipGainDb(clip: ClipAnalysis, style: StyleSpec, isSlow: boolean): number | null {
  if (!clip.facts.hasAudio) return null;
  const lufs = clip.integratedLufs;
  if (lufs === null || !Number.isFinite(lufs)) return null;
  const wanted = style.sound.clipLufs - lufs;
  const gain = lufs < faintLufs ? Math.min(0, wanted) : wanted;
  const slow = isSlow ? style.sound.slowGainDb : 0;
  return round(Math.max(-40, Math.min(mostLiftDb, Math.max(mostCutDb, gain)) + slow));
}

/** The bed from the first frame to the last, giving way where the clips are heard. */
export function musicTrack(file: string, durationSeconds: number, style: StyleSpec): AudioTrack {
  return {
    id: "music",
    gainDb: style.sound.musicGainDb,
    duck: { under: "clips", db: style.sound.duckDb, attackMs: 60, releaseMs: 600 },
    clips: [
      {
        file,
        in: 0,
        out: durationSeconds,
        start: 0,
        gainDb: 0,
        fadeInSeconds: Math.min(0.02, durationSeconds / 4),
        fadeOutSeconds: Math.min(0.25, durationSeconds / 4),
      },
    ],
  };
}

function round(decibels: number): number {
  return Math.round(decibels * 10) / 10;
}
