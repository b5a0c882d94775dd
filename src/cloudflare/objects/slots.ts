import type { SlotAnswer } from "../../domain/jobs/slot-queue.ts";
import type { RuntimeName, Slots } from "../../domain/jobs/slots.ts";

export interface SlotPoolRpc {
  ask(runtime: RuntimeName, jobUid: string, accountUid: string): Promise<SlotAnswer>;
  leave(runtime: RuntimeName, jobUid: string): Promise<void>;
  ping(): Promise<void>;
}

/** One object a runtime, by the runtime's name. */
export function slots(namespace: DurableObjectNamespace): Slots & { ping(): Promise<void> } {
  const rpc = (runtime: RuntimeName) => namespace.get(namespace.idFromName(runtime)) as unknown as SlotPoolRpc;
  return {
    ask: (runtime, jobUid, accountUid) => rpc(runtime).ask(runtime, jobUid, accountUid),
    leave: (runtime, jobUid) => rpc(runtime).leave(runtime, jobUid),
    ping: () => rpc("ffmpeg").ping(),
  };
}
