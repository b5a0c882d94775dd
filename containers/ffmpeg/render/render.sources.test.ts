import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
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
let removeFolder: () => Promise<void>;

/** Upper left red, upper right green, lower left blue, lower right white. */
const quarters = (size: string, rate = 30, seconds = 2) =>
  `color=red:s=${size}:r=${rate}:d=${seconds},drawbox=x=iw/2:w=iw/2:h=ih/2:c=lime:t=fill,drawbox=y=ih/2:w=iw/2:h=ih/2:c=blue:t=fill,drawbox=x=iw/2:y=ih/2:w=iw/2:h=ih/2:c=white:t=fill`;
const bt709 = ["-vf", "scale=out_color_matrix=bt709,format=yuv420p", "-colorspace", "bt709", "-color_range", "tv"];
const bt601 = ["-vf", "scale=out_color_matrix=bt601,format=yuv420p", "-colorspace", "smpte170m", "-color_range", "tv"];

/** What a colour is in BT.709 video range. */
const colours = {
  red: [63, 102, 240],
  green: [173, 42, 26],
  blue: [32, 240, 118],
  white: [235, 128, 128],
} as const;

beforeAll(async () => {
  ({ path: folder, remove: removeFolder } = await temporaryFolder());
  await makeMedia(folder, "plain.mp4", [quarters("320x180")], [...codecs.h264, ...bt709]);
  await makeMedia(folder, "standard.mp4", [quarters("320x180")], [...codecs.h264, ...bt601]);
  await makeMedia(
    folder,
    "untagged.mp4",
    [quarters("320x180")],
    [...codecs.h264, "-vf", "scale=out_color_matrix=bt601"],
  );
  await makeMedia(
    folder,
    "full.mp4",
    [quarters("320x180")],
    [...codecs.h264, "-vf", "scale=out_color_matrix=bt709:out_range=full,format=yuvj420p", "-colorspace", "bt709"],
  );
  await makeMedia(folder, "odd.mkv", [quarters("321x181")], ["-c:v", "ffv1", "-pix_fmt", "yuv420p"]);
  await makeMedia(
    folder,
    "ten.mkv",
    [quarters("320x180", 60)],
    [
      ...["-vf", "scale=out_color_matrix=bt709,format=yuv422p10le", "-colorspace", "bt709"],
      ...["-c:v", "libx264", "-preset", "ultrafast"],
    ],
  );
  await makeMedia(folder, "wide-pixels.mp4", [quarters("160x180")], [...codecs.h264, ...bt709, "-aspect", "16:9"]);
  await makeMedia(
    folder,
    "interlaced.mp4",
    [quarters("320x180", 25)],
    [...[...codecs.h264, ...bt709, "-flags", "+ildct+ilme", "-x264-params", "tff=1"]],
  );
  await makeMedia(folder, "picture.png", [quarters("400x225")], ["-frames:v", "1"]);
  await makeMedia(folder, "picture.jpg", [quarters("400x225")], ["-frames:v", "1", "-q:v", "2"]);
  await run("ffmpeg", ["-v", "error", "-i", "plain.mp4", "-c", "copy", "-metadata:s:v", "rotate=90", "turned.mp4"], {
    cwd: folder,
  });
  const hdr = "scale=in_color_matrix=bt709,zscale=pin=bt709:tin=bt709:min=bt709:rin=limited";
  for (const [name, transfer] of [
    ["pq", "smpte2084"],
    ["hlg", "arib-std-b67"],
  ] as const)
    await makeMedia(
      folder,
      `${name}.mp4`,
      [`${quarters("320x180")},format=yuv444p`],
      [
        ...[
          "-vf",
          `scale=out_color_matrix=bt709,${hdr.slice(hdr.indexOf("zscale"))}:t=${transfer}:p=bt2020:m=bt2020nc:r=limited:npl=203,format=yuv420p10le`,
        ],
        ...[
          "-c:v",
          "libx264",
          "-preset",
          "ultrafast",
          "-colorspace",
          "bt2020nc",
          "-color_primaries",
          "bt2020",
          "-color_trc",
          transfer,
        ],
      ],
    );
}, 60_000);
afterAll(() => removeFolder());

const output = [{ name: "landscape", width: 320, height: 180 }];

/** The four quarters of frame `index`, upper left first. */
async function quartersSeen(index: number) {
  const frames = await readFrames(folder, "landscape.mp4");
  return [0, 1, 2, 3].map((place) =>
    frames.mean(index, { x: 0.1 + 0.5 * (place % 2), y: 0.1 + 0.5 * Math.floor(place / 2), width: 0.3, height: 0.3 }),
  );
}

function expectColour(seen: readonly number[] | undefined, wanted: keyof typeof colours, within = 5) {
  for (const channel of [0, 1, 2]) {
    const miss = Math.abs((seen?.[channel] ?? 0) - (colours[wanted][channel] ?? 0));
    expect(miss, `${wanted}: ${seen}`).toBeLessThan(within);
  }
}

describe("files of every kind", () => {
  it.each([
    ["plain.mp4", "video"],
    ["standard.mp4", "video"],
    ["untagged.mp4", "video"],
    ["full.mp4", "video"],
    ["odd.mkv", "video"],
    ["ten.mkv", "video"],
    ["wide-pixels.mp4", "video"],
    ["interlaced.mp4", "video"],
    ["picture.png", "image"],
    ["picture.jpg", "image"],
  ] as const)("%s keeps its colours, its shape and its length", async (file, kind) => {
    await renderIn(
      folder,
      timelineOf({ video: [clipOf(file, 0, 0.5, { in: 0.3, kind })], durationSeconds: 0.5, outputs: output }),
    );
    const frames = await readFrames(folder, "landscape.mp4");
    expect(frames.count).toBe(15);
    const seen = await quartersSeen(7);
    for (const [place, colour] of (["red", "green", "blue", "white"] as const).entries())
      expectColour(seen[place], colour);
  });

  it.each(["pq.mp4", "hlg.mp4"])("%s comes out in standard range, neither dark nor washed out", async (file) => {
    await renderIn(folder, timelineOf({ video: [clipOf(file, 0, 0.5)], durationSeconds: 0.5, outputs: output }));
    const [red, green, blue, white] = await quartersSeen(7);
    // Diffuse white has room for highlights above it; colours keep their hue.
    expect(white?.[0]).toBeGreaterThan(185);
    expect(white?.[0]).toBeLessThan(232);
    expect(Math.abs((white?.[1] ?? 0) - 128)).toBeLessThan(3);
    expect(red?.[2]).toBeGreaterThan(190);
    expect(green?.[1]).toBeLessThan(80);
    expect(blue?.[1]).toBeGreaterThan(190);
  });

  it.each(["2x2", "1000x18", "17x601"])("a picture of %s is shown in every format and fit", async (size) => {
    await makeMedia(folder, `${size}.mkv`, [`testsrc2=s=${size}:r=10:d=1`], ["-c:v", "ffv1", "-pix_fmt", "yuv444p"]);
    const outputs = [...output, { name: "portrait", width: 180, height: 320 }];
    const motion = { kind: "push" as const, amount: 0.1 };
    const remove = [{ x: 0, y: 0, width: 0.1, height: 0.1 }];
    const video = (["cover", "contain", "blur"] as const).map((fit, index) =>
      clipOf(`${size}.mkv`, index * 0.2, 0.2, { fit, motion, remove }),
    );
    await renderIn(folder, timelineOf({ video, durationSeconds: 0.6, outputs, grade: "gaming" }));
    expect((await readFrames(folder, "portrait.mp4")).count).toBe(18);
  });

  it("a film that was held upright stands upright", async () => {
    const video = [clipOf("turned.mp4", 0, 0.5)];
    await renderIn(
      folder,
      timelineOf({ video, durationSeconds: 0.5, outputs: [{ name: "landscape", width: 180, height: 320 }] }),
    );
    const seen = await quartersSeen(5);
    // Turned by a quarter to the left: what was upper right is upper left.
    for (const [place, colour] of (["green", "white", "red", "blue"] as const).entries())
      expectColour(seen[place], colour, 12);
    const facts = await probeEntries(folder, "landscape.mp4", "stream_side_data=rotation:stream=width,height");
    expect(JSON.stringify(facts)).not.toContain("rotation");
  });

  it("a photo's orientation is respected", async () => {
    const { stdout: jpeg } = await run(
      "ffmpeg",
      ["-v", "error", "-i", "picture.jpg", "-c", "copy", "-f", "image2pipe", "pipe:1"],
      { cwd: folder },
    );
    // An EXIF block that says: turn by a quarter clockwise.
    const exif = Buffer.from("45786966000049492a0008000000010012010300010000000600000000000000", "hex");
    const block = Buffer.concat([Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif]);
    await writeFile(join(folder, "turned.jpg"), Buffer.concat([jpeg.subarray(0, 2), block, jpeg.subarray(2)]));
    const video = [clipOf("turned.jpg", 0, 0.5, { kind: "image" })];
    await renderIn(
      folder,
      timelineOf({ video, durationSeconds: 0.5, outputs: [{ name: "landscape", width: 180, height: 320 }] }),
    );
    const seen = await quartersSeen(5);
    for (const [place, colour] of (["blue", "red", "white", "green"] as const).entries())
      expectColour(seen[place], colour, 12);
  });

  it("is tagged for what it is", async () => {
    await renderIn(folder, timelineOf({ video: [clipOf("pq.mp4", 0, 0.5)], durationSeconds: 0.5 }));
    const { streams } = (await probeEntries(
      folder,
      "landscape.mp4",
      "stream=codec_name,profile,pix_fmt,color_space,color_transfer,color_primaries,color_range,sample_rate,channels",
    )) as { streams: Record<string, unknown>[] };
    expect(streams[0]).toMatchObject({
      codec_name: "h264",
      profile: "High",
      pix_fmt: "yuv420p",
      color_space: "bt709",
      color_transfer: "bt709",
      color_primaries: "bt709",
      color_range: "tv",
    });
    expect(streams[1]).toMatchObject({ codec_name: "aac", sample_rate: "48000", channels: 2 });
  });
});

describe("files that are not what they should be", () => {
  const attempt = (file: string, kind: "video" | "image" = "video") =>
    renderIn(
      folder,
      timelineOf({ video: [clipOf("plain.mp4", 0, 0.5), clipOf(file, 0.5, 0.5, { kind })], durationSeconds: 1 }),
    );

  it.each([
    ["nothing.mp4", Buffer.alloc(0)],
    ["text.mp4", Buffer.from("#EXTM3U\nhttp://127.0.0.1/x.ts\n")],
    ["list.mp4", Buffer.from("ffconcat version 1.0\nfile plain.mp4\n")],
    ["noise.mkv", Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251))],
  ])("%s ends in invalid_media with its name", async (name, bytes) => {
    await writeFile(join(folder, name), bytes);
    await expect(attempt(name)).rejects.toMatchObject({ code: "invalid_media", file: name });
  });

  it("pictures that no decoder can read end in invalid_media with the file's name", async () => {
    const { stdout } = await run(
      "ffmpeg",
      ["-v", "error", "-i", "plain.mp4", "-c", "copy", "-f", "matroska", "pipe:1"],
      { cwd: folder },
    );
    // The container stays whole; what is in it does not.
    const broken = Buffer.from(stdout);
    for (let i = 700; i < broken.length; i++) if (i % 3) broken[i] = 0x55;
    await writeFile(join(folder, "broken.mkv"), broken);
    await expect(attempt("broken.mkv")).rejects.toMatchObject({ code: "invalid_media", file: "broken.mkv" });
  });

  it("sound alone is not a clip", async () => {
    await makeMedia(folder, "sound.mp4", [beeps(2)], codecs.aac);
    await expect(attempt("sound.mp4")).rejects.toMatchObject({ code: "invalid_media", file: "sound.mp4" });
  });

  it("a video is not an image, and SVG is not opened", async () => {
    await expect(attempt("plain.mp4", "image")).rejects.toMatchObject({ code: "invalid_media", file: "plain.mp4" });
    await writeFile(join(folder, "drawing.svg"), '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    await expect(attempt("drawing.svg", "image")).rejects.toMatchObject({ code: "invalid_media", file: "drawing.svg" });
  });

  it("a clip that begins after its file's end is refused", async () => {
    const video = [clipOf("plain.mp4", 0, 1, { in: 40 })];
    await expect(renderIn(folder, timelineOf({ video, durationSeconds: 1 }))).rejects.toMatchObject({
      code: "invalid_params",
    });
  });
});
