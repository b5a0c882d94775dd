import type { Log } from "../../../src/domain/log.ts";

/** A log whose events a test reads. */
export function logOfEvents(): { log: Log; events: string[] } {
  const events: string[] = [];
  const write = (event: string) => void events.push(event);
  const log: Log = { info: write, warn: write, error: write, with: () => log };
  return { log, events };
}
