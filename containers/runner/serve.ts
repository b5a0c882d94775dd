/** Starts a runtime's run server: what every runtime's entry calls. */
import type { AddressInfo } from "node:net";
import type { Adviser } from "./advice.ts";
import { createRunServer } from "./http/server.ts";
import { openJobsFolder } from "./files/place.ts";
import { identityPool } from "./identities.ts";
import type { RunServices } from "./execute-run.ts";
import { Jobs } from "./jobs.ts";
import { pool } from "./pool.ts";
import { log, messageOf } from "./log.ts";
import type { RuntimeCode } from "./sandbox/cell.ts";
import { chooseSandbox } from "./sandbox/sandbox.ts";
import { readSettings } from "./settings.ts";
import { startWatch } from "./watch/watch.ts";

export interface Runtime {
  /** As `/healthz` names it. */
  name: string;
  code: RuntimeCode;
  /** Programs that it needs and their versions. Rejects where one is missing. */
  versions: () => Promise<Record<string, string>>;
  /** Who answers what its runs ask; absent: nobody does. */
  adviser?: (services: RunServices, folder: string) => Promise<Adviser>;
}

/**
 * Serves until SIGTERM, SIGINT or the end of the supervisor. Prints one JSON line with
 * the port when it is ready. Rejects where the environment is wrong or a program missing.
 */
export async function serveRuntime(runtime: Runtime): Promise<void> {
  const settings = readSettings(process.env);
  const versions = await runtime.versions();
  await openJobsFolder(settings.folder);
  const identities = process.getuid?.() === 0 ? identityPool(settings.identities) : null;
  const sandbox = await chooseSandbox(settings, runtime.code, identities);
  if (sandbox.refusal !== null) log("error", "runs are refused", { reason: sandbox.refusal });
  const services: RunServices = { sandbox, code: runtime.code, watch: startWatch(), identities, cores: settings.cores };
  if (runtime.adviser) services.adviser = await runtime.adviser(services, settings.folder);
  if (runtime.code.ahead && sandbox.refusal === null)
    services.pool = pool({ ...services, ahead: runtime.code.ahead, folder: settings.folder });
  const jobs = new Jobs(settings, services);
  const { mode, layers } = sandbox;
  const server = createRunServer(settings, jobs, () => ({
    runtime: runtime.name,
    versions,
    sandbox: { mode, layers },
    capacity: settings.capacity,
    busy: jobs.busy,
    ...(services.pool ? { startedAhead: services.pool.ready } : {}),
    stopping: jobs.stopping,
  }));

  let leaving = false;
  /** Callers have a little time to read how their runs ended. */
  const leave = async (reason: string, readSeconds: number) => {
    if (leaving) return;
    leaving = true;
    log("info", "the runtime leaves", { reason });
    try {
      await jobs.stopRuns(readSeconds);
      await jobs.deleteAll();
      await services.pool?.close();
    } catch (error) {
      log("error", "the runtime could not tidy up", { cause: messageOf(error) });
    }
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.on(signal, () => void leave(signal, settings.stopSeconds));
  if (settings.lifeline === "stdin")
    process.stdin.once("close", () => void leave("the supervisor is gone", 0)).resume();

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(settings.port, settings.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ ready: true, runtime: runtime.name, port, sandbox: { mode, layers } })}\n`);
}
