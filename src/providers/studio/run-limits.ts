import type { RunLimits } from "../../../containers/protocol/run-protocol.ts";

const gigabyte = 1024 ** 3;

/** Of a run that takes some seconds by itself, on a machine that is busy. `workSeconds`: of CPU, at most. */
export function studioRunLimits(workSeconds: number): RunLimits {
  return {
    wallSeconds: Math.min(14_400, workSeconds * 4),
    cpuSeconds: Math.min(57_600, workSeconds),
    memoryBytes: 4 * gigabyte,
    // The drawing threads of Mesa and those of the models count.
    processes: 512,
    fileBytes: gigabyte,
    outputBytes: 2 * gigabyte,
  };
}
