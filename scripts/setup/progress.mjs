/** A failure that its reader can mend; its message says how. */
export class SetupError extends Error {}

export function say(message) {
  console.error(`set-up: ${message}`);
}

/**
 * Says how far a step is, but not more often than every `seconds`.
 * Returns a function that takes the current state as text.
 */
export function sayEvery(seconds, step) {
  const startedAt = Date.now();
  let saidAt = startedAt;
  return (state) => {
    const now = Date.now();
    if (now - saidAt < seconds * 1000) return;
    saidAt = now;
    say(`${step}: ${state}, ${Math.round((now - startedAt) / 1000)} s so far`);
  };
}
