import { ReelwrightError } from "../../domain/errors.ts";

/** Work that holds the thread, one after another, with everybody else's requests let in between. */
export interface Turns {
  /** Throws `unavailable` where too many wait already. */
  take<T>(work: () => T): Promise<T>;
}

interface Ticket {
  seenAt: number;
}

const pollMs = 10;
/**
 * Between two: whoever came while the last one worked is served before the next one works. An answer takes several
 * turns of the event loop (measured with ten sign-ins at once: without a gap some wait for six of them).
 */
const gapMs = 20;
/** A ticket whose holder has not looked for this long is of a request that its client gave up. */
const abandonedMs = 5_000;

/**
 * A line in which each request waits on a timer of its own: a Worker's request must not wait for a
 * promise that another request resolves, and one that is cancelled never runs its `finally`.
 */
export function takeTurns(
  maxWaiting: number,
  clock: () => number = () => Date.now(),
  pause: (milliseconds: number) => Promise<void> = (milliseconds) =>
    new Promise((resolve) => setTimeout(resolve, milliseconds)),
): Turns {
  const line: Ticket[] = [];

  const untilFirst = async (ticket: Ticket) => {
    while (line[0] !== ticket) {
      await pause(pollMs);
      ticket.seenAt = clock();
      while (line[0] && ticket.seenAt - line[0].seenAt > abandonedMs) line.shift();
      // Passed over while the whole isolate stood still: to the end of the line.
      if (!line.includes(ticket)) line.push(ticket);
    }
  };

  return {
    take: async (work) => {
      if (line.length >= maxWaiting) {
        throw new ReelwrightError("unavailable", "Too many are signing in at the moment. Try again in a few seconds.", {
          data: { retryAfterSeconds: 5 },
        });
      }
      const ticket = { seenAt: clock() };
      line.push(ticket);
      let waited = false;
      do {
        waited = line[0] !== ticket;
        await untilFirst(ticket);
        await pause(waited ? gapMs : 0);
        ticket.seenAt = clock();
      } while (line[0] !== ticket);
      try {
        return work();
      } finally {
        line.shift();
      }
    },
  };
}
