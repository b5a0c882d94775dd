import { join } from "node:path";
import {
  convertV4MiniflareOptions,
  Log as MiniflareLog,
  type MiniflareOptions,
  type V4ModuleDefinition,
  type V4WorkerOptions,
  type V4WorkerOptionsShape,
} from "miniflare";
import { unstable_getMiniflareWorkerOptions as bindingsOf } from "wrangler";
import type { Log } from "../../src/domain/log.ts";
import { passLine } from "./output.ts";

const root = join(import.meta.dirname, "../..");

export interface ServedWorker {
  stateFolder: string;
  port: number;
  modules: V4ModuleDefinition[];
  /** Beside, and before, the variables of wrangler.toml. */
  variables: Record<string, string>;
  log: Log;
}

/** The Worker of wrangler.toml on its own socket: nothing stands between a client and it. No containers. */
export function servedWorker(options: ServedWorker): MiniflareOptions {
  const { stateFolder, port, modules, variables, log } = options;
  const bindings = wranglerBindings();
  return withResources(stateFolder, log, {
    ...bindings,
    name: "reelwright",
    modules,
    modulesRoot: join(stateFolder, "bundle"),
    bindings: { ...bindings.bindings, ...variables },
    unsafeDirectSockets: [{ host: "127.0.0.1", port }],
  });
}

/** A Worker that does nothing, to reach the database of the state folder before the real one is served. */
export function databaseOnly(stateFolder: string, log: Log): MiniflareOptions {
  const { compatibilityDate, d1Databases } = wranglerBindings();
  if (!compatibilityDate || !d1Databases) throw new Error("wrangler.toml lacks its compatibility_date or its database");
  const script = { name: "reelwright", modules: true, script: "export default {}" };
  return withResources(stateFolder, log, { ...script, compatibilityDate, d1Databases });
}

/** `v3` is where `wrangler dev --persist-to` keeps things too, under the same names. */
function withResources(stateFolder: string, log: Log, worker: V4WorkerOptions): MiniflareOptions {
  return convertV4MiniflareOptions({
    cf: false,
    log: new LogLines(log),
    logRequests: false,
    resourcePersistencePath: join(stateFolder, "v3"),
    telemetry: { enabled: false },
    handleStructuredLogs: ({ level, message }) => passLine(log.with({ part: "worker", level }), message),
    workers: [worker],
  });
}

function wranglerBindings(): V4WorkerOptionsShape {
  const { workerOptions } = bindingsOf(join(root, "wrangler.toml"), undefined, {
    overrides: { enableContainers: false },
  });
  // They say which files are modules; the bundle's are listed.
  const { modulesRules: _, ...bindings } = workerOptions;
  return bindings;
}

/** What Miniflare itself has to say, as lines of the supervisor's log. */
class LogLines extends MiniflareLog {
  readonly #log: Log;

  constructor(log: Log) {
    super();
    this.#log = log;
  }

  override error(message: Error): void {
    this.#log.error("miniflare", message);
  }

  override warn(message: string): void {
    this.#log.warn("miniflare", { message });
  }

  protected override log(): void {
    // Everything below a warning.
  }
}
