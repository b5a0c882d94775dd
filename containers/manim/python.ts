/** Where the Python of this runtime lies: an environment that set-up makes, and our own modules. */
import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { RuntimeCode } from "../runner/sandbox/cell.ts";

const here = realpathSync(dirname(fileURLToPath(import.meta.url)));
const root = join(here, "../..");
const gib = 1024 ** 3;

/** The environment's Python; absolute. */
export const python = join(root, "dist/manim/bin/python");

/** The path of one of our own modules. */
export function source(name: string): string {
  return join(here, "python", name);
}

/** `count`: how many processes wait with Manim imported. */
export function pythonTools(count: number): RuntimeCode {
  return {
    root,
    paths: ["containers/manim/python", "dist/manim"],
    programs: [],
    // Of TeX: its formats, its settings.
    readable: ["/var/lib/texmf", "/etc/texmf"],
    env: {
      // Its sets and dictionaries are in the same order each time, so that a script gives the same film.
      PYTHONHASHSEED: "0",
      // One process draws with one thread; there are others.
      OPENBLAS_NUM_THREADS: "1",
      // Frames are large and short-lived: memory that was given back and asked for again would cost an eighth of a run.
      MALLOC_ARENA_MAX: "1",
      MALLOC_MMAP_THRESHOLD_: "1000000000",
      MALLOC_TOP_PAD_: "67108864",
      MALLOC_TRIM_THRESHOLD_: "1000000000",
    },
    command: (inside) => [inside(python), "-s", "-B", inside(source("worker.py"))],
    ahead: {
      count,
      limits: { cpuSeconds: 57_600, fileBytes: 64 * gib, processes: 4096, memoryBytes: 64 * gib },
    },
  };
}
