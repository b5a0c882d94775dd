import { DurableObject } from "cloudflare:workers";
import type { RateLimiterRpc } from "../../src/cloudflare/objects/limits.ts";
import type { LimitPolicy } from "../../src/domain/limits/policy.ts";
import {
  count,
  type LimitAnswer,
  prune,
  takeBack,
  type Window,
  type Windows,
} from "../../src/domain/limits/windows.ts";

const persistEveryMs = 1000;

/**
 * Counts one subject's requests (`domain/limits/windows.ts` decides) in memory. Written down at most once a second,
 * and with the hit that reaches a limit; a crash forgets one second of counting at most, never a full window.
 */
export class RateLimiter extends DurableObject<Env> implements RateLimiterRpc {
  private windows: Windows = new Map();
  private persistedAt = 0;
  private flush: ReturnType<typeof setTimeout> | null = null;
  /** When the alarm is due; null where none is set. */
  private alarmAt: number | null = null;

  constructor(state: DurableObjectState, env: Env) {
    super(state, env);
    void state.blockConcurrencyWhile(async () => {
      this.windows = new Map(await state.storage.get<[string, Window][]>("windows"));
      this.alarmAt = await state.storage.getAlarm();
    });
  }

  async count(policies: readonly LimitPolicy[]): Promise<LimitAnswer> {
    const now = Date.now();
    const answer = count(this.windows, policies, now);
    if (answer.reachedLimit) this.persist(now, { allowUnconfirmed: false });
    else if (answer.admitted) this.persistSoon(now);
    return answer;
  }

  async takeBack(policies: readonly LimitPolicy[]): Promise<void> {
    const now = Date.now();
    takeBack(this.windows, policies, now);
    this.persistSoon(now);
  }

  /** The last window has ended: nothing is left to remember. */
  override async alarm(): Promise<void> {
    const now = Date.now();
    this.alarmAt = null;
    prune(this.windows, now);
    if (this.windows.size > 0) return this.persist(now);
    if (this.flush !== null) clearTimeout(this.flush);
    this.flush = null;
    await this.ctx.storage.deleteAll();
  }

  private persistSoon(now: number): void {
    if (this.flush !== null) return;
    const due = this.persistedAt + persistEveryMs - now;
    if (due <= 0) return this.persist(now);
    this.flush = setTimeout(() => this.persist(Date.now()), Math.min(due, persistEveryMs));
  }

  /** The answer waits for the disk only where that is what makes the limit hold. */
  private persist(now: number, options = { allowUnconfirmed: true }): void {
    if (this.flush !== null) clearTimeout(this.flush);
    this.flush = null;
    this.persistedAt = now;
    prune(this.windows, now);
    void this.ctx.storage.put("windows", [...this.windows], options);
    const last = [...this.windows.values()].reduce((latest, window) => Math.max(latest, window.endsAt), now);
    if (this.alarmAt === null || this.alarmAt < now) {
      this.alarmAt = last;
      void this.ctx.storage.setAlarm(last, options);
    }
  }
}
