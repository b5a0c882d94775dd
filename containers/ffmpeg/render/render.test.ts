import { readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gradeName, type TransitionKind, transitionKind } from "../../protocol/timeline.ts";
import { run } from "../ffmpeg.ts";
import {
  beeps,
  clipOf,
  codecs,
  makeMedia,
  probeEntries,
  readFrames,
  renderIn,
  temporaryFolder,
  timelineOf,
} from "./test-media.ts";

let folder: string;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ path: folder, remove } = await temporaryFolder());
  const plain = (colour: string) => [`color=${colour}:s=320x180:r=30:d=3`, beeps(3)];
  await makeMedia(folder, "red.mp4", plain("red"), [...codecs.h264, ...codecs.aac]);
  await makeMedia(folder, "blue.mp4", plain("blue"), [...codecs.h264, ...codecs.aac]);
  await makeMedia(folder, "test.mp4", ["testsrc2=s=640x360:r=30:d=4", beeps(4)], [...codecs.h264, ...codecs.aac]);
  // A white mark that crosses the picture from left to right in two seconds.
  await makeMedia(
    folder,
    "mover.mp4",
    ["color=black:s=640x360:r=30:d=2[b];color=white:s=20x360:r=30:d=2[m];[b][m]overlay=x='t*310'"],
    codecs.h264,
  );
}, 60_000);
afterAll(() => remove());

const isRed = ([, , red]: readonly number[]) => (red ?? 0) > 200;
const isBlue = ([, blue]: readonly number[]) => (blue ?? 0) > 200;

/** Everything that a file says of its frames and its length. */
async function lengthOf(file: string) {
  const facts = (await probeEntries(
    folder,
    file,
    "format=duration:stream=codec_type,duration,nb_frames,start_time",
  )) as {
    streams: { codec_type: string; duration: string; nb_frames: string; start_time: string }[];
    format: { duration: string };
  };
  const video = facts.streams.find((one) => one.codec_type === "video");
  const audio = facts.streams.find((one) => one.codec_type === "audio");
  return { frames: Number(video?.nb_frames), video, audio, seconds: Number(facts.format.duration) };
}

describe("a timeline becomes a video", () => {
  it.each([24, 25, 30, 50, 60] as const)("of exactly its frames at %d a second", async (fps) => {
    const video = [0, 0.61, 1.37].map((start, index) => clipOf(index % 2 ? "red.mp4" : "test.mp4", start, 1.2));
    const durationSeconds = 2.03;
    const result = await renderIn(folder, timelineOf({ video, durationSeconds, fps }));
    const made = await lengthOf("landscape.mp4");
    const frames = Math.round(durationSeconds * fps);
    expect(made.frames).toBe(frames);
    expect((await readFrames(folder, "landscape.mp4")).count).toBe(frames);
    expect(Number(made.video?.duration)).toBeCloseTo(frames / fps, 4);
    expect(Math.abs(Number(made.audio?.duration) - frames / fps)).toBeLessThan(0.025);
    expect([made.video?.start_time, made.audio?.start_time]).toEqual(["0.000000", "0.000000"]);
    expect(Math.abs((result.outputs[0]?.durationSeconds ?? 0) - frames / fps)).toBeLessThan(1 / fps);
  });

  it("that begins each clip on its frame", async () => {
    const starts = [0, 0.5, 1.1, 1.5, 2.2];
    const video = starts.map((start, index) => clipOf(index % 2 ? "blue.mp4" : "red.mp4", start, 1));
    await renderIn(folder, timelineOf({ video, durationSeconds: 2.5 }));
    const frames = await readFrames(folder, "landscape.mp4");
    const changes = Array.from({ length: frames.count }, (_, index) => isRed(frames.mean(index)))
      .map((red, index, all) => (index > 0 && red !== all[index - 1] ? index : -1))
      .filter((index) => index > 0);
    expect(changes).toEqual([15, 33, 45, 66]);
  });

  it("in every format at once, playable from its first bytes, with a thumbnail for each", async () => {
    const outputs = [
      { name: "landscape", width: 320, height: 180 },
      { name: "portrait", width: 180, height: 320 },
      { name: "square", width: 180, height: 180 },
    ];
    const video = [clipOf("test.mp4", 0, 1), clipOf("red.mp4", 1, 1)];
    const result = await renderIn(folder, timelineOf({ video, durationSeconds: 2, outputs, grade: "cinematic" }));
    expect(result.outputs.map(({ name, file, thumbnail }) => [name, file, thumbnail])).toEqual(
      outputs.map(({ name }) => [name, `${name}.mp4`, `${name}.jpg`]),
    );
    for (const { name, width, height } of outputs) {
      const facts = JSON.stringify(await probeEntries(folder, `${name}.mp4`, "stream=width,height"));
      expect(facts).toContain(`"width":${width},"height":${height}`);
      expect(JSON.stringify(await probeEntries(folder, `${name}.jpg`, "stream=width,height"))).toContain(
        `"width":${width},"height":${height}`,
      );
      const head = await readFile(join(folder, `${name}.mp4`));
      expect(head.indexOf("moov")).toBeLessThan(head.indexOf("mdat"));
      expect((await stat(join(folder, `${name}.mp4`))).size).toBe(
        result.outputs.find((one) => one.name === name)?.bytes,
      );
    }
  });

  it("whose every segment opens with a key frame that nothing before refers past", async () => {
    const video = [clipOf("test.mp4", 0, 1.1), clipOf("test.mp4", 1.1, 1, { in: 2 })];
    await renderIn(folder, timelineOf({ video, durationSeconds: 2, quality: "medium" }));
    const { packets } = (await probeEntries(folder, "landscape.mp4", "packet=pts_time,flags,codec_type")) as {
      packets: { pts_time: string; flags: string; codec_type: string }[];
    };
    const pictures = packets.filter((one) => one.codec_type === "video");
    const keys = pictures
      .filter((one) => one.flags.startsWith("K"))
      .map((one) => Math.round(Number(one.pts_time) * 30));
    expect(keys).toContain(0);
    expect(keys).toContain(33);
    const boundary = pictures.findIndex((one) => Math.round(Number(one.pts_time) * 30) === 33);
    expect(pictures.slice(0, boundary).every((one) => Number(one.pts_time) * 30 < 32.5)).toBe(true);
  });

  it("black where the timeline has a gap, and held where a file is too short", async () => {
    const video = [clipOf("red.mp4", 0.5, 0.5), clipOf("blue.mp4", 1.5, 2, { in: 2.5 })];
    await renderIn(folder, timelineOf({ video, durationSeconds: 3 }));
    const frames = await readFrames(folder, "landscape.mp4");
    expect(frames.mean(7)[0]).toBeLessThan(20);
    expect(isRed(frames.mean(20))).toBe(true);
    expect(frames.mean(37)[0]).toBeLessThan(20);
    expect(isBlue(frames.mean(50))).toBe(true);
    expect(isBlue(frames.mean(89))).toBe(true);
  });

  it("that fades out in picture and sound", async () => {
    const video = [clipOf("red.mp4", 0, 2)];
    await renderIn(folder, timelineOf({ video, durationSeconds: 2, fadeOutSeconds: 1 }));
    const frames = await readFrames(folder, "landscape.mp4");
    expect(isRed(frames.mean(29))).toBe(true);
    expect(frames.mean(59)[0]).toBeLessThan(22);
  });

  it("that reports its progress and never goes back", async () => {
    const seen: number[] = [];
    const video = [clipOf("test.mp4", 0, 1.03), clipOf("test.mp4", 1, 1, { in: 1.5 })];
    await renderIn(folder, timelineOf({ video, durationSeconds: 2 }), { progress: (fraction) => seen.push(fraction) });
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });
});

describe("transitions", () => {
  const kinds = transitionKind.options.filter((kind) => kind !== "cut");

  it.each(kinds)("%s leads from one clip into the next in its time", async (kind: TransitionKind) => {
    const transition = { kind, seconds: 0.4 };
    const video = [clipOf("red.mp4", 0, 1.4), clipOf("blue.mp4", 1, 1, { transition })];
    await renderIn(folder, timelineOf({ video, durationSeconds: 2 }));
    const frames = await readFrames(folder, "landscape.mp4");
    expect(frames.count).toBe(60);
    expect(isRed(frames.mean(29))).toBe(true);
    expect(isBlue(frames.mean(42))).toBe(true);
    expect(isBlue(frames.mean(59))).toBe(true);
    const middle = Array.from({ length: 10 }, (_, index) => frames.mean(31 + index));
    // In between there is something that neither clip is.
    expect(middle.some((mean) => !isRed(mean) && !isBlue(mean))).toBe(true);
    if (kind === "fade-black") expect(Math.min(...middle.map(([brightness]) => brightness))).toBeLessThan(24);
    if (kind === "flash-white") expect(Math.max(...middle.map(([brightness]) => brightness))).toBeGreaterThan(225);
    if (kind === "slide-left" || kind === "whip") {
      const slid = Array.from({ length: 12 }, (_, index) =>
        frames.mean(30 + index, { x: 0.8, y: 0, width: 0.2, height: 1 }),
      );
      const still = Array.from({ length: 12 }, (_, index) =>
        frames.mean(30 + index, { x: 0, y: 0, width: 0.2, height: 1 }),
      );
      expect(slid.findIndex(isBlue)).toBeLessThan(still.findIndex(isBlue) === -1 ? 12 : still.findIndex(isBlue));
    }
  });

  it("takes the first clip out of black", async () => {
    const video = [clipOf("red.mp4", 0, 1, { transition: { kind: "fade-black", seconds: 0.5 } })];
    await renderIn(folder, timelineOf({ video, durationSeconds: 1 }));
    const frames = await readFrames(folder, "landscape.mp4");
    expect(frames.mean(0)[0]).toBeLessThan(22);
    expect(isRed(frames.mean(16))).toBe(true);
  });

  it("a transition longer than its clip is cut to it, and one clip alone may be all transition", async () => {
    const transition = { kind: "dissolve" as const, seconds: 1 };
    const video = [
      clipOf("red.mp4", 0, 2),
      clipOf("blue.mp4", 1, 1, { transition }),
      clipOf("red.mp4", 1.3, 1, { transition: { kind: "whip", seconds: 0.2 }, id: "last" }),
    ];
    await renderIn(folder, timelineOf({ video, durationSeconds: 2 }));
    const frames = await readFrames(folder, "landscape.mp4");
    expect(frames.count).toBe(60);
    expect(isRed(frames.mean(50))).toBe(true);
  });
});

describe("the camera", () => {
  it("follows the focus in an upright frame", async () => {
    const focus = Array.from({ length: 21 }, (_, index) => ({
      at: index / 10,
      x: Math.min(1, index * 0.0485 + 0.016),
      y: 0.5,
    }));
    const outputs = [{ name: "landscape", width: 180, height: 320 }];
    const video = [clipOf("mover.mp4", 0, 2, { focus })];
    await renderIn(folder, timelineOf({ video, durationSeconds: 2, outputs }));
    const frames = await readFrames(folder, "landscape.mp4");
    // The mark stays in the picture the whole time, and near its middle where there is room on both sides.
    for (let index = 0; index < 60; index++) expect(frames.mean(index)[0], `frame ${index}`).toBeGreaterThan(22);
    for (let index = 20; index < 42; index++)
      expect(frames.mean(index, { x: 0.3, y: 0, width: 0.4, height: 1 })[0], `frame ${index}`).toBeGreaterThan(40);
  });

  it.each(["image", "video"] as const)("moves over an %s by less than a pixel at a time, and evenly", async (kind) => {
    const edge = "color=black:s=640x360:d=1:r=30,format=gray,geq=lum='if(lt(X,100),20,220)'";
    const file = kind === "image" ? "edge.png" : "edge.mp4";
    await makeMedia(folder, file, [edge], kind === "image" ? ["-frames:v", "1"] : codecs.h264);
    const outputs = [{ name: "landscape", width: 640, height: 360 }];
    const video = [clipOf(file, 0, 1, { kind, motion: { kind: "push", amount: 0.06 } })];
    await renderIn(folder, timelineOf({ video, durationSeconds: 1, outputs, quality: "high" }));
    const row = ["-vf", "crop=640:2:0:180,extractplanes=y", "-f", "rawvideo", "pipe:1"];
    const { stdout } = await run("ffmpeg", ["-v", "error", "-i", "landscape.mp4", ...row], { cwd: folder });
    // Where the edge is, to parts of a pixel: how much of the row is dark.
    const places = Array.from({ length: 30 }, (_, frame) => {
      const at = (x: number) => stdout[frame * 1280 + x] ?? 0;
      return Array.from({ length: 640 }, (_, x) => 1 - (at(x) - at(4)) / (at(635) - at(4))).reduce((a, b) => a + b, 0);
    });
    const steps = places.slice(1).map((place, index) => (places[index] ?? 0) - place);
    // 220 pixels from the middle, by 6 % in 29 steps.
    expect((places[0] ?? 0) - (places[29] ?? 0)).toBeCloseTo(220 * 0.06, 0);
    for (const step of steps) expect(Math.abs(step - (220 * 0.06) / 29)).toBeLessThan(0.25);
  });

  it.each([
    ["contain", 16, 2],
    ["blur", 20, 90],
  ] as const)("%s shows the whole picture between bars", async (fit, low, high) => {
    const outputs = [{ name: "landscape", width: 180, height: 320 }];
    await renderIn(folder, timelineOf({ video: [clipOf("red.mp4", 0, 1, { fit })], durationSeconds: 1, outputs }));
    const frames = await readFrames(folder, "landscape.mp4");
    expect(isRed(frames.mean(10, { x: 0, y: 0.4, width: 1, height: 0.2 }))).toBe(true);
    const bar = frames.mean(10, { x: 0, y: 0, width: 1, height: 0.2 });
    if (fit === "contain") expect(Math.abs(bar[0] - low)).toBeLessThan(high);
    else expect(bar[2]).toBeGreaterThan(160);
  });

  it("fits each output in its own way where the clip says so", async () => {
    const outputs = [
      { name: "landscape", width: 180, height: 320 },
      { name: "square", width: 180, height: 180 },
    ];
    const video = [clipOf("red.mp4", 0, 1, { fit: "contain", fitByOutput: { square: "cover" } })];
    await renderIn(folder, timelineOf({ video, durationSeconds: 1, outputs }));
    const top = { x: 0, y: 0, width: 1, height: 0.15 };
    expect(isRed((await readFrames(folder, "landscape.mp4")).mean(10, top))).toBe(false);
    expect(isRed((await readFrames(folder, "square.mp4")).mean(10, top))).toBe(true);
  });
});

describe("the thumbnail", () => {
  it("is a frame that shows something, near the time that was asked for", async () => {
    const video = [clipOf("test.mp4", 0.5, 1.5)];
    await renderIn(folder, timelineOf({ video, durationSeconds: 2, thumbnailAt: 0.3, quality: "high" }));
    const seen = await readFrames(folder, "landscape.jpg");
    expect(seen.contrast(0, { x: 0, y: 0, width: 1, height: 1 })).toBeGreaterThan(100);
  });
});

describe("grades", () => {
  it("differ from each other and from the source, and keep dark dark and bright bright", async () => {
    const ramp = "color=black:s=320x180:r=30:d=1,format=rgb24,geq=r='255*X/W':g='255*X/W':b='255*X/W'";
    await makeMedia(
      folder,
      "ramp.mp4",
      [ramp],
      ["-vf", "scale=out_color_matrix=bt709", "-colorspace", "bt709", ...codecs.h264],
    );
    const looks = new Map<string, number[][]>();
    for (const grade of gradeName.options) {
      // Square, so that no grade has bars.
      const outputs = [{ name: "square", width: 180, height: 180 }];
      const video = [
        clipOf("ramp.mp4", 0, 0.4, { fit: "cover" }),
        clipOf("red.mp4", 0.4, 0.4),
        clipOf("test.mp4", 0.8, 0.2),
      ];
      await renderIn(folder, timelineOf({ video, durationSeconds: 1, outputs, grade, quality: "high" }));
      const frames = await readFrames(folder, "square.mp4");
      const column = (x: number) => frames.mean(6, { x, y: 0.4, width: 0.04, height: 0.2 });
      const ramped = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7].map(column);
      for (const [index, [brightness]] of ramped.entries())
        if (index > 0) expect(brightness, grade).toBeGreaterThan((ramped[index - 1]?.[0] ?? 0) + 5);
      // Grays may be tinted, not coloured.
      for (const [, blue, red] of ramped) expect(Math.hypot(blue - 128, red - 128), grade).toBeLessThan(14);
      looks.set(grade, [...ramped, frames.mean(18)]);
    }
    const all = [...looks.entries()];
    for (const [index, [name, one]] of all.entries())
      for (const [other, two] of all.slice(index + 1)) {
        const differences = one.map((seen, place) =>
          Math.hypot(...seen.map((value, channel) => value - (two[place]?.[channel] ?? 0))),
        );
        expect(Math.max(...differences), `${name} and ${other}`).toBeGreaterThan(9);
      }
  });
});

describe("finished segments", () => {
  const outputs = [{ name: "landscape", width: 320, height: 180 }];
  const clips = () => [
    clipOf("test.mp4", 0, 0.6),
    clipOf("red.mp4", 0.5, 0.6, { transition: { kind: "dissolve", seconds: 0.1 } }),
    clipOf("blue.mp4", 1, 0.5),
    clipOf("test.mp4", 1.5, 0.5, { in: 2 }),
  ];

  it("are used again, and only what a change shows is made anew", async () => {
    const own = await temporaryFolder();
    try {
      for (const name of ["test.mp4", "red.mp4", "blue.mp4"])
        await writeFile(join(own.path, name), await readFile(join(folder, name)));
      const timeline = (video = clips(), more = {}) =>
        timelineOf({ video, durationSeconds: 2, outputs, captions: [{ start: 1.1, end: 1.4, text: "blue" }], ...more });
      expect((await renderIn(own.path, timeline())).segments).toEqual({ rendered: 4, reused: 0 });
      const first = await stat(join(own.path, "landscape.mp4"));
      expect((await renderIn(own.path, timeline())).segments).toEqual({ rendered: 0, reused: 4 });
      expect((await stat(join(own.path, "landscape.mp4"))).size).toBe(first.size);

      // Another part of the last clip: its segment only.
      const changed = clips().with(3, clipOf("test.mp4", 1.5, 0.5, { in: 2.2 }));
      expect((await renderIn(own.path, timeline(changed))).segments).toEqual({ rendered: 1, reused: 3 });
      // Another first clip: its segment, and the next, whose transition shows its end.
      const opened = clips().with(0, clipOf("test.mp4", 0, 0.6, { in: 1 }));
      expect((await renderIn(own.path, timeline(opened))).segments).toEqual({ rendered: 2, reused: 2 });
      // Another caption: the segment that it is written on.
      expect(
        (await renderIn(own.path, timeline(clips(), { captions: [{ start: 1.1, end: 1.4, text: "Blue" }] }))).segments,
      ).toEqual({
        rendered: 1,
        reused: 3,
      });
      // Another format beside: each segment once more, but the first format's parts stay as they are.
      const before = await stat(join(own.path, "landscape.mp4"));
      await renderIn(
        own.path,
        timeline(clips(), { outputs: [...outputs, { name: "square", width: 180, height: 180 }] }),
      );
      expect((await stat(join(own.path, "landscape.mp4"))).size).toBe(first.size);
      expect(before.size).not.toBe(0);
      // The same name with other bytes is another file.
      await writeFile(join(own.path, "red.mp4"), await readFile(join(folder, "blue.mp4")));
      expect((await renderIn(own.path, timeline())).segments).toEqual({ rendered: 1, reused: 3 });
    } finally {
      await own.remove();
    }
  });

  it("count only when they are complete", async () => {
    const own = await temporaryFolder();
    try {
      await makeMedia(own.path, "test.mp4", ["testsrc2=s=320x180:r=30:d=2"], codecs.h264);
      const timeline = timelineOf({
        video: [clipOf("test.mp4", 0, 1), clipOf("test.mp4", 1, 0.5, { in: 1.2 })],
        durationSeconds: 1.5,
        outputs,
      });
      await renderIn(own.path, timeline);
      const parts = (await readdir(own.path)).filter((name) => name.startsWith("segment-"));
      expect(parts).toHaveLength(2);
      // As after a crash: one part gone, half of it under its temporary name.
      const [lost] = parts as [string];
      await rm(join(own.path, lost));
      const half = join(own.path, lost.replace(".mp4", ".partial.mp4"));
      await writeFile(half, "half of it");
      await utimes(half, 1, 1);
      expect((await renderIn(own.path, timeline)).segments).toEqual({ rendered: 1, reused: 1 });
      expect((await readdir(own.path)).filter((name) => name.includes("partial"))).toEqual([]);
      expect((await readFrames(own.path, "landscape.mp4")).count).toBe(45);
    } finally {
      await own.remove();
    }
  });

  it("that are equal are made once", async () => {
    const video = [0, 1, 2].map((start) => clipOf("blue.mp4", start / 2, 0.5, { id: String(start) }));
    const { segments } = await renderIn(folder, timelineOf({ video, durationSeconds: 1.5, quality: "high" }));
    expect(segments).toEqual({ rendered: 1, reused: 2 });
    expect((await readFrames(folder, "landscape.mp4")).count).toBe(45);
  });
});
