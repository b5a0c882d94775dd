import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Progress, progressGate } from "./progress-gate.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
afterEach(() => void vi.useRealTimers());

function gate() {
  const passed: Progress[] = [];
  return {
    passed,
    ...progressGate(
      (progress) => passed.push(progress),
      () => 100,
    ),
  };
}

describe("A progress gate", () => {
  it("passes the first at once, and the newest of what follows when the interval is over", () => {
    const { passed, offer } = gate();
    for (const fraction of [0.1, 0.2, 0.3]) offer({ fraction });
    expect(passed).toEqual([{ fraction: 0.1 }]);
    vi.advanceTimersByTime(100);
    expect(passed).toEqual([{ fraction: 0.1 }, { fraction: 0.3 }]);
    vi.advanceTimersByTime(1000);
    expect(passed).toHaveLength(2);
  });

  it("never goes back, and stays between 0 and 1", () => {
    const { passed, offer } = gate();
    for (const fraction of [0.5, 0.2, -1, Number.NaN, 7]) {
      offer({ fraction, note: `${fraction}` });
      vi.advanceTimersByTime(100);
    }
    expect(passed.map(({ fraction }) => fraction)).toEqual([0.5, 0.5, 0.5, 1]);
  });

  it("passes nothing that says nothing new", () => {
    const { passed, offer } = gate();
    for (let n = 0; n < 3; n++) {
      offer({ fraction: 0.5, note: "half" });
      vi.advanceTimersByTime(100);
    }
    expect(passed).toHaveLength(1);
  });

  it("holds back for good once it is closed", () => {
    const { passed, offer, close } = gate();
    offer({ fraction: 0.1 });
    offer({ fraction: 0.2 });
    close();
    offer({ fraction: 0.3 });
    vi.advanceTimersByTime(1000);
    expect(passed).toHaveLength(1);
  });
});
