import { unfit } from "../../../domain/studio/answer.ts";
import type { Builtins } from "../studio.ts";

/** Built-in servers that are only to be told from others. */
export const noBuiltins: Builtins = {
  moderator: () => ({ name: "builtin", judge: async () => unfit("builtin", "This one judges nothing.") }),
  planner: { name: "builtin", plan: async () => unfit("builtin", "This one plans nothing.") },
};
