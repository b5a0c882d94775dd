import { describe, expect, it } from "vitest";
import { timeline } from "../../protocol/timeline.ts";
import { planTimeline } from "./plan.ts";
import { clipOf, timelineOf } from "./test-media.ts";

const plan = (input: Parameters<typeof timelineOf>[0]) => planTimeline(timeline.parse(timelineOf(input)));

describe("planning segments", () => {
  it("covers the timeline's frames once each, whatever the times round to", () => {
    const starts = Array.from({ length: 40 }, (_, index) => index * 0.3337);
    const video = starts.map((start) => clipOf("a.mp4", start, 0.5));
    for (const fps of [24, 25, 30, 50, 60] as const) {
      const { segments, frames } = plan({ video, durationSeconds: 13.3333, fps });
      let next = 0;
      for (const segment of segments) {
        expect(segment.firstFrame).toBe(next);
        next += segment.frames;
      }
      expect(next).toBe(frames);
      expect(frames).toBe(Math.round(13.3333 * fps));
    }
  });

  it("gives a transition to the segment that it leads into, with the end of the clip before", () => {
    const transition = { kind: "dissolve" as const, seconds: 0.5 };
    const { segments } = plan({ video: [clipOf("a", 0, 2.5), clipOf("b", 2, 2, { transition })], durationSeconds: 4 });
    expect(segments.map(({ firstFrame, frames }) => [firstFrame, frames])).toEqual([
      [0, 60],
      [60, 60],
    ]);
    expect(segments[0]?.current.planned.shownFrames).toBe(75);
    expect(segments[1]?.previous).toMatchObject({ from: 60, frames: 15, planned: { clip: { file: "a" } } });
  });

  it("cuts a transition to the segment's length", () => {
    const transition = { kind: "whip" as const, seconds: 3 };
    const { segments } = plan({
      video: [clipOf("a", 0, 2), clipOf("b", 1, 1, { transition }), clipOf("c", 1.5, 1)],
      durationSeconds: 2.5,
    });
    expect(segments[1]?.transition).toEqual({ kind: "whip", frames: 15 });
  });

  it("counts a clip's frames by its speed", () => {
    const { segments } = plan({ video: [clipOf("a", 0, 2, { speed: 0.5 })], durationSeconds: 4 });
    expect(segments[0]?.current.planned.contentFrames).toBe(120);
  });

  it("shows black where nothing is, and fades out at the end only", () => {
    const video = [clipOf("a", 1, 1), clipOf("b", 3, 1)];
    const { segments } = plan({ video, durationSeconds: 4, fadeOutSeconds: 5 });
    expect(
      segments.map(({ blackBefore, blackAfter, fadeOutFrames }) => [blackBefore, blackAfter, fadeOutFrames]),
    ).toEqual([
      [30, 30, 0],
      [0, 0, 30],
    ]);
    expect(segments[1]?.previous).toBeNull();
  });

  it("leaves out clips that are never seen and refuses clips out of order", () => {
    const video = [clipOf("a", 0, 1), clipOf("b", 1, 1), clipOf("c", 1.001, 1), clipOf("d", 9, 1)];
    const { segments } = plan({ video, durationSeconds: 2 });
    expect(segments.map(({ current }) => current.planned.clip.file)).toEqual(["a", "c"]);
    expect(() => plan({ video: [clipOf("a", 1, 1), clipOf("b", 0, 1)], durationSeconds: 2 })).toThrow(
      "clip b@0 starts before",
    );
  });
});
