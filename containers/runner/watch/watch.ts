/**
 * Watches the runs that go: the kernel limits single processes, this limits the sums
 * over all processes and files of a run.
 */
import type { RunLimits } from "../../protocol/run-protocol.ts";
import { log, messageOf } from "../log.ts";
import { type Measured, measureDisk } from "./disk-usage.ts";
import { descendants, type ProcessRow, readProcessTable } from "./process-table.ts";
import { memoryOf, processorMeter, type ProcessorMeter, tasksOf } from "./process-usage.ts";
import { diskVerdict, processVerdict, wallVerdict } from "./verdict.ts";

const lookEveryMs = 200;
/** Measuring many files takes long: it is done less often then, but for `diskAtLeastEveryMs`. */
const diskShare = 0.05;
const diskEveryMs = 400;
const diskAtLeastEveryMs = 5000;

export interface Watched {
  /** The run's reaper. */
  pid: number;
  limits: RunLimits;
  disk: Measured;
  /** Called once, with a sentence that says which limit. */
  onExceeded: (message: string) => void;
}

export interface Watch {
  /** Begins to watch a run; the answer ends it. */
  add(run: Watched): () => void;
}

interface Entry extends Watched {
  meter: ProcessorMeter;
  endsAt: number;
  nextDiskAt: number;
  measuring: boolean;
}

/** One watch for all runs: the process table is read once for all of them. */
export function startWatch(): Watch {
  const entries = new Set<Entry>();
  let timer: NodeJS.Timeout | undefined;

  function exceed(entry: Entry, message: string | null): void {
    if (message !== null && entries.delete(entry)) entry.onExceeded(message);
  }

  function look(): void {
    const table = readProcessTable();
    for (const entry of [...entries]) {
      lookAtProcesses(entry, table);
      if (!entry.measuring && performance.now() >= entry.nextDiskAt) void lookAtDisk(entry);
    }
    if (entries.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  }

  function lookAtProcesses(entry: Entry, table: readonly ProcessRow[]): void {
    if (performance.now() >= entry.endsAt) return exceed(entry, wallVerdict(entry.limits));
    const rows = descendants(table, entry.pid);
    const memoryBytes = memoryOf(rows, entry.limits.memoryBytes);
    const used = { memoryBytes, cpuSeconds: entry.meter.seconds(rows), tasks: tasksOf(rows) };
    exceed(entry, processVerdict(entry.limits, used));
  }

  async function lookAtDisk(entry: Entry): Promise<void> {
    entry.measuring = true;
    const startedAt = performance.now();
    try {
      exceed(entry, diskVerdict(entry.limits, await measureDisk(entry.disk)));
    } catch (error) {
      log("error", "a run's files cannot be measured", { cause: messageOf(error) });
    }
    const tookMs = performance.now() - startedAt;
    entry.nextDiskAt = performance.now() + Math.min(diskAtLeastEveryMs, Math.max(diskEveryMs, tookMs / diskShare));
    entry.measuring = false;
  }

  return {
    add(run) {
      const now = performance.now();
      const endsAt = now + run.limits.wallSeconds * 1000;
      const entry: Entry = { ...run, meter: processorMeter(), endsAt, nextDiskAt: now + diskEveryMs, measuring: false };
      entries.add(entry);
      timer ??= setInterval(look, lookEveryMs);
      return () => void entries.delete(entry);
    },
  };
}
