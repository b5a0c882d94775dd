/** Thins out progress: it never goes back, and what comes too fast is joined to its latest. */

export interface Progress {
  fraction: number;
  note?: string | undefined;
}

export interface ProgressGate {
  offer(progress: Progress): void;
  /** Nothing is emitted afterwards. */
  close(): void;
}

/**
 * Passes on one report every `intervalMs` at most; the newest of those held back
 * follows when the interval is over. Reports that change nothing are dropped.
 */
export function progressGate(emit: (progress: Progress) => void, intervalMs: () => number): ProgressGate {
  let reached = 0;
  let last: Progress | undefined;
  let emittedAt = Number.NEGATIVE_INFINITY;
  let held: Progress | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  function pass(progress: Progress): void {
    held = undefined;
    if (last && last.fraction === progress.fraction && last.note === progress.note) return;
    last = progress;
    emittedAt = performance.now();
    emit(progress);
  }

  return {
    offer({ fraction, note }) {
      if (closed || !Number.isFinite(fraction)) return;
      reached = Math.min(1, Math.max(reached, fraction));
      const progress = { fraction: reached, note };
      const waitMs = emittedAt + intervalMs() - performance.now();
      if (waitMs <= 0) return pass(progress);
      held = progress;
      timer ??= setTimeout(() => {
        timer = undefined;
        if (held) pass(held);
      }, waitMs).unref();
    },
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}
