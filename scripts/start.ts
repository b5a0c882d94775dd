/**
 * `npm start`: Reelwright on this machine, on one port, with its state in one folder (docs/operations.md).
 * It starts the runtimes and the Worker, starts each again when it dies, and ends all when it is told to.
 */
import { join } from "node:path";
import { jsonLog } from "../src/cloudflare/log.ts";
import { bundleWorker } from "./stack/bundle.ts";
import { everyMinute } from "./stack/every-minute.ts";
import { untilHealthy } from "./stack/health.ts";
import { openLocalState } from "./stack/local-state.ts";
import { applyMigrations } from "./stack/migrations.ts";
import { applyOperatorPairLocally, type OperatorPair, operatorPair } from "./stack/operator-pair.ts";
import { ownEnvironment } from "./stack/own-environment.ts";
import { choosePort, requireFree } from "./stack/ports.ts";
import { startRuntimes } from "./stack/runtime-process.ts";
import { Shutdown } from "./stack/shutdown.ts";
import { workerVariables } from "./stack/variables.ts";
import { servedWorker } from "./stack/worker-options.ts";
import { WorkerServer } from "./stack/worker-server.ts";

const log = jsonLog({ part: "supervisor" });
const shutdown = new Shutdown(log);
const given = { ...process.env };

await shutdown.guard(async () => {
  const port = await choosePort(given.PORT);
  const url = `http://127.0.0.1:${port}`;
  const operator = operatorPair(given);
  const state = await openLocalState(given.STATE_DIR || ".local");
  shutdown.add(() => state.release());
  await requireFree(port);
  Object.assign(process.env, ownEnvironment(state));

  const [modules, runtimes] = await Promise.all([
    bundleWorker(join(state.folder, "bundle")),
    startRuntimes(state, given, log),
    prepareDatabase(state.folder, operator),
  ]);
  shutdown.signal.throwIfAborted();
  const variables = workerVariables(given, url, state.secrets, runtimes.urls);
  const worker = await WorkerServer.start(
    servedWorker({ stateFolder: state.folder, port, modules, variables, log }),
    log,
  );
  shutdown.add(() => worker.stop());
  // The runtimes leave before the Worker, which must hear that their runs were stopped, and did not fail.
  shutdown.add(() => runtimes.stop());
  shutdown.add(everyMinute(() => worker.fireScheduled("* * * * *"), log));

  await untilHealthy(url, shutdown.signal, (answer) => log.warn("not_healthy", { answer }));
  console.log(`ready ${url}`);
});

async function prepareDatabase(stateFolder: string, operator: OperatorPair | null): Promise<void> {
  await applyMigrations(stateFolder, log);
  if (operator) await applyOperatorPairLocally(stateFolder, operator, log);
}
