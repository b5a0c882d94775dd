/**
 * `npm run dev`: `wrangler dev`, which reloads at each change of the Worker, on the state folder and
 * the secrets of `npm start`, with the runtimes beside it. `--containers` has Docker run them
 * as Cloudflare would instead.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { jsonLog } from "../src/cloudflare/log.ts";
import { writeEnvironmentFile } from "./stack/environment-file.ts";
import { everyMinute } from "./stack/every-minute.ts";
import { untilHealthy } from "./stack/health.ts";
import { type LocalState, openLocalState } from "./stack/local-state.ts";
import { applyMigrations } from "./stack/migrations.ts";
import { applyOperatorPairLocally, operatorPair } from "./stack/operator-pair.ts";
import { ownEnvironment } from "./stack/own-environment.ts";
import { choosePort, requireFree } from "./stack/ports.ts";
import { startRuntimes } from "./stack/runtime-process.ts";
import { Shutdown } from "./stack/shutdown.ts";
import { workerVariables } from "./stack/variables.ts";
import { wranglerProgram } from "./stack/wrangler.ts";

const log = jsonLog({ part: "supervisor" });
const shutdown = new Shutdown(log);
const given = { ...process.env };
const withContainers = process.argv.includes("--containers");

await shutdown.guard(async () => {
  const port = await choosePort(given.PORT);
  const url = `http://127.0.0.1:${port}`;
  const operator = operatorPair(given);
  const state = await openLocalState(given.STATE_DIR || ".local");
  shutdown.add(() => state.release());
  await requireFree(port);
  Object.assign(process.env, ownEnvironment(state));

  await applyMigrations(state.folder, log);
  if (operator) await applyOperatorPairLocally(state.folder, operator, log);
  const runtimes = withContainers ? undefined : await startRuntimes(state, given, log);
  const environmentFile = join(state.folder, "dev.env");
  writeEnvironmentFile(environmentFile, workerVariables(given, url, state.secrets, runtimes?.urls ?? {}));

  const wrangler = startWrangler(state, port, environmentFile);
  shutdown.add(() => end(wrangler));
  if (runtimes) shutdown.add(() => runtimes.stop());
  shutdown.add(everyMinute(() => fireScheduled(url), log));
  wrangler.on("exit", (status) => {
    if (!shutdown.signal.aborted) void shutdown.exit(status ?? 1);
  });

  await untilHealthy(url, shutdown.signal, (answer) => log.warn("not_healthy", { answer }));
  console.log(`ready ${url}`);
});

function startWrangler(state: LocalState, port: number, environmentFile: string): ChildProcess {
  const dev = ["dev", "--ip", "127.0.0.1", "--port", String(port), "--persist-to", state.folder];
  const options = ["--env-file", environmentFile, `--enable-containers=${withContainers}`];
  // The kernel ends it with this process.
  const tied = ["--pdeathsig", "TERM", "--", process.execPath, ...wranglerProgram];
  return spawn("setpriv", [...tied, ...dev, ...options], { stdio: "inherit" });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}

/** `wrangler dev` does not fire crons, but has a path that does. */
async function fireScheduled(url: string): Promise<void> {
  const answer = await fetch(`${url}/cdn-cgi/handler/scheduled?cron=${encodeURIComponent("* * * * *")}`);
  if (!answer.ok) throw new Error(`the scheduled handler answered ${answer.status}`);
}
