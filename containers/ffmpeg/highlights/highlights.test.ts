import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type HighlightsResult, highlightsResult } from "../../protocol/ffmpeg-tools.ts";
import { run } from "../ffmpeg.ts";
import { makeSyntheticClip, type SyntheticClip } from "../testing/synthetic-clips.ts";
import { highlights } from "./highlights.ts";

const x264 = ["-c:v", "libx264", "-preset", "veryfast", "-c:a", "aac"];
const constantRate = ["-b:v", "900k", "-minrate", "900k", "-maxrate", "900k", "-bufsize", "450k"];

/** Thirty marks in clips of many kinds. */
const clips: SyntheticClip[] = [
  { file: "plain.mp4", durationSeconds: 24, seed: 1, marks: [{ at: 5.2 }, { at: 11.7 }, { at: 18.3 }] },
  {
    file: "fast.mp4",
    durationSeconds: 14,
    fps: 60,
    background: "swirl",
    seed: 2,
    marks: [{ at: 3.1 }, { at: 9.9 }],
    encode: [...x264, "-g", "600"],
  },
  {
    file: "variable.mkv",
    durationSeconds: 24,
    seed: 3,
    marks: [{ at: 4.4 }, { at: 13 }, { at: 20.2 }],
    filters: ["select='gt(random(0),0.35)'"],
    encode: ["-fps_mode", "vfr", ...x264],
  },
  {
    file: "ten-bit.mp4",
    durationSeconds: 16,
    fps: 24,
    background: "pattern",
    seed: 4,
    marks: [{ at: 4.6 }, { at: 11.1 }],
    encode: [
      "-c:v",
      "libx265",
      "-preset",
      "ultrafast",
      "-pix_fmt",
      "yuv420p10le",
      "-x265-params",
      "log-level=none",
      "-c:a",
      "aac",
    ],
  },
  {
    file: "web.webm",
    durationSeconds: 16,
    fps: 25,
    width: 360,
    seed: 5,
    marks: [{ at: 3.7 }, { at: 10.2 }],
    encode: ["-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-c:a", "libopus"],
  },
  {
    file: "old.avi",
    durationSeconds: 16,
    fps: 25,
    background: "swirl",
    seed: 6,
    marks: [{ at: 5.5 }, { at: 12.4 }],
    encode: ["-c:v", "mpeg4", "-q:v", "5", "-c:a", "libmp3lame"],
  },
  {
    file: "only-sound.mp4",
    durationSeconds: 24,
    seed: 7,
    marks: [
      { at: 6, flash: false },
      { at: 12.6, flash: false },
      { at: 19.1, flash: false },
    ],
  },
  {
    file: "only-picture.mp4",
    durationSeconds: 24,
    seed: 8,
    marks: [
      { at: 5.3, bang: false },
      { at: 12.9, bang: false },
      { at: 19.4, bang: false },
    ],
  },
  { file: "mute.mp4", durationSeconds: 16, seed: 9, sound: "none", marks: [{ at: 4.2 }, { at: 11.3 }] },
  {
    file: "key-frames.mkv",
    durationSeconds: 12,
    background: "pattern",
    seed: 10,
    marks: [{ at: 6.7 }],
    encode: ["-c:v", "mjpeg", "-q:v", "6", "-c:a", "aac"],
  },
  {
    file: "constant.mp4",
    durationSeconds: 24,
    seed: 11,
    marks: [{ at: 7 }, { at: 17.3 }],
    encode: [...x264, ...constantRate, "-x264-params", "nal-hrd=cbr:force-cfr=1:keyint=60"],
  },
  { file: "quiet.mp4", durationSeconds: 16, sound: "quiet", seed: 12, marks: [{ at: 5.8 }, { at: 11.9 }] },
  {
    file: "silent.mp4",
    durationSeconds: 20,
    sound: "silence",
    seed: 14,
    marks: [
      { at: 6, bang: false },
      { at: 15.5, bang: false },
    ],
  },
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "highlights-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function analysed(files: string[], options: { findOverlays?: boolean; progress?(fraction: number): void } = {}) {
  const context = { folder, scratch: folder, cores: 2, progress: options.progress ?? (() => {}), log() {} };
  const outcome = await highlights(context, { files, findOverlays: options.findOverlays ?? false, seed: 1 });
  return highlightsResult.parse(outcome.result);
}

/** A clip of the repository, under another name or made into something else. */
async function sample(name: string, to: string, args: readonly string[] = ["-c", "copy"]): Promise<string> {
  const path = join(import.meta.dirname, `../../../tests/support/clips/sample-${name}.mp4`);
  await run("ffmpeg", ["-v", "error", "-i", path, ...args, to], { cwd: folder });
  return to;
}

const holding = (result: HighlightsResult, file: string, seconds: number) =>
  result.moments.filter((one) => one.file === file && one.start <= seconds && seconds <= one.end);

describe("clips with known highlights", () => {
  let result: HighlightsResult;
  const reported: number[] = [];
  const marks = clips.flatMap((clip) => clip.marks.map((mark) => ({ file: clip.file, ...mark })));
  const isMarked = (moment: { file: string; peak: number }) =>
    marks.some((mark) => mark.file === moment.file && Math.abs(moment.peak - mark.at) <= 0.3);

  beforeAll(async () => {
    for (const clip of clips) await makeSyntheticClip(folder, clip);
    result = await analysed(
      clips.map((one) => one.file),
      { progress: (fraction) => reported.push(fraction) },
    );
  }, 600_000);

  it("give back nine of ten marks, each by a peak within 0.3 s", () => {
    const found = marks.filter((mark) =>
      result.moments.some((one) => one.file === mark.file && Math.abs(one.peak - mark.at) <= 0.3),
    );
    expect(marks.length).toBeGreaterThanOrEqual(29);
    expect(found.length).toBeGreaterThanOrEqual(0.9 * marks.length);
  });

  it("rank nothing above a mark", () => {
    const lowestMark = Math.min(...result.moments.filter(isMarked).map((one) => one.score));
    const highestOther = Math.max(...result.moments.filter((one) => !isMarked(one)).map((one) => one.score));
    expect(lowestMark).toBeGreaterThan(highestOther);
  });

  it("say why", () => {
    for (const mark of marks) {
      const [moment] = holding(result, mark.file, mark.at);
      if (!moment) continue;
      const hasBang = mark.bang !== false && !["mute.mp4"].includes(mark.file);
      expect([mark.file, mark.at, moment.reasons.includes("flash")]).toEqual([
        mark.file,
        mark.at,
        mark.flash !== false,
      ]);
      expect([mark.file, mark.at, moment.reasons.includes("loud")]).toEqual([mark.file, mark.at, hasBang]);
    }
  });

  it("have no moments that overlap, all inside their file, with room before and after", () => {
    for (const { file, facts } of result.clips) {
      const own = result.moments.filter((one) => one.file === file).sort((a, b) => a.start - b.start);
      expect(own.length).toBeGreaterThanOrEqual(1);
      own.forEach((one, i) => {
        expect(one.start).toBeGreaterThanOrEqual(own[i - 1]?.end ?? 0);
        expect(one.end).toBeLessThanOrEqual(facts.durationSeconds);
      });
    }
    for (const moment of result.moments.filter(isMarked)) {
      expect(moment.peak - moment.start).toBeGreaterThan(0.8);
      expect(moment.end - moment.peak).toBeGreaterThan(0.6);
    }
  });

  it("see no cuts where there are none", () => {
    for (const clip of result.clips) expect([clip.file, clip.cuts]).toEqual([clip.file, []]);
  });

  it("report progress that never goes back and ends at 1", () => {
    expect(reported).toEqual([...reported].sort((a, b) => a - b));
    expect(reported.at(-1)).toBe(1);
    expect(reported.length).toBeGreaterThan(50);
  });

  it("are the same the second time", async () => {
    const again = await analysed(["variable.mkv", "plain.mp4"]);
    const before = result.clips.filter((one) => ["variable.mkv", "plain.mp4"].includes(one.file));
    expect(again.clips.sort((a, b) => a.file.localeCompare(b.file))).toEqual(
      before.sort((a, b) => a.file.localeCompare(b.file)),
    );
  });
});

describe("real clips", () => {
  let result: HighlightsResult;
  beforeAll(async () => {
    const names = ["openarena", "supertux", "alienblaster", "chromium-bsu", "armagetronad"];
    for (const name of names) await sample(name, `${name}.mp4`);
    result = await analysed(
      names.map((name) => `${name}.mp4`),
      { findOverlays: true },
    );
  });

  it.each([
    ["openarena.mp4", 2, "shots"],
    ["openarena.mp4", 5.3, "a frag"],
    ["openarena.mp4", 8.1, "the death"],
    ["supertux.mp4", 8.5, "the fall into the pit"],
    ["chromium-bsu.mp4", 5.2, "an enemy that slips through"],
    ["chromium-bsu.mp4", 7.8, "another"],
    ["chromium-bsu.mp4", 9.9, "the explosion"],
    ["alienblaster.mp4", 1, "an explosion"],
    ["alienblaster.mp4", 7, "another"],
    ["armagetronad.mp4", 5.6, "a crash"],
    ["armagetronad.mp4", 6.2, "another"],
    ["armagetronad.mp4", 9.7, "the explosion"],
  ])("%s: %d s, %s, is in a moment", (file, seconds) => {
    expect(holding(result, file, seconds)).toHaveLength(1);
  });

  it("put the peak on an explosion, not on the sharper clicks of the turns before it", () => {
    const [explosion] = holding(result, "armagetronad.mp4", 9.7);
    expect(Math.abs((explosion?.peak ?? 0) - 9.7)).toBeLessThan(0.15);
    expect(explosion?.reasons).toContain("loud");
    expect(explosion?.end).toBeGreaterThan(10.3);
  });

  it("rank the great events first", () => {
    const top = result.moments.slice(0, 3);
    expect(top.some((one) => one.file === "chromium-bsu.mp4" && Math.abs(one.peak - 9.9) < 0.4)).toBe(true);
    expect(top.some((one) => one.file === "supertux.mp4" && Math.abs(one.peak - 8.6) < 0.4)).toBe(true);
    expect(result.moments.at(-1)?.score).toBeLessThan(0.5 * (result.moments[0]?.score ?? 0));
  });

  it("have overlays where the game draws some, and none elsewhere", () => {
    const overlays = (file: string) => result.clips.find((one) => one.file === file)?.overlays ?? [];
    expect(overlays("supertux.mp4")).toEqual([]);
    expect(overlays("alienblaster.mp4")).toEqual([]);
    // The panels at both sides.
    const panels = overlays("chromium-bsu.mp4");
    expect(panels).toHaveLength(2);
    for (const panel of panels) expect(panel.width).toBeLessThan(0.13);
    // The name of the followed player, above the middle.
    const name = overlays("openarena.mp4").find((one) => one.x < 0.4 && one.x + one.width > 0.58 && one.y < 0.1);
    expect(name).toBeDefined();
    expect(name?.height).toBeLessThan(0.25);
  });

  it("follow the ship of alienblaster from the left to the right", () => {
    const focus = result.clips.find((one) => one.file === "alienblaster.mp4")?.focus ?? [];
    expect(focus[0]?.x).toBeLessThan(0.42);
    expect(focus.at(-1)?.x).toBeGreaterThan(0.75);
  });
});

describe("awkward files", () => {
  it.each([
    ["a tenth of a second", "blink.mp4", ["-t", "0.1", "-c:v", "libx264", "-an"]],
    ["odd sizes without subsampling", "odd.mkv", ["-t", "3", "-vf", "crop=637:359,format=yuv444p", "-c:v", "libx264"]],
    [
      "HDR",
      "hdr.mp4",
      ["-t", "3", "-vf", "format=yuv420p10le", "-c:v", "libx265", "-preset", "ultrafast", "-color_trc", "smpte2084"],
    ],
    ["six channels", "surround.mp4", ["-t", "3", "-c:v", "copy", "-c:a", "aac", "-ac", "6"]],
    ["times that start at 100 s", "offset.ts", ["-t", "4", "-c", "copy", "-output_ts_offset", "100"]],
    ["flash video", "flash.flv", ["-t", "3", "-c:v", "flv1", "-c:a", "libmp3lame", "-ar", "44100"]],
  ])("with %s are analysed", async (_, file, args) => {
    await sample("openarena", file, args);
    const { clips: analyses, moments } = await analysed([file]);
    expect(moments.length).toBeGreaterThanOrEqual(1);
    const duration = analyses[0]?.facts.durationSeconds ?? 0;
    expect(duration).toBeLessThan(4.2);
    for (const one of moments) expect(one.end).toBeLessThanOrEqual(duration);
    expect(analyses[0]?.scores).toHaveLength(Math.ceil(duration * 10 - 1e-6));
  });

  it("find the same moment whatever the rotation, the channels and the container's start", async () => {
    await sample("supertux", "upright.mp4");
    await sample("supertux", "turned.mp4", ["-c", "copy", "-metadata:s:v", "rotate=90"]);
    await sample("supertux", "late.mkv", ["-c", "copy", "-avoid_negative_ts", "disabled", "-output_ts_offset", "7"]);
    const result = await analysed(["upright.mp4", "turned.mp4", "late.mkv"]);
    for (const file of ["upright.mp4", "turned.mp4", "late.mkv"]) {
      expect(result.moments.find((one) => one.file === file)?.peak).toBeCloseTo(8.66, 1);
    }
    const [upright, turned] = result.clips;
    expect([turned?.facts.width, turned?.facts.height]).toEqual([upright?.facts.height, upright?.facts.width]);
  });

  it("do not follow sound that goes on after the pictures", async () => {
    const graph = "[0:v]trim=0:3[v];[0:a]apad=pad_dur=4[a]";
    await sample("openarena", "long-sound.mp4", [
      "-filter_complex",
      graph,
      "-map",
      "[v]",
      "-map",
      "[a]",
      "-c:v",
      "libx264",
      "-c:a",
      "aac",
    ]);
    const { clips: analyses, moments } = await analysed(["long-sound.mp4"]);
    expect(analyses[0]?.facts.durationSeconds).toBeCloseTo(3, 1);
    for (const one of moments) expect(one.end).toBeLessThanOrEqual(3.05);
  });

  it("with some damage give what is left of them", async () => {
    await sample("openarena", "whole.mkv");
    const bytes = await readFile(join(folder, "whole.mkv"));
    for (let at = 20_000; at < bytes.length; at += 37_123) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    await writeFile(join(folder, "damaged.mkv"), bytes);
    await writeFile(join(folder, "cut-off.mkv"), bytes.subarray(0, bytes.length / 2));
    const { moments } = await analysed(["damaged.mkv", "cut-off.mkv"]);
    expect(new Set(moments.map((one) => one.file))).toEqual(new Set(["damaged.mkv", "cut-off.mkv"]));
  });

  it("that show and play nothing have no moments, and a dull one has a single one of little worth", async () => {
    const black = [
      "-f",
      "lavfi",
      "-i",
      "color=black:s=320x180:r=25",
      "-f",
      "lavfi",
      "-i",
      "anullsrc",
      "-t",
      "5",
      "-c:a",
      "aac",
      "black.mp4",
    ];
    await run("ffmpeg", ["-v", "error", ...black], { cwd: folder });
    await run("ffmpeg", ["-v", "error", "-f", "lavfi", "-i", "smptebars=s=320x180:r=25", "-t", "8", "dull.mp4"], {
      cwd: folder,
    });
    const { moments } = await analysed(["black.mp4", "dull.mp4"]);
    expect(moments).toHaveLength(1);
    expect(moments[0]?.file).toBe("dull.mp4");
    expect(moments[0]?.score).toBeLessThan(0.05);
  });

  it.each([
    ["text", Buffer.from("this is no video, whatever its name says")],
    ["nothing", Buffer.alloc(0)],
    ["a playlist", Buffer.from("#EXTM3U\n#EXTINF:10,\nfile:///etc/passwd\n")],
  ])("that are %s are refused by name", async (_, bytes) => {
    await writeFile(join(folder, "lie.mp4"), bytes);
    await sample("alienblaster", "honest.mp4");
    await expect(analysed(["honest.mp4", "lie.mp4"])).rejects.toMatchObject({ code: "invalid_media", file: "lie.mp4" });
  });

  it("whose pictures no decoder knows are refused by name", async () => {
    await sample("alienblaster", "scrambled.mkv");
    const bytes = await readFile(join(folder, "scrambled.mkv"));
    // The container stays as it is; what is in it becomes noise.
    for (let at = 1200; at < bytes.length - 2000; at++) if (at % 400 > 24) bytes[at] = (at * 7919) & 0xff;
    await writeFile(join(folder, "scrambled.mkv"), bytes);
    await expect(analysed(["scrambled.mkv"])).rejects.toMatchObject({ code: "invalid_media", file: "scrambled.mkv" });
  });
});
