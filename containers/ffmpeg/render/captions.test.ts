import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { captionScript, escapeText } from "./captions.ts";
import { clipOf, codecs, makeMedia, readFrames, renderIn, temporaryFolder, timelineOf } from "./test-media.ts";

const output = { name: "landscape", width: 320, height: 180 };

describe("caption scripts", () => {
  it("turn what ASS would read as commands into plain text", () => {
    expect(escapeText("{\\b1}bold")).toBe("\\{\\\u2060b1\\}bold");
    expect(escapeText("a\\Nb\\hc")).toBe("a\\\u2060Nb\\\u2060hc");
    expect(escapeText("one\r\ntwo\rthree\u2028four")).toBe("one\\Ntwo\\Nthree\\Nfour");
    expect(escapeText("tab\tnull\0bell\u0007")).toBe("tab null bell ");
  });

  it("stay one line for each caption, so that no text can add lines of its own", () => {
    const text = "x\nDialogue: 0,0:00:00.00,9:00:00.00,Caption,,0,0,0,,injected\r\n[Fonts]";
    const script = captionScript({ captions: [{ start: 0, end: 1, text }], watermark: null }, output, 0, 2, 0) ?? "";
    expect(script.split("\n").filter((line) => line.startsWith("Dialogue:"))).toHaveLength(1);
    expect(script.split("\n").filter((line) => line.startsWith("["))).toEqual([
      "[Script Info]",
      "[V4+ Styles]",
      "[Events]",
    ]);
  });

  it("count from the segment's start, and hold only what it shows", () => {
    const captions = [
      { start: 1, end: 3, text: "over the cut" },
      { start: 5, end: 6, text: "later" },
    ];
    const script = captionScript({ captions, watermark: null }, output, 2, 4, 0) ?? "";
    expect(script).toContain("Dialogue: 1,0:00:00.00,0:00:01.00,Caption");
    expect(script).not.toContain("later");
    // It was there before: it does not fade in again.
    expect(script).toContain("\\fad(0,80)");
    expect(captionScript({ captions, watermark: null }, output, 3, 5, 0)).toBeNull();
  });
});

describe("burned captions", () => {
  let folder: string;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    ({ path: folder, remove } = await temporaryFolder());
    await makeMedia(folder, "gray.mp4", ["color=gray:s=640x360:r=30:d=1"], codecs.h264);
  });
  afterAll(() => remove());

  const shown = async (parts: Partial<Parameters<typeof timelineOf>[0]>, index = 15) => {
    const outputs = [{ name: "landscape", width: 640, height: 360 }];
    await renderIn(folder, timelineOf({ video: [clipOf("gray.mp4", 0, 1)], durationSeconds: 1, outputs, ...parts }));
    return readFrames(folder, "landscape.mp4").then((frames) => ({
      below: frames.contrast(index, { x: 0.2, y: 0.75, width: 0.6, height: 0.2 }),
      above: frames.contrast(index, { x: 0, y: 0, width: 1, height: 0.6 }),
      corner: frames.contrast(index, { x: 0.8, y: 0, width: 0.2, height: 0.15 }),
    }));
  };

  it.each([
    "plain words",
    "{\\pos(0,0)\\fs400}everywhere",
    "{\\p1}m 0 0 l 9999 0 9999 9999 0 9999{\\p0}",
    "it's 50% [off]; a:b,c='d' \\ %{n} $(id) `id`",
    "\\\\\\{\\\\{{{}}}",
    "שלום 你好 👋 e\u0301",
    "'",
  ])("show %j where captions belong and nowhere else", async (text) => {
    const written = await shown({ captions: [{ start: 0, end: 1, text }] });
    expect(written.below).toBeGreaterThan(5);
    expect(written.above).toBeLessThan(2);
  });

  it("come and go at their times", async () => {
    const captions = [{ start: 0.4, end: 0.8, text: "WWWWWWWWWW" }];
    expect((await shown({ captions }, 8)).below).toBeLessThan(2);
    expect((await shown({ captions }, 18)).below).toBeGreaterThan(8);
    expect((await shown({ captions }, 27)).below).toBeLessThan(2);
  });

  it("stand beside a watermark in its corner, which is written as it is", async () => {
    const marked = await shown({ watermark: { text: "{\\an1}WWW", opacity: 1, corner: "top-right" } });
    expect(marked.corner).toBeGreaterThan(10);
    expect(marked.below).toBeLessThan(2);
  });
});
