import { parseMidi } from "midi-file";
import { describe, expect, it } from "vitest";
import { partScore } from "./score-tracks.ts";

/** A file of format 1: a tempo, and a track for each part, of so many notes on one instrument. */
function makeScore(parts: readonly { name: string; program: number; notes: number }[]): Buffer {
  const chunk = (name: string, body: readonly number[]) => {
    const head = Buffer.from(`${name}\0\0\0\0`, "latin1");
    head.writeUInt32BE(body.length, 4);
    return Buffer.concat([head, Buffer.from(body)]);
  };
  const end = [0, 0xff, 0x2f, 0];
  const tracks = parts.map(({ name, program, notes }, channel) => [
    ...[0, 0xff, 3, name.length, ...Buffer.from(name)],
    ...[0, 0xb0 | channel, 7, 100, 0, 0xc0 | channel, program],
    ...Array.from({ length: notes }, () => [0, 0x90 | channel, 60, 90, 0x60, 0x80 | channel, 60, 0]).flat(),
    ...end,
  ]);
  const tempo = [0, 0xff, 0x51, 3, 7, 0xa1, 0x20, ...end];
  return Buffer.concat([
    chunk("MThd", [0, 1, 0, tracks.length + 1, 1, 0xe0]),
    chunk("MTrk", tempo),
    ...tracks.map((track) => chunk("MTrk", track)),
  ]);
}

const score = makeScore([
  { name: "violins", program: 48, notes: 300 },
  { name: "piano", program: 0, notes: 500 },
  { name: "slow strings", program: 49, notes: 100 },
  { name: "bass", program: 32, notes: 200 },
  { name: "drums", program: 8, notes: 400 },
]);

function partsOf(file: Buffer): { name: string; program: number | undefined; bytes: string }[] {
  return parseMidi(file)
    .tracks.slice(1)
    .map((track) => {
      const name = track.find((event) => event.type === "trackName");
      const program = track.find((event) => event.type === "programChange");
      return {
        name: name?.type === "trackName" ? name.text : "",
        program: program?.type === "programChange" ? program.programNumber : undefined,
        bytes: JSON.stringify(track),
      };
    });
}

describe("partScore", () => {
  it("parts a score into files that hold each part once, with the tempo in each", () => {
    const shares = partScore(score, 2);
    expect(shares).toHaveLength(2);
    const names = (files: Buffer[]) => files.flatMap(partsOf).sort((a, b) => a.bytes.localeCompare(b.bytes));
    expect(names(shares)).toEqual(names([score]));
    for (const share of shares) expect(parseMidi(share).tracks[0]).toEqual(parseMidi(score).tracks[0]);
    const sizes = shares.map((share) => share.length);
    expect(Math.max(...sizes) / Math.min(...sizes)).toBeLessThan(2);
  });

  it("keeps parts of one family of instruments together", () => {
    const families = partScore(score, 3).map(
      (share) => new Set(partsOf(share).map(({ program }) => (program ?? 0) >>> 3)),
    );
    for (const [index, own] of families.entries()) {
      for (const other of families.slice(0, index)) expect([...own].filter((family) => other.has(family))).toEqual([]);
    }
  });

  it("leaves alone what it cannot part", () => {
    for (const file of [Buffer.from("no music"), score.subarray(0, 100), Buffer.alloc(0)]) {
      expect(partScore(file, 2)).toEqual([file]);
    }
    expect(partScore(score, 1)).toEqual([score]);
  });
});
