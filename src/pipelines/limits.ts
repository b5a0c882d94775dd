import type { RunLimits } from "../../containers/protocol/run-protocol.ts";

const gibibyte = 1024 ** 3;

/** For tools that read whole clips once or write one video of a few minutes. A container has 8 GiB and 20 GB of disk. */
export const mediaRunLimits: RunLimits = {
  wallSeconds: 7_200,
  cpuSeconds: 28_800,
  memoryBytes: 6 * gibibyte,
  processes: 1024,
  fileBytes: 4 * gibibyte,
  outputBytes: 8 * gibibyte,
};

/** For tools that are done in seconds. */
export const shortRunLimits: RunLimits = {
  ...mediaRunLimits,
  wallSeconds: 300,
  cpuSeconds: 600,
  memoryBytes: 2 * gibibyte,
  fileBytes: gibibyte,
  outputBytes: gibibyte,
};
