/** Which stretch of which file is heard when: the clips' own sound, crossed at cuts, and the audio tracks. */
import type { AudioTrack, Timeline } from "../../../protocol/timeline.ts";
import { soundRate } from "../encoder.ts";
import type { SegmentPlan, TimelinePlan } from "../plan.ts";
import { sourceKey } from "../segment.ts";
import type { Source } from "../source.ts";
import { openSound, type SoundStretch } from "./decode.ts";
import type { Bus, Part } from "./mixer.ts";

/** Seconds over which two clips cross at a cut, before it, so that a bang on the cut keeps its edge. */
const cutSeconds = 0.02;
const softSeconds = 0.005;

const linear = (decibels: number) => 10 ** (decibels / 20);
const toFrames = (seconds: number) => Math.round(seconds * soundRate);

/** A part as data, for its hash, and as sound. */
interface PlannedPart extends Omit<Part, "open"> {
  readonly stretch: SoundStretch;
}

export interface PlannedBus extends Omit<Bus, "parts"> {
  readonly parts: readonly PlannedPart[];
}

export function planSound(timeline: Timeline, plan: TimelinePlan, sources: ReadonlyMap<string, Source>): PlannedBus[] {
  const clips: PlannedBus = { id: "clips", parts: clipParts(plan, sources), gain: 1, duck: null };
  const tracks = timeline.audio.map((track) => trackBus(track, sources));
  return [clips, ...tracks].filter((bus) => bus.parts.length > 0 || bus.id === "clips");
}

/** The same parts, with what opens them. */
export function playable(buses: readonly PlannedBus[]): Bus[] {
  return buses.map((bus) => ({
    ...bus,
    parts: bus.parts.map(({ stretch, ...part }) => ({ ...part, open: () => openSound(stretch) })),
  }));
}

function clipParts({ segments, fps }: TimelinePlan, sources: ReadonlyMap<string, Source>): PlannedPart[] {
  const parts: PlannedPart[] = [];
  for (const [index, segment] of segments.entries()) {
    const { clip, startFrame, contentFrames } = segment.current.planned;
    const source = sources.get(sourceKey(clip.kind, clip.file));
    if (clip.gainDb === null || !source || source.soundStream === null) continue;
    const next = segments[index + 1];
    const overlap = overlapFrames(segment) / fps;
    const overlapOut = next ? overlapFrames(next) / fps : 0;

    const starts = startFrame / fps;
    const seen = (segment.firstFrame + segment.frames) / fps - starts + overlapOut;
    const lasts = Math.min(seen, contentFrames / fps);
    const lead = overlap > 0 || segment.previous === null ? 0 : Math.min(cutSeconds, clip.in / clip.speed);
    parts.push({
      stretch: {
        source: { ...source, soundStream: source.soundStream },
        in: clip.in - lead * clip.speed,
        out: clip.in + lasts * clip.speed,
        speed: clip.speed,
      },
      start: toFrames(starts - lead),
      length: toFrames(starts + lasts) - toFrames(starts - lead),
      gain: linear(clip.gainDb),
      fadeIn: toFrames(overlap || lead || softSeconds),
      fadeOut: toFrames(overlapOut || (next ? cutSeconds : softSeconds)),
    });
  }
  return parts;
}

/** A transition fades the sound with the picture; from black, the clip's own sound comes up with it. */
function overlapFrames({ transition }: SegmentPlan): number {
  return transition.frames;
}

function trackBus(track: AudioTrack, sources: ReadonlyMap<string, Source>): PlannedBus {
  const parts = track.clips.flatMap((clip): PlannedPart[] => {
    const source = sources.get(sourceKey("sound", clip.file));
    if (!source || source.soundStream === null || clip.out <= clip.in) return [];
    const length = toFrames(clip.out - clip.in);
    return [
      {
        stretch: { source: { ...source, soundStream: source.soundStream }, in: clip.in, out: clip.out, speed: 1 },
        start: toFrames(clip.start),
        length,
        gain: linear(clip.gainDb),
        fadeIn: Math.min(length, toFrames(Math.max(softSeconds, clip.fadeInSeconds))),
        fadeOut: Math.min(length, toFrames(Math.max(softSeconds, clip.fadeOutSeconds))),
      },
    ];
  });
  return {
    id: track.id,
    parts: parts.sort((a, b) => a.start - b.start),
    gain: linear(track.gainDb),
    duck: track.duck && {
      under: track.duck.under,
      depthDb: track.duck.db,
      attackFrames: (track.duck.attackMs / 1000) * soundRate,
      releaseFrames: (track.duck.releaseMs / 1000) * soundRate,
    },
  };
}
