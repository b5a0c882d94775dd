/**
 * Cuts a Timeline into segments of whole frames. Segment k shows clip k from its start
 * (with the transition into it, which needs the end of clip k-1) to the start of clip
 * k+1, so that every segment can be made alone and the segments add up exactly.
 */
import type { Timeline, TransitionKind, VideoClip } from "../../protocol/timeline.ts";
import { ToolFailure } from "../../runner/tool.ts";

/** A clip with its place on the timeline in frames. */
export interface PlannedClip {
  readonly clip: VideoClip;
  readonly startFrame: number;
  /** Frames that its part of the file fills. */
  readonly contentFrames: number;
  /** Frames during which it is seen: its segment, and the transition out of it. */
  readonly shownFrames: number;
}

/** Part of a clip: `frames` of it from its frame `from` on. The last picture is held where the file has no more. */
export interface ClipRange {
  readonly planned: PlannedClip;
  readonly from: number;
  readonly frames: number;
}

export interface SegmentPlan {
  readonly index: number;
  /** On the timeline. */
  readonly firstFrame: number;
  readonly frames: number;
  /** Black before the clip (only the first segment), and after it where the timeline has a gap. */
  readonly blackBefore: number;
  readonly blackAfter: number;
  readonly current: ClipRange;
  /** Whose end the transition shows; null for a cut, and for a beginning from black. */
  readonly previous: ClipRange | null;
  readonly transition: { readonly kind: TransitionKind; readonly frames: number };
  /** The last frames of the segment that fade to black. */
  readonly fadeOutFrames: number;
}

export interface TimelinePlan {
  readonly fps: number;
  readonly frames: number;
  readonly segments: readonly SegmentPlan[];
}

/** Throws `invalid_params` for clips that are not in order of their start. */
export function planTimeline(timeline: Timeline): TimelinePlan {
  const { fps } = timeline;
  const toFrame = (seconds: number) => Math.round(seconds * fps);
  const total = Math.max(1, toFrame(timeline.durationSeconds));

  const placed: { clip: VideoClip; startFrame: number; endFrame: number }[] = [];
  let latest = 0;
  for (const clip of timeline.video) {
    const startFrame = toFrame(clip.start);
    if (startFrame < latest) throw new ToolFailure("invalid_params", `clip ${clip.id} starts before the one before it`);
    latest = startFrame;
    if (startFrame >= total) continue;
    const before = placed.at(-1);
    if (before?.startFrame === startFrame) placed.pop();
    if (before) before.endFrame = startFrame;
    placed.push({ clip, startFrame, endFrame: total });
  }
  if (placed.length === 0) throw new ToolFailure("invalid_params", "every clip starts after the timeline's end");

  const transitionFrames = (index: number) => {
    const one = placed[index];
    if (!one || one.clip.transition.kind === "cut") return 0;
    return Math.min(toFrame(one.clip.transition.seconds), one.endFrame - one.startFrame);
  };

  const segments: SegmentPlan[] = [];
  let before: PlannedClip | null = null;
  for (const [index, one] of placed.entries()) {
    const { clip, startFrame, endFrame } = one;
    const length = endFrame - startFrame;
    const contentFrames = Math.max(1, toFrame((clip.out - clip.in) / clip.speed));
    // A frame that is missing by rounding is held; a real gap is black.
    const visible = length - contentFrames > 1 ? contentFrames : length;
    const planned: PlannedClip = {
      clip,
      startFrame,
      contentFrames,
      shownFrames: visible < length ? visible : length + transitionFrames(index + 1),
    };
    const blackBefore = index === 0 ? startFrame : 0;
    const seen = transitionFrames(index);
    const continues = before !== null && before.startFrame + before.shownFrames > startFrame;
    segments.push({
      index,
      firstFrame: startFrame - blackBefore,
      frames: length + blackBefore,
      blackBefore,
      blackAfter: length - visible,
      current: { planned, from: 0, frames: visible },
      previous: before && continues ? { planned: before, from: startFrame - before.startFrame, frames: seen } : null,
      transition: { kind: seen === 0 ? "cut" : clip.transition.kind, frames: seen },
      fadeOutFrames: index === placed.length - 1 ? Math.min(toFrame(timeline.fadeOutSeconds), length) : 0,
    });
    before = planned;
  }
  return { fps, frames: total, segments };
}
