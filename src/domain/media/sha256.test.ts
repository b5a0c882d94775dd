import { createHash, randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { ResumableSha256 } from "./sha256.ts";

const native = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe("ResumableSha256", () => {
  it("agrees with the platform's for every length around its blocks", () => {
    for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 127, 128, 129, 1000, 65_537]) {
      const bytes = randomBytes(length);
      expect(new ResumableSha256().digest(bytes, length)).toBe(native(bytes));
    }
  });
  it("goes on from a state that was put away", () => {
    const bytes = randomBytes(10 * 64 + 37);
    const first = new ResumableSha256();
    first.update(bytes.subarray(0, 192));
    const second = new ResumableSha256(first.state());
    second.update(bytes.subarray(192, 640));
    expect(new ResumableSha256(second.state()).digest(bytes.subarray(640), bytes.length)).toBe(native(bytes));
  });
  it("takes a digest without changing the state", () => {
    const hash = new ResumableSha256();
    hash.update(new Uint8Array(64));
    const before = hash.state();
    hash.digest(new Uint8Array(3), 67);
    expect(hash.state()).toBe(before);
  });
  it("refuses a part of a block", () => {
    expect(() => new ResumableSha256().update(new Uint8Array(65))).toThrow();
  });
});
