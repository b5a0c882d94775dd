import type { RunLimits } from "../../containers/protocol/run-protocol.ts";
import type { AuthoringBudget } from "../domain/authoring/attempts.ts";

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

/** For one scene of a script that nobody has read. A minute of film in 1080p60 takes a few minutes of two cores. */
export const sceneRunLimits: RunLimits = {
  wallSeconds: 420,
  cpuSeconds: 1_200,
  memoryBytes: 2 * gibibyte,
  processes: 64,
  fileBytes: gibibyte,
  outputBytes: 2 * gibibyte,
};

/** How often, for how much and for how long somebody is asked for a script that renders. */
export const authoringBudget: AuthoringBudget = { maxAttempts: 3, maxTokens: 60_000, maxMs: 8 * 60_000 };
