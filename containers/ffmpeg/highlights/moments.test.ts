import { describe, expect, it } from "vitest";
import { type Interest, interest, scoreHz, type Signals } from "./interest.ts";
import { type MomentRequest, pickMoments } from "./moments.ts";

const seconds = 20;
const length = seconds * scoreHz;

function signals(changes: Partial<Signals> = {}): Signals {
  return {
    length,
    energies: new Float64Array(length).fill(1e-4),
    onsets: new Float64Array(length * 5),
    motion: new Float64Array(length).fill(0.1),
    flash: new Float64Array(length),
    spark: new Float64Array(length),
    cuts: [],
    ...changes,
  };
}

/** A series that is `base` but for `value` in some spans of seconds. */
function series(
  base: number,
  value: number,
  spans: readonly (readonly [number, number])[],
  perSecond = scoreHz,
): Float64Array {
  return Float64Array.from({ length: seconds * perSecond }, (_, i) =>
    spans.some(([from, to]) => i / perSecond >= from - 1e-9 && i / perSecond < to - 1e-9) ? value : base,
  );
}

function pick(found: Interest, changes: Partial<MomentRequest> = {}) {
  return pickMoments({
    file: "a.mp4",
    durationSeconds: seconds,
    interest: found,
    cuts: [],
    strikes: [],
    budgetSeconds: 15,
    isAnything: true,
    ...changes,
  });
}

const best = (changes: Partial<Signals>) => pick(interest(signals(changes)))[0];

describe("moments", () => {
  it("have room before and after the peak", () => {
    const moment = best({ flash: series(0, 1, [[8, 8.1]]) });
    expect(moment?.peak).toBeCloseTo(8.05, 2);
    expect((moment?.peak ?? 0) - (moment?.start ?? 0)).toBeCloseTo(1.2, 2);
    expect((moment?.end ?? 0) - (moment?.peak ?? 0)).toBeCloseTo(1, 2);
  });

  it("last as long as the action", () => {
    const moment = best({ motion: series(0.1, 0.8, [[8, 11]]) });
    expect(moment?.start).toBeLessThan(8);
    expect(moment?.end).toBeGreaterThan(10.8);
  });

  it("stay inside the file at its ends", () => {
    const moments = pick(
      interest(
        signals({
          flash: series(0, 1, [
            [0, 0.1],
            [19.9, 20],
          ]),
        }),
      ),
    );
    const [first, last] = moments.slice(0, 2).sort((a, b) => a.start - b.start);
    expect(first?.end).toBeLessThan(2);
    expect(last?.start).toBeGreaterThan(18);
    for (const { start, peak, end } of moments) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(seconds);
      expect(start).toBeLessThan(peak);
      expect(peak).toBeLessThan(end);
    }
  });

  it("do not run over a cut", () => {
    const found = interest(signals({ flash: series(0, 1, [[8, 8.1]]), cuts: [7.4, 8.6] }));
    const [moment] = pick(found, { cuts: [7.4, 8.6] });
    expect(moment?.start).toBe(7.4);
    expect(moment?.end).toBeCloseTo(8.58, 3);
  });

  it("do not overlap and are best first", () => {
    const moments = pick(
      interest(
        signals({
          flash: series(0, 0.9, [
            [3, 3.1],
            [4.6, 4.7],
            [5.9, 6],
            [12, 12.2],
          ]),
        }),
      ),
    );
    expect(moments.length).toBeGreaterThanOrEqual(4);
    const ordered = [...moments].sort((a, b) => a.start - b.start);
    ordered.slice(1).forEach((one, i) => expect(one.start).toBeGreaterThanOrEqual(ordered[i]?.end ?? 0));
    moments.slice(1).forEach((one, i) => expect(one.score).toBeLessThanOrEqual(moments[i]?.score ?? 0));
  });

  it("leave no short gap between two, unless there is a cut in it", () => {
    const found = interest(
      signals({
        flash: series(0, 1, [
          [5, 5.1],
          [7.6, 7.7],
        ]),
      }),
    );
    const [first, second] = pick(found).sort((a, b) => a.start - b.start);
    expect(second?.start).toBe(first?.end);
    const cut = (first?.end ?? 0) + 0.1;
    const [before, after] = pick(found, { cuts: [cut] }).sort((a, b) => a.start - b.start);
    expect(after?.start).toBeGreaterThan(before?.end ?? 0);
  });

  it("come to no more than one over the seconds asked for", () => {
    const flashes = Array.from({ length: 8 }, (_, i) => [i * 2.4 + 1, i * 2.4 + 1.1] as const);
    const moments = pick(interest(signals({ flash: series(0, 1, flashes) })), { budgetSeconds: 5 });
    expect(moments).toHaveLength(3);
  });

  it("put their peak on what struck", () => {
    const [moment] = pick(interest(signals({ flash: series(0, 1, [[8, 8.1]]) })), { strikes: [3, 8.0123, 9] });
    expect(moment?.peak).toBe(8.012);
  });

  it("are one in a dull clip, and none where there is nothing at all", () => {
    const dull = interest(signals({ motion: new Float64Array(length) }));
    expect(pick(dull)).toHaveLength(1);
    expect(pick(dull)[0]?.score).toBeLessThan(0.05);
    expect(pick(dull, { isAnything: false })).toEqual([]);
  });
});

describe("reasons", () => {
  it.each([
    ["loud", { energies: series(1e-4, 1e-2, [[8, 8.6]]) }],
    ["onset", { onsets: series(1, 40, [[8, 8.02]], scoreHz * 5) }],
    ["motion", { motion: series(0.1, 0.7, [[8, 9]]) }],
    ["flash", { flash: series(0, 1, [[8, 8.2]]) }],
  ] as const)("say %s where that is what happens", (reason, changes) => {
    const moment = best(changes);
    expect(Math.abs((moment?.peak ?? 0) - 8.2)).toBeLessThan(0.7);
    expect(moment?.reasons).toContain(reason);
    for (const other of ["loud", "onset", "motion", "flash"]) {
      if (other !== reason) expect(moment?.reasons).not.toContain(other);
    }
  });

  it("say contrast where much follows little", () => {
    const moment = best({ energies: series(1e-6, 1e-3, [[8, 12]]), motion: series(0.02, 0.5, [[8, 12]]) });
    expect(moment?.reasons).toContain("contrast");
  });
});

describe("the interest", () => {
  const peak = (changes: Partial<Signals>) => Math.max(...interest(signals(changes)).scores);

  it("does not lose a quiet clip", () => {
    const loud = peak({ energies: series(1e-4, 1e-2, [[8, 8.6]]) });
    const quiet = peak({ energies: series(1e-6, 1e-4, [[8, 8.6]]) });
    expect(quiet).toBeGreaterThan(0.9 * loud);
  });

  it("is higher the more speaks for a moment", () => {
    const flash = { flash: series(0, 1, [[8, 8.2]]) };
    const bang = { energies: series(1e-4, 1e-2, [[8, 8.4]]), onsets: series(1, 40, [[8, 8.02]], scoreHz * 5) };
    expect(peak({ ...flash, ...bang })).toBeGreaterThan(peak(flash) + 0.1);
    expect(peak({ ...flash, ...bang })).toBeGreaterThan(peak(bang) + 0.05);
  });

  it("takes a small thing that lights up for less than a flash, and for little where many do", () => {
    const spark = peak({ spark: series(0, 60, [[8, 8.3]]) });
    expect(spark).toBeGreaterThan(0.25);
    expect(spark).toBeLessThan(peak({ flash: series(0, 1, [[8, 8.3]]) }) - 0.1);
    const many = Array.from({ length: 16 }, (_, i) => [i * 1.2 + 0.5, i * 1.2 + 1] as const);
    expect(peak({ spark: series(0, 60, many) })).toBeLessThan(0.6 * spark);
  });

  it("is low in a clip where nothing stands out, however restless it is", () => {
    const restless = Float64Array.from({ length }, (_, i) => 0.4 + 0.05 * Math.sin(i * 1.7));
    expect(peak({ motion: restless })).toBeLessThan(0.3);
    expect(peak({ motion: new Float64Array(length) })).toBeLessThan(0.05);
  });

  it("takes one shot in a salvo for less than a shot by itself", () => {
    const salvo = Array.from({ length: 38 }, (_, i) => [i * 0.5 + 0.5, i * 0.5 + 0.52] as const);
    const energies = series(1e-4, 4e-4, [[8, 8.1]]);
    const single = peak({ energies, onsets: series(1, 30, [[8, 8.02]], scoreHz * 5) });
    expect(peak({ energies, onsets: series(1, 30, salvo, scoreHz * 5) })).toBeLessThan(0.6 * single);
  });

  it("takes a click for nothing that the clip's usual sound is louder than", () => {
    const onsets = series(1, 30, [[8, 8.02]], scoreHz * 5);
    const click = peak({ energies: series(1e-4, 5e-5, [[7.9, 8.3]]), onsets });
    expect(click).toBeLessThan(0.1);
    expect(peak({ energies: series(1e-4, 4e-4, [[8, 8.1]]), onsets })).toBeGreaterThan(0.4);
  });
});
