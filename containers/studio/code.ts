/** What runs of the studio may read, and how they are started. */
import type { RuntimeCode } from "../runner/sandbox/cell.ts";
import { nodeTools } from "../runner/node-tools.ts";

/** `registry`: the URL of the module that exports `tools`. */
export function studioCode(registry: string): RuntimeCode {
  const code = nodeTools(registry);
  return {
    ...code,
    paths: [...code.paths, "dist/studio"],
    env: {
      // Its sets and dictionaries are in the same order each time, so that the same line gives the same picture.
      PYTHONHASHSEED: "0",
      // Mesa's own renderer, on processors; there is no display and no graphics card.
      EGL_PLATFORM: "surfaceless",
      LIBGL_ALWAYS_SOFTWARE: "1",
      GALLIUM_DRIVER: "llvmpipe",
      // The weights lie in packages; nothing is to be looked for elsewhere.
      HF_HUB_OFFLINE: "1",
    },
  };
}
