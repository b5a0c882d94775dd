/** Carries one run out: its folders, its process, its limits, its end. */
import type { RunRequest } from "../protocol/run-protocol.ts";
import type { NewEvent } from "./event-log.ts";
import { type Adviser, adviseInTurn } from "./advice.ts";
import type { IdentityPool } from "./identities.ts";
import type { Job } from "./job.ts";
import { log } from "./log.ts";
import { type Failed, failed, type Outcome, outcomeOf } from "./outcome.ts";
import type { Pool } from "./pool.ts";
import { runFilter, type ToolAnswer } from "./run-filter.ts";
import type { RuntimeCode } from "./sandbox/cell.ts";
import type { Sandbox } from "./sandbox/sandbox.ts";
import { type Seat, takeSeat } from "./seat.ts";
import type { ToolEnd } from "./tool-process.ts";
import { measureDisk } from "./watch/disk-usage.ts";
import { diskVerdict } from "./watch/verdict.ts";
import type { Watch } from "./watch/watch.ts";

export interface RunServices {
  sandbox: Sandbox;
  code: RuntimeCode;
  watch: Watch;
  /** null: the run server is not root. */
  identities: IdentityPool | null;
  /** Processors that each run should use. */
  cores: number;
  /** Of a runtime whose tool processes are started ahead. */
  pool?: Pool;
  /** Of a runtime that answers its runs' questions. */
  adviser?: Adviser;
}

export interface RunOrder {
  id: string;
  request: RunRequest;
  emit: (event: NewEvent) => void;
  /** Ends the run with a reason. Aborting it kills all of the run's processes. */
  stop: (reason: Failed) => void;
  stopped: AbortSignal;
}

/** A tool that has answered should leave by itself; after this it is ended. */
const leaveMs = 5000;

/**
 * Resolves when all of the run's processes are dead and its scratch is gone. Where it
 * was stopped, the outcome is not what counts.
 */
export async function executeRun(order: RunOrder, job: Job, services: RunServices): Promise<Outcome> {
  const { refusal } = services.sandbox;
  if (refusal !== null) return failed("sandbox_unavailable", `No run may go here: ${refusal}`);
  const seat = await takeSeat(order.id, order.request, job, services);
  try {
    const { end, answer } = await runTool(order, seat, services);
    const exceeded = diskVerdict(order.request.limits, await measureDisk(seat.disk));
    const outcome = exceeded ? failed("limit_exceeded", exceeded) : await outcomeAt(seat, answer, end, job);
    if (outcome.type === "failed")
      log("warn", "a tool failed", {
        ...{ job: job.id, run: order.id, tool: order.request.tool },
        ...{ outcome, end, stopped: order.stopped.aborted },
      });
    return outcome;
  } finally {
    await seat.leave();
  }
}

async function outcomeAt(seat: Seat, answer: ToolAnswer | undefined, end: ToolEnd, job: Job): Promise<Outcome> {
  const wrong = answer?.type === "done" ? await seat.handOver(answer.files) : undefined;
  if (wrong !== undefined) return failed("tool_failed", `${wrong} is not a plain file of the job's folder.`);
  return outcomeOf(answer, end, job.place, job.digests);
}

/** Resolves when the tool's processes are dead. */
async function runTool(
  order: RunOrder,
  { process, order: request, disk }: Seat,
  services: RunServices,
): Promise<{ end: ToolEnd; answer: ToolAnswer | undefined }> {
  const { limits } = order.request;
  const stop = (message: string) => order.stop(failed("limit_exceeded", message));
  const filter = runFilter(order.emit);
  const ended = new AbortController();
  const advise = adviseInTurn(services.adviser, process, AbortSignal.any([order.stopped, ended.signal]));
  let leaving: NodeJS.Timeout | undefined;
  order.stopped.addEventListener("abort", process.kill);
  if (order.stopped.aborted) process.kill();
  const { pid } = process;
  const unwatch = pid === undefined ? undefined : services.watch.add({ pid, limits, disk, onExceeded: stop });
  process.tell(request, {
    asks: services.adviser !== undefined,
    onMessage: (message) => {
      if (message.type === "ask") advise(message);
      else if (filter.take(message)) leaving = setTimeout(() => process.kill(), leaveMs);
    },
    onFlood: () => stop("outputBytes: the tool wrote events without end."),
  });
  const end = await process.ended;
  ended.abort();
  unwatch?.();
  clearTimeout(leaving);
  filter.close();
  return { end, answer: filter.answer };
}
