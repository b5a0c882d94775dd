/** Carries one run out: its folders, its process, its limits, its end. */
import type { RunRequest } from "../protocol/run-protocol.ts";
import type { NewEvent } from "./event-log.ts";
import { makeScratch } from "./files/place.ts";
import { pushedKey } from "./files/receive-file.ts";
import { wipe } from "./files/wipe.ts";
import type { Identity, IdentityPool } from "./identities.ts";
import type { Job } from "./job.ts";
import { log } from "./log.ts";
import { type Failed, failed, type Outcome, outcomeOf } from "./outcome.ts";
import { runFilter } from "./run-filter.ts";
import type { Cell, RuntimeCode } from "./sandbox/cell.ts";
import type { Sandbox } from "./sandbox/sandbox.ts";
import { startToolProcess } from "./tool-process.ts";
import { type Measured, measureDisk, sizesByInode } from "./watch/disk-usage.ts";
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
  const { sandbox, identities } = services;
  if (sandbox.refusal !== null) return failed("sandbox_unavailable", `No run may go here: ${sandbox.refusal}`);
  const identity = identities && job.place.gid !== null ? { uid: identities.take(), gid: job.place.gid } : null;
  try {
    const scratch = await makeScratch(job.place, order.id, identity);
    const disk = await measuredFolders(job, scratch, identity);
    const cell = { files: job.place.files, scratch, identity, limits: order.request.limits };
    const outcome = await runTool(order, job, services, cell, disk);
    const exceeded = diskVerdict(order.request.limits, await measureDisk(disk));
    await wipe(scratch);
    return exceeded ? failed("limit_exceeded", exceeded) : outcome;
  } finally {
    if (identity) identities?.give(identity.uid);
  }
}

async function measuredFolders(job: Job, scratch: string, identity: Identity | null): Promise<Measured> {
  return {
    folders: [job.place.files, scratch],
    before: await sizesByInode(job.place.files),
    isPushed: (about) => job.pushed.has(pushedKey(about)),
    uid: identity?.uid ?? null,
  };
}

async function runTool(order: RunOrder, job: Job, services: RunServices, cell: Cell, disk: Measured): Promise<Outcome> {
  const { tool, params, limits } = order.request;
  const stop = (message: string) => order.stop(failed("limit_exceeded", message));
  if (order.stopped.aborted) return failed("tool_failed", "The run was stopped before it began.");

  const { argv, folder, scratch } = services.sandbox.enter(cell, services.code.command);
  const filter = runFilter(order.emit);
  let leaving: NodeJS.Timeout | undefined;
  const process = startToolProcess(
    argv,
    { tool, params, folder, scratch, cores: services.cores },
    {
      onMessage: (message) => {
        if (filter.take(message)) leaving = setTimeout(() => process.kill(), leaveMs);
      },
      onFlood: () => stop("outputBytes: the tool wrote events without end."),
    },
  );
  order.stopped.addEventListener("abort", process.kill);
  const { pid } = process;
  const unwatch = pid === undefined ? undefined : services.watch.add({ pid, limits, disk, onExceeded: stop });
  const end = await process.ended;
  unwatch?.();
  clearTimeout(leaving);
  filter.close();

  const outcome = await outcomeOf(filter.answer, end, job.place, job.digests);
  if (outcome.type === "failed")
    log("warn", "a tool failed", {
      job: job.id,
      run: order.id,
      tool,
      outcome,
      end,
      stopped: order.stopped.aborted,
    });
  return outcome;
}
