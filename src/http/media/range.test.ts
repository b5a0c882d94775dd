import { describe, expect, it } from "vitest";
import { contentDisposition } from "./content-disposition.ts";
import { parseRange } from "./range.ts";

describe("parseRange", () => {
  it.each([
    ["bytes=0-0", { offset: 0, length: 1 }],
    ["bytes=10-19", { offset: 10, length: 10 }],
    ["bytes=90-", { offset: 90, length: 10 }],
    ["bytes=-5", { offset: 95, length: 5 }],
    ["bytes=-500", { offset: 0, length: 100 }],
    ["bytes=50-9999999999999999999999", { offset: 50, length: 50 }],
    ["BYTES= 1-2 ", { offset: 1, length: 2 }],
    ["bytes=100-", "unsatisfiable"],
    ["bytes=-0", "unsatisfiable"],
    ["bytes=9-3", null],
    ["bytes=-", null],
    ["bytes=0-1,5-6", null],
    ["seconds=0-1", null],
    ["bytes=a-b", null],
    [undefined, null],
  ])("reads %s of 100 bytes", (header, range) => {
    expect(parseRange(header, 100)).toEqual(range);
  });
  it("finds nothing in an empty file", () => {
    expect(parseRange("bytes=0-", 0)).toBe("unsatisfiable");
    expect(parseRange("bytes=-1", 0)).toBe("unsatisfiable");
  });
});

describe("contentDisposition", () => {
  it("says a plain name once", () => {
    expect(contentDisposition("attachment", "montage 1.mp4")).toBe('attachment; filename="montage 1.mp4"');
  });
  it("says any other in both forms", () => {
    expect(contentDisposition("inline", 'Größe "1" (日本)%.mp4')).toBe(
      "inline; filename=\"Gro_e _1_ (__)_.mp4\"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%221%22%20%28%E6%97%A5%E6%9C%AC%29%25.mp4",
    );
  });
});
