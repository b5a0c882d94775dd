import { DurableObject } from "cloudflare:workers";
import type { SlotPoolRpc } from "../../src/cloudflare/objects/slots.ts";
import {
  admit,
  ask,
  leave,
  type SlotAnswer,
  type SlotLease,
  type SlotState,
} from "../../src/domain/jobs/slot-queue.ts";
import type { RuntimeName } from "../../src/domain/jobs/slots.ts";
import { createServices } from "../services.ts";

/** A runtime's slots (`domain/jobs/slot-queue.ts` decides). One object a runtime, by its name. */
export class SlotPool extends DurableObject<Env> implements SlotPoolRpc {
  private readonly services = createServices(this.env);

  async ask(runtime: RuntimeName, jobUid: string, accountUid: string): Promise<SlotAnswer> {
    const { state, answer } = ask(
      await this.load(),
      { jobUid, accountUid },
      this.services.settings.runtimes[runtime],
      this.services.clock(),
    );
    await this.keep(runtime, state);
    return answer;
  }

  async leave(runtime: RuntimeName, jobUid: string): Promise<void> {
    await this.letIn(runtime, leave(await this.load(), jobUid));
  }

  /** Its storage answers, and so does the object. */
  async ping(): Promise<void> {
    await this.load();
  }

  /** A lease ran out: its holder died, and whoever waits may go in. */
  override async alarm(): Promise<void> {
    const runtime = await this.ctx.storage.get<RuntimeName>("runtime");
    if (runtime) await this.letIn(runtime, await this.load());
  }

  private async letIn(runtime: RuntimeName, before: SlotState): Promise<void> {
    const { state, admitted } = admit(before, this.services.settings.runtimes[runtime], this.services.clock());
    await this.keep(runtime, state);
    await this.wake(admitted);
  }

  /** A job that cannot be woken asks again by itself. */
  private async wake(admitted: readonly SlotLease[]): Promise<void> {
    const { jobObjects, log } = this.services;
    await Promise.all(
      admitted.map((lease) =>
        jobObjects
          .start(lease.jobUid)
          .catch((error: unknown) => log.warn("slots.wake_failed", { job: lease.jobUid, error: String(error) })),
      ),
    );
  }

  private async load(): Promise<SlotState> {
    return (await this.ctx.storage.get<SlotState>("state")) ?? { leases: [], waiting: [] };
  }

  private async keep(runtime: RuntimeName, state: SlotState): Promise<void> {
    await this.ctx.storage.put({ state, runtime });
    const ends = [...state.leases, ...state.waiting].map((one) => one.expiresAt);
    if (ends.length > 0) await this.ctx.storage.setAlarm(Math.min(...ends));
    else await this.ctx.storage.deleteAlarm();
  }
}
