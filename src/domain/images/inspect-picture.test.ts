import { describe, expect, it } from "vitest";
import { inspectPicture } from "./inspect-picture.ts";
import { pictures } from "./testing/pictures.ts";

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, "base64"));

describe.each(Object.entries(pictures))("a %s", (kind, { base64, facts }) => {
  it("says what it is and how large", () => {
    expect(inspectPicture(bytesOf(base64))).toEqual(facts);
  });

  it("is none any more once it is cut off anywhere", () => {
    const whole = bytesOf(base64);
    for (let length = 0; length < whole.length; length += 1) {
      expect(inspectPicture(whole.subarray(0, length)), `${length} bytes`).toBeNull();
    }
  });

  it("may stand in the middle of a larger buffer", () => {
    const whole = bytesOf(base64);
    const around = new Uint8Array(whole.length + 20).fill(0x55);
    around.set(whole, 7);
    expect(inspectPicture(around.subarray(7, 7 + whole.length))).toEqual(facts);
  });

  it("has its damage noticed where its kind has checksums", () => {
    if (kind !== "png") return;
    const whole = bytesOf(base64);
    for (let at = 0; at < whole.length; at += 1) {
      const damaged = whole.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x10;
      expect(inspectPicture(damaged), `byte ${at}`).toBeNull();
    }
  });
});

describe("something else", () => {
  it.each(["", "GIF89a", "<svg xmlns='http://www.w3.org/2000/svg'></svg>", "<!doctype html><p>Sorry</p>"])(
    "is no picture: %s",
    (text) => {
      expect(inspectPicture(new TextEncoder().encode(text))).toBeNull();
    },
  );
});
