import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as joinPath } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { box, join, type MadeClip, madeClip, u32 } from "../../../../tests/support/made-clip.ts";
import { NotAClip } from "./clip-header.ts";
import { inspectClip } from "./inspect-clip.ts";

const maxSeconds = 3600;

/** Also counts: a hostile file must not make the check read much. */
async function inspect(bytes: Uint8Array, size = bytes.length) {
  const read = { times: 0, bytes: 0 };
  const files = {
    read: async (_key: string, offset: number, length: number) => {
      read.times += 1;
      read.bytes += length;
      const found = new Uint8Array(length);
      found.set(bytes.subarray(offset, offset + length));
      return found;
    },
  };
  return { facts: await inspectClip(files, "key", size, maxSeconds), read };
}

async function refusal(bytes: Uint8Array, size = bytes.length): Promise<string> {
  const error = await inspect(bytes, size).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(NotAClip);
  return (error as NotAClip).message;
}
const refusalOf = (clip: MadeClip) => refusal(madeClip(clip));
const text = (content: string) => Buffer.from(content.padEnd(6000, "\n"));

describe("inspectClip on files of encoders", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(joinPath(tmpdir(), "reelwright-clips-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const encode = (name: string, ...options: string[]): Uint8Array => {
    const path = joinPath(folder, name);
    const source = ["-f", "lavfi", "-i", "testsrc2=s=320x240:r=30:d=4", "-f", "lavfi", "-i", "sine=d=4"];
    execFileSync("ffmpeg", ["-v", "error", "-y", ...source, "-g", "15", ...options, path]);
    return readFileSync(path);
  };
  const h264 = ["-c:v", "libx264", "-preset", "ultrafast", "-bf", "2"];

  it.each([
    ["an MP4", "a.mp4", h264, "video/mp4"],
    ["an MP4 with its index in front", "b.mp4", [...h264, "-movflags", "+faststart"], "video/mp4"],
    ["a fragmented MP4", "c.mp4", [...h264, "-movflags", "frag_keyframe+empty_moov"], "video/mp4"],
    ["a MOV", "d.mov", h264, "video/quicktime"],
    ["a Matroska file", "e.mkv", h264, "video/x-matroska"],
    ["a Matroska file without a length", "f.mkv", [...h264, "-live", "1"], "video/x-matroska"],
    ["a WebM file", "g.webm", ["-c:v", "libvpx", "-c:a", "libvorbis"], "video/webm"],
    ["a transport stream", "h.ts", h264, "video/mp2t"],
    ["a camera's transport stream", "i.ts", [...h264, "-mpegts_m2ts_mode", "1"], "video/mp2t"],
  ])("takes %s", async (_what, name, options, contentType) => {
    const { facts, read } = await inspect(encode(name, ...options));
    expect(facts).toMatchObject({ contentType, width: 320, height: 240 });
    expect(facts.durationSeconds).toBeGreaterThan(3.2);
    expect(facts.durationSeconds).toBeLessThan(4.3);
    expect(read.times).toBeLessThanOrEqual(3);
  });

  it("leaves a transport stream's unknown codec to the decoder", async () => {
    const { facts } = await inspect(encode("mpeg2.ts", "-c:v", "mpeg2video"));
    expect(facts).toMatchObject({ contentType: "video/mp2t", width: null, height: null });
  });

  it("gives the size as it is shown", async () => {
    encode("upright.mp4", ...h264);
    const turned = joinPath(folder, "turned.mp4");
    const options = ["-c", "copy", "-metadata:s:v", "rotate=90", turned];
    execFileSync("ffmpeg", ["-v", "error", "-y", "-i", joinPath(folder, "upright.mp4"), ...options]);
    expect((await inspect(readFileSync(turned))).facts).toMatchObject({ width: 240, height: 320 });
  });

  it("refuses sound without pictures, in whatever container", async () => {
    for (const name of ["sound.m4a", "sound.mka", "sound.ts"]) {
      expect(await refusal(encode(name, "-map", "1"))).toBe("has no video track");
    }
  });

  it("refuses files that end before their containers do", async () => {
    const front = encode("front.mp4", ...h264, "-movflags", "+faststart");
    const back = encode("back.mp4", ...h264);
    const matroska = encode("whole.mkv", ...h264);
    expect(await refusal(front.subarray(0, front.length - 1))).toContain("cut off");
    expect(await refusal(front.subarray(0, 200))).toContain("cut off");
    expect(await refusal(back.subarray(0, back.length / 2))).toContain("cut off");
    expect(await refusal(matroska.subarray(0, matroska.length / 2))).toContain("cut off");
  });

  it("refuses other containers and pictures by what they are", async () => {
    expect(await refusal(encode("x.avi", ...h264))).toContain("is not a video");
    expect(await refusal(encode("x.png", "-frames:v", "1", "-update", "1"))).toContain("is not a video");
  });

  it("survives any one byte of a header being wrong", async () => {
    for (const [name, options] of [
      ["fuzz.mp4", [...h264, "-movflags", "+faststart"]],
      ["fuzz.mkv", h264],
      ["fuzz.webm", ["-c:v", "libvpx", "-c:a", "libvorbis"]],
      ["fuzz.ts", h264],
    ] as const) {
      const whole = encode(name, ...options);
      for (let at = 0; at < 4000; at += 17) {
        for (const value of [0x00, 0xff]) {
          const changed = Uint8Array.from(whole);
          changed[at] = value;
          const outcome = await inspect(changed).catch((thrown: unknown) => thrown);
          const refusedOrTaken = !(outcome instanceof Error) || outcome instanceof NotAClip;
          expect(refusedOrTaken, `${name} with ${value} at ${at}: ${String(outcome)}`).toBe(true);
        }
      }
    }
  });
});

describe("inspectClip on files that pose as clips", () => {
  it.each([
    ["nothing", Buffer.alloc(0)],
    ["a few bytes", Buffer.from("hello")],
    ["zeros", Buffer.alloc(100_000)],
    ["a playlist", text("#EXTM3U\n#EXTINF:10,\nfile:///etc/passwd\n")],
    ["a concat script", text("ffconcat version 1.0\nfile /etc/passwd\n")],
    ["a shell script", text("#!/bin/sh\nrm -rf /\n")],
    ["a page", text("<!doctype html><script>alert(1)</script>")],
    ["a vector picture", text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ["a JPEG", Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(5000)])],
    ["a ZIP", Buffer.concat([Buffer.from("PK\x03\x04"), Buffer.alloc(5000)])],
    ["one sync byte", Buffer.concat([Buffer.from([0x47]), Buffer.alloc(5000)])],
    [
      "an EBML file of another kind",
      Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x84, 0x42, 0x82, 0x81, 0x78]), Buffer.alloc(5000)]),
    ],
  ])("refuses %s", async (_what, bytes) => {
    expect(await refusal(bytes)).toBe("is not a video (MP4, MOV, MKV, WebM or MPEG-TS)");
  });

  it("refuses a still picture in an MP4's clothes", async () => {
    expect(await refusal(join([box("ftyp", Buffer.from("heic"), u32(0)), box("meta", new Uint8Array(500))]))).toContain(
      "has no index",
    );
    expect(await refusalOf({ handler: "pict" })).toBe("has no video track");
  });
});

describe("inspectClip on MP4 files that lie", () => {
  it("takes an honest one", async () => {
    const { facts } = await inspect(madeClip({ seconds: 12, width: 1920, height: 1080 }));
    expect(facts).toEqual({ contentType: "video/mp4", durationSeconds: 12, width: 1920, height: 1080 });
  });

  it("goes by the longest that is said, in the header or by the samples", async () => {
    expect(await refusalOf({ seconds: 10, headerSeconds: 4000 })).toBe(
      "lasts 4000 seconds, longer than the 3600 seconds that a clip may last",
    );
    expect(await refusalOf({ seconds: 4000, headerSeconds: 10 })).toContain("lasts 4000 seconds");
  });

  it("refuses a claim of four thousand million pictures without counting them", async () => {
    const stts = box("stts", u32(0, 1, 0xffffffff, 1));
    const ctts = box("ctts", u32(0, 1, 0xffffffff, 1));
    expect(await refusalOf({ instead: { stts }, alsoInTable: [ctts] })).toContain("longer than");
    // Where the time fits, too, the demuxer must not be the one to count them.
    const timeless = box("stts", u32(0, 1, 0xffffffff, 0));
    const { facts } = await inspect(madeClip({ instead: { stts: timeless }, alsoInTable: [ctts] }));
    expect(facts.durationSeconds).toBe(10);
    const stz2 = box("stz2", u32(0, 0, 0xffffffff));
    expect((await inspect(madeClip({ instead: { stsz: stz2 } }))).facts.durationSeconds).toBe(10);
  });

  it("refuses tables that are longer than their boxes", async () => {
    expect(await refusalOf({ instead: { stts: box("stts", u32(0, 1000, 1, 1)) } })).toBe(
      "has an absurd table of samples",
    );
  });

  it("refuses impossible sizes", async () => {
    expect(await refusalOf({ width: 0 })).toBe("has a video track without a size");
    expect(await refusalOf({ width: 20_000, height: 100 })).toBe("has pictures of 20000×100, larger than 8K");
    expect(await refusalOf({ width: 8000, height: 8000 })).toContain("larger than 8K");
    expect((await inspect(madeClip({ width: 4320, height: 7680 }))).facts.height).toBe(7680);
  });

  it("refuses a video track without pictures", async () => {
    expect(await refusalOf({ instead: { stts: box("stts", u32(0, 0)) } })).toBe("has a video track without pictures");
  });

  it("refuses a file without an index, and one whose index is beyond its end", async () => {
    const whole = madeClip();
    const withoutIndex = join([whole.subarray(0, 24), box("mdat", new Uint8Array(5000))]);
    expect(await refusal(withoutIndex)).toContain("has no index");
    expect(await refusal(join([whole.subarray(0, 24), u32(0x7fffffff), Buffer.from("moov")]))).toContain("cut off");
  });

  it("gives up on a file of a million boxes", async () => {
    const boxes = join(Array.from({ length: 20_000 }, () => box("free")));
    expect(await refusal(join([madeClip().subarray(0, 24), boxes]))).toBe("has an absurd number of boxes");
    expect(await refusalOf({ alsoInTable: [boxes] })).toBe("has an absurd number of boxes");
  });

  it("gives up on a file that makes it jump about", async () => {
    const jumps = Buffer.alloc(400 * 100_000);
    for (let at = 0; at < jumps.length; at += 100_000) {
      jumps.writeUInt32BE(100_000, at);
      jumps.write("free", at + 4);
    }
    expect(await refusal(join([madeClip().subarray(0, 24), jumps]))).toBe("has an absurd structure");
  });

  it("does not nest for ever", async () => {
    let nested = box("minf");
    for (let depth = 0; depth < 2000; depth++) nested = box("minf", nested);
    expect((await inspect(madeClip({ instead: { vmhd: nested } }))).facts.durationSeconds).toBe(10);
  });
});
