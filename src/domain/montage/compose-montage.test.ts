import { describe, expect, it } from "vitest";
import type { HighlightsResult } from "../../../containers/protocol/ffmpeg-tools.ts";
import { type Timeline, timeline as timelineSchema, type VideoClip } from "../../../containers/protocol/timeline.ts";
import { seededRandom } from "../music/random.ts";
import { composeMontage, type Montage, type MontageOrder } from "./compose-montage.ts";
import { montageFormats, montageStyles } from "./montage-job.ts";
import { madeUpAnalysis, randomAnalysis } from "./testing/made-up-analysis.ts";

function compose(analysis: HighlightsResult, changes: Partial<MontageOrder> = {}): Montage {
  return composeMontage({
    analysis,
    targetDurationSeconds: 30,
    style: "cinematic",
    formats: ["landscape", "portrait"],
    hudRemove: false,
    watermark: true,
    quality: "high",
    musicFile: "music.flac",
    seed: 1,
    ...changes,
  });
}

const footageSeconds = (analysis: HighlightsResult) =>
  analysis.clips.reduce((sum, clip) => sum + clip.facts.durationSeconds, 0);

/** Clips as shots: slow motion's two halves are one. */
function shotsOf(timeline: Timeline): VideoClip[][] {
  const shots: VideoClip[][] = [];
  for (const clip of timeline.video) {
    if (clip.id.endsWith("-slow")) shots.at(-1)?.push(clip);
    else shots.push([clip]);
  }
  return shots;
}

/** What must hold of every montage, whatever it was made from. */
function problemsOf(montage: Montage, analysis: HighlightsResult): string[] {
  const problems: string[] = [];
  const { timeline } = montage;
  const { fps } = timeline;
  const check = (holds: boolean, problem: string) => {
    if (!holds) problems.push(problem);
  };
  const isWhole = (seconds: number) => Math.abs(seconds * fps - Math.round(seconds * fps)) < 1e-3;
  check(timelineSchema.safeParse(timeline).success, "the schema refuses it");
  check(!JSON.stringify(timeline).includes("null,null") && allFinite(timeline), "a number is not one");
  check(isWhole(timeline.durationSeconds), "it does not last whole frames");
  check(timeline.video[0]?.start === 0, "it does not begin at 0");
  const used = new Map<string, [number, number][]>();
  for (const [index, clip] of timeline.video.entries()) {
    const facts = analysis.clips.find((one) => one.file === clip.file)?.facts;
    const next = timeline.video[index + 1];
    const lasts = (clip.out - clip.in) / clip.speed;
    check(isWhole(clip.start), `${clip.id} starts off a frame`);
    check(isWhole(lasts), `${clip.id} lasts no whole frames`);
    check(isWhole(clip.transition.seconds), `${clip.id}'s transition lasts no whole frames`);
    check(clip.in >= 0 && clip.out <= (facts?.durationSeconds ?? 0) + 1e-6, `${clip.id} leaves its file`);
    const end = clip.start + lasts;
    const shouldEnd = next ? next.start + next.transition.seconds : timeline.durationSeconds;
    check(Math.abs(end - shouldEnd) < 1e-3, `${clip.id} ends at ${end} instead of ${shouldEnd}`);
    const overlap = (index > 0 ? clip.transition.seconds : 0) + (next?.transition.seconds ?? 0);
    check(overlap < lasts - 1e-6, `${clip.id} is nothing but transitions`);
    check((clip.transition.kind === "cut") === (clip.transition.seconds === 0), `${clip.id}: a cut that lasts`);
    for (const [from, to] of used.get(clip.file) ?? []) {
      check(clip.out <= from + 1e-3 || clip.in >= to - 1e-3, `${clip.id} shows again what was shown`);
    }
    used.set(clip.file, [...(used.get(clip.file) ?? []), [clip.in, clip.out]]);
  }
  for (const [index, highlight] of montage.highlights.entries()) {
    const { start, end, peak, file } = highlight;
    check(start <= peak && peak <= end && end > start, `highlight ${index} has its peak outside`);
    const windows = used.get(file) ?? [];
    check(
      windows.some(([from, to]) => peak >= from - 2e-3 && peak <= to + 2e-3),
      `highlight ${index} is not shown`,
    );
    check(highlight.score <= (montage.highlights[index - 1]?.score ?? 1), "highlights are not best first");
  }
  check(timeline.thumbnailAt >= 0 && timeline.thumbnailAt < timeline.durationSeconds, "the thumbnail lies outside");
  check(Math.abs(montage.music.durationSeconds - timeline.durationSeconds) < 1e-3, "the music has another length");
  return problems;
}

function allFinite(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null) return true;
  return Object.values(value).every(allFinite);
}

describe("composeMontage", () => {
  it("holds its invariants and meets its length, for any footage, style and target", () => {
    for (let seed = 0; seed < 80; seed++) {
      const random = seededRandom(seed, "montage");
      const analysis = randomAnalysis(random, seed % 3 === 0 ? 12 : 120);
      const target = random.integer(5, 120);
      const style = random.pick(montageStyles);
      const montage = compose(analysis, { style, targetDurationSeconds: target, seed });
      const label = `seed ${seed}, ${style}, target ${target}, footage ${footageSeconds(analysis).toFixed(1)} in ${analysis.clips.length}`;
      expect(problemsOf(montage, analysis), label).toEqual([]);
      const { durationSeconds } = montage.timeline;
      if (footageSeconds(analysis) * 0.94 >= target + 1) {
        expect(Math.abs(durationSeconds - target), label).toBeLessThanOrEqual(0.5);
      } else {
        expect(durationSeconds, label).toBeLessThanOrEqual(target + 0.5);
        expect(durationSeconds, label).toBeLessThanOrEqual(footageSeconds(analysis));
        expect(durationSeconds, label).toBeGreaterThan(Math.min(target, footageSeconds(analysis)) * 0.5);
      }
    }
  });

  it("cuts no faster than 0.7 s where the clips are longer", () => {
    for (let seed = 0; seed < 40; seed++) {
      const random = seededRandom(seed, "pace");
      const analysis = randomAnalysis(random, 90);
      if (analysis.clips.some((clip) => clip.facts.durationSeconds < 3)) continue;
      const style = random.pick(montageStyles);
      const { timeline } = compose(analysis, { style, targetDurationSeconds: random.integer(5, 60), seed });
      if (footageSeconds(analysis) < timeline.durationSeconds + 2) continue;
      for (const clip of timeline.video) expect((clip.out - clip.in) / clip.speed).toBeGreaterThan(0.7 - 1e-6);
    }
  });

  it.each(["gaming", "energetic"] as const)("cuts %s on the beat, with much footage and with little", (style) => {
    for (const [target, footage] of [
      [30, 400],
      [60, 400],
      [15, 60],
      [40, 44],
      [60, 42],
    ] as const) {
      const analysis = busyFootage(4, footage / 4);
      const { timeline, music } = compose(analysis, { style, targetDurationSeconds: target, seed: target });
      const shots = shotsOf(timeline).slice(1);
      const beat = 60 / music.bpm;
      for (const [clip] of shots) {
        if (!clip) continue;
        const { kind, seconds } = clip.transition;
        const felt = clip.start + seconds * (kind === "flash-white" ? 0.25 : 0.5);
        const off = Math.abs(felt / beat - Math.round(felt / beat)) * beat;
        expect(off, `${clip.id} ${kind}`).toBeLessThan(1.6 / timeline.fps);
      }
      expect(shots.length).toBeGreaterThan(5);
    }
  });

  it("puts most peaks of energetic and gaming on a beat", () => {
    for (const style of ["gaming", "energetic"] as const) {
      const montage = compose(busyFootage(6, 40), { style, targetDurationSeconds: 45 });
      const beat = 60 / montage.music.bpm;
      const onBeat = montage.highlights.filter(({ file, peak }) => {
        const clip = montage.timeline.video.find((one) => one.file === file && one.in <= peak && peak <= one.out);
        if (!clip) return false;
        const at = clip.start + (peak - clip.in) / clip.speed;
        return Math.abs(at / beat - Math.round(at / beat)) * beat < 0.05;
      });
      expect(onBeat.length).toBeGreaterThan(montage.highlights.length * 0.75);
    }
  });

  it("shows something of every clip, and the best moments of each first", () => {
    const analysis = busyFootage(8, 30);
    for (const style of montageStyles) {
      const { timeline, highlights } = compose(analysis, { style, targetDurationSeconds: 60 });
      expect(new Set(timeline.video.map((clip) => clip.file)).size).toBe(8);
      const best = analysis.moments[0];
      expect(highlights[0]?.peak).toBe(best?.peak);
      expect(highlights[0]?.file).toBe(best?.file);
    }
  });

  it("finds the marked moments among dull footage", () => {
    const marks = [
      [4, 0.9],
      [17, 0.8],
      [33, 0.95],
    ] as const;
    const analysis = madeUpAnalysis([
      { durationSeconds: 40, peaks: marks },
      { durationSeconds: 40, peaks: marks.map(([at, score]) => [at + 2, score - 0.05] as const) },
    ]);
    for (const style of montageStyles) {
      const { highlights } = compose(analysis, { style, targetDurationSeconds: 40 });
      expect(highlights.length, style).toBe(6);
    }
  });

  it("keeps a file's shots in order in cinematic and chill", () => {
    for (const style of ["cinematic", "chill"] as const) {
      for (let seed = 0; seed < 12; seed++) {
        const { timeline } = compose(busyFootage(3, 60), { style, seed });
        const last = new Map<string, number>();
        for (const clip of timeline.video) {
          expect(clip.in).toBeGreaterThanOrEqual(last.get(clip.file) ?? 0);
          last.set(clip.file, clip.out - 1e-3);
        }
      }
    }
  });

  it("ends on the best moment where the order is free", () => {
    const { timeline, highlights } = compose(busyFootage(5, 40), { style: "gaming", targetDurationSeconds: 30 });
    const last = timeline.video.at(-1);
    expect(last?.file).toBe(highlights[0]?.file);
    const lastShot = shotsOf(timeline).at(-1);
    const best = highlights[0]?.peak ?? -1;
    expect(lastShot?.some((clip) => clip.in <= best && best <= clip.out)).toBe(true);
  });

  it("differs between the styles in pace, transitions, grade and motion", () => {
    const facts = montageStyles.map((style) => {
      const { timeline } = compose(busyFootage(6, 60), { style, targetDurationSeconds: 60 });
      const shots = shotsOf(timeline).length;
      const kinds = new Set(timeline.video.map((clip) => clip.transition.kind));
      const motions = new Set(timeline.video.map((clip) => clip.motion.kind));
      const slow = timeline.video.some((clip) => clip.speed < 1);
      return { style, shots, kinds, motions, slow, grade: timeline.grade };
    });
    const of = Object.fromEntries(facts.map((fact) => [fact.style, fact]));
    expect(of["gaming"]?.shots).toBeGreaterThan((of["cinematic"]?.shots ?? 0) * 1.8);
    expect(of["cinematic"]?.shots).toBeGreaterThan((of["chill"]?.shots ?? 0) * 1.2);
    expect(new Set(facts.map((fact) => fact.grade)).size).toBe(4);
    expect(of["chill"]?.slow && of["cinematic"]?.slow).toBe(true);
    expect(of["energetic"]?.slow).toBe(false);
    expect(of["gaming"]?.kinds).toContain("flash-white");
    expect(of["cinematic"]?.kinds).not.toContain("whip");
    expect(of["gaming"]?.motions).toContain("punch");
    expect(of["chill"]?.motions).not.toContain("punch");
  });

  it("is the same for the same seed, and another cut for another", () => {
    const analysis = busyFootage(5, 50);
    const cut = (seed: number) => JSON.stringify(compose(analysis, { style: "energetic", seed }).timeline);
    expect(cut(3)).toBe(cut(3));
    expect(cut(3)).not.toBe(cut(4));
  });

  it("makes a montage of one clip of one second", () => {
    for (const style of montageStyles) {
      const analysis = madeUpAnalysis([{ durationSeconds: 1, peaks: [[0.6, 0.8]] }]);
      const montage = compose(analysis, { style, targetDurationSeconds: 60 });
      expect(problemsOf(montage, analysis)).toEqual([]);
      expect(montage.timeline.durationSeconds).toBeGreaterThan(0.9);
      expect(montage.timeline.durationSeconds).toBeLessThanOrEqual(1);
    }
  });

  it("makes five seconds of twenty clips, the best of them", () => {
    const analysis = madeUpAnalysis(
      Array.from({ length: 20 }, (_, index) => ({ durationSeconds: 8, peaks: [[4, 0.2 + index * 0.04]] as const })),
    );
    for (const style of montageStyles) {
      const montage = compose(analysis, { style, targetDurationSeconds: 5 });
      expect(problemsOf(montage, analysis)).toEqual([]);
      expect(montage.timeline.durationSeconds).toBe(5);
      expect(montage.highlights[0]?.file).toBe("clip-20.mp4");
    }
  });

  it("shows the best there is of a clip in which nothing happens", () => {
    const analysis = madeUpAnalysis([{ durationSeconds: 90, hasAudio: false }]);
    const montage = compose(analysis, { targetDurationSeconds: 20 });
    expect(problemsOf(montage, analysis)).toEqual([]);
    expect(montage.timeline.durationSeconds).toBe(20);
    expect(montage.highlights.length).toBeGreaterThan(0);
    expect(montage.timeline.video.every((clip) => clip.gainDb === null)).toBe(true);
  });

  it("finds two minutes in three hours", () => {
    const analysis = madeUpAnalysis([
      {
        durationSeconds: 10_800,
        peaks: Array.from({ length: 180 }, (_, index) => [30 + index * 59, 0.3 + (index % 7) * 0.1]),
      },
    ]);
    for (const style of ["cinematic", "energetic"] as const) {
      const montage = compose(analysis, { style, targetDurationSeconds: 120 });
      expect(problemsOf(montage, analysis)).toEqual([]);
      expect(montage.timeline.durationSeconds).toBe(120);
    }
  });

  it("uses all of what is worth showing when there is too little, and leaves the dull out", () => {
    const lively = Array.from({ length: 6 }, (_, index) => [2 + index * 2.5, 0.8] as const);
    const analysis = madeUpAnalysis([
      { durationSeconds: 17, peaks: lively },
      { durationSeconds: 17, peaks: [[2, 0.9]] },
    ]);
    for (const style of montageStyles) {
      const { timeline } = compose(analysis, { style, targetDurationSeconds: 60 });
      const shown = (file: string) =>
        timeline.video.filter((clip) => clip.file === file).reduce((sum, clip) => sum + clip.out - clip.in, 0);
      expect(shown("clip-1.mp4"), style).toBeGreaterThan(13);
      expect(shown("clip-2.mp4"), style).toBeLessThan(12);
    }
  });

  it("survives an analysis with holes in it", () => {
    const analysis = madeUpAnalysis([
      { durationSeconds: 20, peaks: [[5, 0.7]] },
      { durationSeconds: 20, peaks: [[9, 0.7]] },
      { durationSeconds: Number.NaN },
    ]);
    for (const clip of analysis.clips) {
      clip.scores = clip.scores.map((score, index) => (index % 5 === 0 ? Number.NaN : score));
      clip.focus = clip.focus.map((point) => ({ ...point, x: Number.NaN }));
      clip.integratedLufs = Number.NEGATIVE_INFINITY;
    }
    for (const moment of analysis.moments) moment.score = Number.NaN;
    const montage = compose(analysis, { targetDurationSeconds: 15 });
    expect(problemsOf(montage, analysis)).toEqual([]);
    expect(montage.timeline.durationSeconds).toBe(15);
  });

  it("refuses footage without a picture", () => {
    expect(() => compose({ clips: [], moments: [] })).toThrow(RangeError);
  });

  it("carries formats, fits, watermark, loudness and overlays", () => {
    const analysis = madeUpAnalysis([
      { durationSeconds: 30, peaks: [[5, 0.7]] },
      { durationSeconds: 30, peaks: [[9, 0.9]], width: 1080, height: 1920 },
    ]);
    const { timeline } = compose(analysis, { formats: montageFormats, hudRemove: true });
    expect(timeline.outputs).toEqual([
      { name: "landscape", width: 1920, height: 1080 },
      { name: "portrait", width: 1080, height: 1920 },
      { name: "square", width: 1080, height: 1080 },
    ]);
    expect(timeline.watermark).toEqual({ text: "Made with Reelwright", opacity: 0.6, corner: "bottom-right" });
    expect(timeline.loudness).toEqual({ integratedLufs: -14, truePeakDb: -1 });
    const wide = timeline.video.find((clip) => clip.file === "clip-1.mp4");
    const upright = timeline.video.find((clip) => clip.file === "clip-2.mp4");
    expect(wide?.fit).toBe("cover");
    expect(wide?.fitByOutput).toBeUndefined();
    expect(upright?.fit).toBe("blur");
    expect(upright?.fitByOutput).toEqual({ portrait: "cover", square: "cover" });
    expect(wide?.remove).toEqual(analysis.clips[0]?.overlays);
    expect(timeline.audio[0]?.duck?.under).toBe("clips");
    expect(compose(analysis, { watermark: false }).timeline.watermark).toBeNull();
    expect(compose(analysis).timeline.video.every((clip) => clip.remove.length === 0)).toBe(true);
  });

  it("takes 60 frames a second where most clips have them", () => {
    const fast = { durationSeconds: 20, fps: 59.94 };
    const slow = { durationSeconds: 20, fps: 30 };
    expect(compose(madeUpAnalysis([fast, fast, slow])).timeline.fps).toBe(60);
    expect(compose(madeUpAnalysis([fast, slow, slow])).timeline.fps).toBe(30);
    expect(compose(madeUpAnalysis([fast, fast]), { fps: 30 }).timeline.fps).toBe(30);
  });
});

/** Something happens every few seconds, everywhere. */
function busyFootage(clips: number, durationSeconds: number): HighlightsResult {
  const random = seededRandom(clips, "busy");
  return madeUpAnalysis(
    Array.from({ length: clips }, () => ({
      durationSeconds,
      peaks: Array.from(
        { length: Math.floor(durationSeconds / 4) },
        (_, index) => [2 + index * 4 + random.between(-1, 1), random.between(0.3, 1)] as const,
      ),
    })),
  );
}
