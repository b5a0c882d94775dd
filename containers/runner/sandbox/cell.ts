/** What a sandbox is given: the code that every run may read, and one run's place. */
import type { Identity } from "../identities.ts";

/** Programs and files that runs need, beside the system's own. Host paths, absolute. */
export interface RuntimeCode {
  /** The folder whose `paths` are the runtime's code, for example the repository. */
  root: string;
  /** Below `root`; nothing else of it can be seen. */
  paths: readonly string[];
  /** Single program files outside of `root` and the system, for example Node's own. */
  programs: readonly string[];
  /** Further system files and folders that runs may read, for example `/etc/fonts`. */
  readable: readonly string[];
  /** The environment of runs. */
  env: Readonly<Record<string, string>>;
  /** The tool process's command line, out of paths as they are inside. */
  command(inside: (path: string) => string): string[];
  /** Tool processes take long to start, and some should wait, started, for one run each. */
  ahead?: StartedAhead;
}

/** Processes that are started before there is a run for them. */
export interface StartedAhead {
  /** How many wait. */
  count: number;
  /** The kernel's, from the start on; the process itself lowers them to its run's. */
  limits: KernelLimits;
}

/** What the kernel itself enforces; the run server watches the sums (watch/). */
export interface KernelLimits {
  cpuSeconds: number;
  fileBytes: number;
  processes: number;
  memoryBytes: number;
}

/** Where one run lives. Host paths. */
export interface Cell {
  files: string;
  scratch: string;
  /** null: the run server is not root, and bubblewrap's namespaces stand in. */
  identity: Identity | null;
  limits: KernelLimits;
}

/** A command line that enters the sandbox, and the run's folders as seen from inside. */
export interface Entry {
  argv: [string, ...string[]];
  folder: string;
  scratch: string;
}

/** Enters the sandbox and becomes what `command` says. Paths that it is given are host paths. */
export type Enter = (cell: Cell, command: (inside: (path: string) => string) => string[]) => Entry;
