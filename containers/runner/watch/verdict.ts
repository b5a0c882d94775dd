/** Compares what a run uses with what it may. */
import type { RunLimits } from "../../protocol/run-protocol.ts";
import type { DiskUsage } from "./disk-usage.ts";

/** A sentence that names the limit first; null: none is exceeded. */
export function processVerdict(
  limits: RunLimits,
  used: { memoryBytes: number; cpuSeconds: number; tasks: number },
): string | null {
  if (used.memoryBytes > limits.memoryBytes)
    return `memoryBytes: the run held ${mib(used.memoryBytes)}, ${mib(limits.memoryBytes)} are allowed.`;
  if (used.cpuSeconds > limits.cpuSeconds)
    return `cpuSeconds: the run used ${used.cpuSeconds.toFixed(1)} s of processor time, ${limits.cpuSeconds} s are allowed.`;
  if (used.tasks > limits.processes)
    return `processes: the run had ${used.tasks} processes and threads, ${limits.processes} are allowed.`;
  return null;
}

/** The same for files. The kernel lets no file grow over its limit: one that is as large wanted to. */
export function diskVerdict(limits: RunLimits, used: DiskUsage): string | null {
  if (used.unmeasurable) return `outputBytes: ${used.unmeasurable}.`;
  if (used.largest.bytes >= limits.fileBytes)
    return `fileBytes: ${used.largest.name} has reached ${mib(limits.fileBytes)}, the limit for one file.`;
  if (used.bytes > limits.outputBytes)
    return `outputBytes: the run wrote ${mib(used.bytes)}, ${mib(limits.outputBytes)} are allowed.`;
  return null;
}

export function wallVerdict(limits: RunLimits): string {
  return `wallSeconds: the run took longer than ${limits.wallSeconds} s.`;
}

function mib(bytes: number): string {
  return `${(bytes / 1024 ** 2).toFixed(1)} MiB`;
}
