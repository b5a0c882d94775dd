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
/** A ticket whose holder has not looked for this long is of a request that its client gave up. */
const abandonedMs = 5_000;

/**
 * A line in which each request waits on a timer of its own: a Worker's request must not wait for a
 * promise that another request resolves, and one that is cancelled never runs its `finally`.
 */
export function takeTurns(maxWaiting: number, clock: () => number = () => Date.now()): Turns {
  const line: Ticket[] = [];
  return {
    take: async (work) => {
      const ticket = { seenAt: clock() };
      if (line.length >= maxWaiting) {
        throw new ReelwrightError("unavailable", "Too many are signing in at the moment. Try again in a few seconds.", {
          data: { retryAfterSeconds: 5 },
        });
      }
      line.push(ticket);
      do {
        await pause();
        ticket.seenAt = clock();
        if (!line.includes(ticket)) line.push(ticket);
        while (line[0] && ticket.seenAt - line[0].seenAt > abandonedMs) line.shift();
      } while (line[0] !== ticket);
      try {
        return work();
      } finally {
        line.shift();
      }
    },
  };
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, pollMs));
}
