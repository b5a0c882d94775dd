import type { LimitPolicy } from "./policy.ts";

/** One policy's count for one subject. `endsAt` in epoch milliseconds; a window that has ended counts nothing. */
export interface Window {
  count: number;
  endsAt: number;
}
export type Windows = Map<string, Window>;

/** Where a subject stands under one policy, after the request that was asked about. */
export interface LimitStanding {
  readonly policy: string;
  readonly limit: number;
  readonly windowSeconds: number;
  readonly remaining: number;
  /** Epoch milliseconds at which the window ends and everything remains again. */
  readonly resetAt: number;
}

export interface LimitAnswer {
  readonly admitted: boolean;
  readonly standings: readonly LimitStanding[];
  /** Until the last of the full windows ends; 0 where admitted. */
  readonly retryAfterMs: number;
  /** The request was the last that some policy admits. */
  readonly reachedLimit: boolean;
}

/** Counts one request under all policies, or under none where one of them is full. Changes `windows`. */
export function count(windows: Windows, policies: readonly LimitPolicy[], now: number): LimitAnswer {
  const current = policies.map((policy) => ({ policy, window: running(windows, policy, now) }));
  const full = current.filter(({ policy, window }) => window.count >= policy.limit);
  const admitted = full.length === 0;
  if (admitted) {
    for (const { policy, window } of current) {
      window.count += 1;
      windows.set(policy.name, window);
    }
  }
  return {
    admitted,
    standings: current.map(({ policy, window }) => ({
      policy: policy.name,
      limit: policy.limit,
      windowSeconds: policy.windowSeconds,
      remaining: Math.max(0, policy.limit - window.count),
      resetAt: window.endsAt,
    })),
    retryAfterMs: full.reduce((longest, { window }) => Math.max(longest, window.endsAt - now), 0),
    reachedLimit: admitted && current.some(({ policy, window }) => window.count >= policy.limit),
  };
}

/** Takes one request back, for what counts failures only. Changes `windows`. */
export function takeBack(windows: Windows, policies: readonly LimitPolicy[], now: number): void {
  for (const policy of policies) {
    const window = windows.get(policy.name);
    if (window && window.endsAt > now && window.count > 0) window.count -= 1;
  }
}

/** Forgets windows that have ended. Changes `windows`. */
export function prune(windows: Windows, now: number): void {
  for (const [name, window] of windows) if (window.endsAt <= now) windows.delete(name);
}

function running(windows: Windows, policy: LimitPolicy, now: number): Window {
  const window = windows.get(policy.name);
  return window && window.endsAt > now ? window : { count: 0, endsAt: now + policy.windowSeconds * 1000 };
}
