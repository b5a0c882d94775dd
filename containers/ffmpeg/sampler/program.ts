/** Where set-up puts the sampler (build.sh). */
import { join } from "node:path";

/** Below the repository's root. */
export const samplerPath = "dist/sampler";

export const samplerProgram = join(import.meta.dirname, "../../..", samplerPath);
