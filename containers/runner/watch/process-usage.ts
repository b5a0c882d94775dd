/** What all processes of one run use together. */
import { type ProcessRow, readProcFile } from "./process-table.ts";

const ticksPerSecond = 100;
const kib = 1024;

/** Bytes that `rows` hold and nobody could take from them: anonymous and shared memory, and swap. */
export function memoryOf(rows: readonly ProcessRow[], limitBytes: number): number {
  let bytes = 0;
  for (const { pid } of rows) bytes += residentMemory(pid);
  // Forked processes share pages, which this sum counts once for each. The exact number costs more to ask for.
  if (bytes <= limitBytes) return bytes;
  let exact = 0;
  for (const { pid } of rows) exact += proportionalMemory(pid) ?? residentMemory(pid);
  return exact;
}

/** As the kernel counts them for its limit: each thread is one. */
export function tasksOf(rows: readonly ProcessRow[]): number {
  return rows.reduce((sum, row) => sum + row.threads, 0);
}

export interface ProcessorMeter {
  /** Seconds of processor time that the run has used so far. Never goes back. */
  seconds(rows: readonly ProcessRow[]): number;
}

/**
 * Adds up processor time over processes that come and go. Two sums, of which the larger
 * counts: what each living process and the children it waited for have used (misses
 * children that nobody waits for), and the last seen of each process ever (misses what
 * lived between two looks).
 */
export function processorMeter(): ProcessorMeter {
  const lastSeen = new Map<string, number>();
  let reached = 0;
  return {
    seconds(rows) {
      let living = 0;
      for (const row of rows) {
        living += row.ticks + row.childTicks;
        lastSeen.set(`${row.pid}.${row.startedAt}`, row.ticks);
      }
      let ever = 0;
      for (const ticks of lastSeen.values()) ever += ticks;
      reached = Math.max(reached, living, ever);
      return reached / ticksPerSecond;
    },
  };
}

function residentMemory(pid: number): number {
  return sumOf(readProcFile(`/proc/${pid}/status`), /^(?:RssAnon|RssShmem|VmSwap):\s+(\d+)/gm);
}

/** undefined where the run server may not ask: it would need CAP_SYS_PTRACE in a container. */
function proportionalMemory(pid: number): number | undefined {
  const text = readProcFile(`/proc/${pid}/smaps_rollup`);
  return text === "" ? undefined : sumOf(text, /^(?:Pss_Anon|Pss_Shmem|SwapPss):\s+(\d+)/gm);
}

function sumOf(text: string, lines: RegExp): number {
  let sum = 0;
  for (const match of text.matchAll(lines)) sum += Number(match[1]);
  return sum * kib;
}
