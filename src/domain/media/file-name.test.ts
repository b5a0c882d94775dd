import { describe, expect, it } from "vitest";
import { cleanFileName } from "./file-name.ts";

describe("cleanFileName", () => {
  it("keeps what a person wrote", () => {
    expect(cleanFileName("Größe 日本語 (1) 🎮.mp4")).toBe("Größe 日本語 (1) 🎮.mp4");
  });
  it("drops folders of either system", () => {
    expect(cleanFileName("C:\\Users\\me\\clip.mp4")).toBe("clip.mp4");
    expect(cleanFileName("../../etc/passwd")).toBe("passwd");
    expect(cleanFileName("a/b/")).toBe("file");
  });
  it("drops control characters and marks that turn the reading direction", () => {
    expect(cleanFileName("a\u0000b\r\nc\u202Egpm.4\u200Bpm")).toBe("abcgpm.4pm");
  });
  it("names what has no name", () => {
    for (const nameless of ["", "   ", ".", "..", "\u0007"]) expect(cleanFileName(nameless, "clip")).toBe("clip");
  });
  it("shortens a long name and keeps its extension", () => {
    const short = cleanFileName(`${"🎮".repeat(300)}.webm`);
    expect([...short].length).toBe(200);
    expect(short.endsWith("🎮.webm")).toBe(true);
  });
  it("mends a lone surrogate", () => {
    expect(cleanFileName("a\uD800.mp4")).toBe("a\uFFFD.mp4");
  });
});
