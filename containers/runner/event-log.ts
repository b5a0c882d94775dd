/** A run's events: numbered, kept as the lines that followers get, and waited for. */
import type { RunEvent } from "../protocol/run-protocol.ts";

type WithoutNumber<Event> = Event extends unknown ? Omit<Event, "n" | "at"> : never;
/** An event that the log has yet to number and date. */
export type NewEvent = WithoutNumber<RunEvent>;

export class EventLog {
  #lines: string[] = [];
  #ended = false;
  #waiting = new Set<() => void>();

  /** How many events there are, which is the last one's number. */
  get last(): number {
    return this.#lines.length;
  }

  /** True when no event will follow. */
  get ended(): boolean {
    return this.#ended;
  }

  append(event: NewEvent): void {
    if (this.#ended) throw new Error("the run's events have ended");
    this.#lines.push(`${JSON.stringify({ n: this.#lines.length + 1, at: Date.now(), ...event })}\n`);
    this.#wake();
  }

  /** No event will follow. May be called again. */
  end(): void {
    this.#ended = true;
    this.#wake();
  }

  /** Resolves when somebody has got all events to the last. */
  readonly read = Promise.withResolvers<void>();

  /** The lines of the events after number `n`. */
  after(n: number): string[] {
    return this.#lines.slice(n);
  }

  /**
   * Waits for the next event, or the end, or the abort of `signal`: true. False when
   * none of it came within `timeoutMs`.
   */
  changed(timeoutMs: number, signal: AbortSignal): Promise<boolean> {
    if (signal.aborted) return Promise.resolve(true);
    return new Promise((resolve) => {
      const settle = (came: boolean) => {
        clearTimeout(timer);
        signal.removeEventListener("abort", wake);
        this.#waiting.delete(wake);
        resolve(came);
      };
      const wake = () => settle(true);
      const timer = setTimeout(() => settle(false), timeoutMs);
      this.#waiting.add(wake);
      signal.addEventListener("abort", wake);
    });
  }

  #wake(): void {
    for (const wake of [...this.#waiting]) wake();
  }
}
