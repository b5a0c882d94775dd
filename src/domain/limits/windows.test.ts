import { describe, expect, it } from "vitest";
import { count, prune, takeBack, type Windows } from "./windows.ts";

const minute = { name: "minute", limit: 3, windowSeconds: 60 };
const hour = { name: "hour", limit: 5, windowSeconds: 3600 };

describe("counting in fixed windows", () => {
  it("admits exactly the limit in a window that begins with its first request", () => {
    const windows: Windows = new Map();
    expect([1_000, 20_000, 60_999].map((now) => count(windows, [minute], now).admitted)).toEqual([true, true, true]);
    expect(count(windows, [minute], 60_999)).toMatchObject({ admitted: false, retryAfterMs: 1 });
    expect(count(windows, [minute], 61_000)).toMatchObject({ admitted: true, retryAfterMs: 0 });
  });

  it("says where a request stands", () => {
    const windows: Windows = new Map();
    expect(count(windows, [minute], 1_000).standings).toEqual([
      { policy: "minute", limit: 3, windowSeconds: 60, remaining: 2, resetAt: 61_000 },
    ]);
    count(windows, [minute], 2_000);
    expect(count(windows, [minute], 3_000)).toMatchObject({ reachedLimit: true, standings: [{ remaining: 0 }] });
    expect(count(windows, [minute], 4_000)).toMatchObject({ reachedLimit: false, standings: [{ remaining: 0 }] });
  });

  it("counts a refused request under none of its policies", () => {
    const windows: Windows = new Map();
    for (let n = 0; n < 20; n++) count(windows, [minute, hour], 0);
    expect(windows.get("hour")?.count).toBe(3);
    count(windows, [minute, hour], 60_000);
    count(windows, [minute, hour], 60_000);
    const refused = count(windows, [minute, hour], 60_000);
    expect(refused).toMatchObject({ admitted: false, retryAfterMs: 3_540_000 });
    expect(windows.get("minute")?.count).toBe(2);
  });

  it("takes back what did not count after all, but never below nothing or in another window", () => {
    const windows: Windows = new Map();
    count(windows, [minute], 0);
    takeBack(windows, [minute, hour], 1);
    takeBack(windows, [minute], 2);
    expect(windows.get("minute")?.count).toBe(0);
    count(windows, [minute], 3);
    takeBack(windows, [minute], 60_000);
    expect(windows.get("minute")?.count).toBe(1);
  });

  it("forgets windows that have ended", () => {
    const windows: Windows = new Map();
    count(windows, [minute, hour], 0);
    prune(windows, 60_000);
    expect([...windows.keys()]).toEqual(["hour"]);
  });
});
