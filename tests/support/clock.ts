import { afterEach, vi } from "vitest";

afterEach(() => {
  vi.useRealTimers();
});

/** Stops the Worker's and its objects' clock at the present; it moves by `clock.advance` only. Timers go on. */
export function stopClock(): { now(): number; advance(milliseconds: number): void } {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
  return { now: () => Date.now(), advance: (milliseconds) => vi.setSystemTime(Date.now() + milliseconds) };
}
