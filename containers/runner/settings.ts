/** What a runtime's environment says. */
import { availableParallelism } from "node:os";
import { z } from "zod";

const wholeNumber = z.coerce.number().int().nonnegative();

const environment = z.object({
  PORT: wholeNumber.max(65_535).default(0),
  HOST: z.string().min(1).default("127.0.0.1"),
  RUNTIME_TOKEN: z.string().min(16).optional(),
  RUNTIME_FOLDER: z.string().startsWith("/"),
  RUNTIME_CONFINE: z.string().startsWith("/"),
  RUNTIME_CAPACITY: wholeNumber.min(1).default(2),
  RUNTIME_CORES: wholeNumber.min(1).optional(),
  RUNTIME_IDLE_SECONDS: z.coerce.number().positive().default(600),
  RUNTIME_STOP_SECONDS: z.coerce.number().nonnegative().default(5),
  RUNTIME_JOB_BYTES: wholeNumber.default(12 * 1024 ** 3),
  RUNTIME_UID_BASE: wholeNumber.min(1000).default(20_000),
  RUNTIME_UID_COUNT: wholeNumber.min(16).default(10_000),
  RUNTIME_LIFELINE: z.enum(["stdin", "none"]).default("none"),
  SANDBOX: z.enum(["auto", "bubblewrap", "in_container"]).default("auto"),
});

export interface Settings {
  port: number;
  host: string;
  /** Callers must send it as `Authorization: Bearer …`; undefined: nobody has to. */
  token: string | undefined;
  /** Everything of every job lies below it; wiped at start. Absolute. */
  folder: string;
  /** Absolute path of the sandbox's launcher (sandbox/build-confine.sh). */
  confine: string;
  /** How many runs go at once. */
  capacity: number;
  /** Processors that each run should use. */
  cores: number;
  /** A job that nobody calls for so long is wiped. */
  idleSeconds: number;
  /** How long stopped runs' last events stay readable after SIGTERM. */
  stopSeconds: number;
  /** What callers may push into one job. */
  jobBytes: number;
  /** As root: user and group ids that belong to runs alone. */
  identities: { base: number; count: number };
  /** `stdin`: leave when standard input ends, because the supervisor is gone. */
  lifeline: "stdin" | "none";
  sandbox: "auto" | "bubblewrap" | "in_container";
}

/** Reads the settings; throws an Error that names each bad variable. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const parsed = environment.safeParse(env);
  if (!parsed.success) throw new Error(`The runtime's environment is wrong:\n${z.prettifyError(parsed.error)}`);
  const value = parsed.data;
  return {
    port: value.PORT,
    host: value.HOST,
    token: value.RUNTIME_TOKEN,
    folder: value.RUNTIME_FOLDER,
    confine: value.RUNTIME_CONFINE,
    capacity: value.RUNTIME_CAPACITY,
    cores: value.RUNTIME_CORES ?? availableParallelism(),
    idleSeconds: value.RUNTIME_IDLE_SECONDS,
    stopSeconds: value.RUNTIME_STOP_SECONDS,
    jobBytes: value.RUNTIME_JOB_BYTES,
    identities: { base: value.RUNTIME_UID_BASE, count: value.RUNTIME_UID_COUNT },
    lifeline: value.RUNTIME_LIFELINE,
    sandbox: value.SANDBOX,
  };
}
