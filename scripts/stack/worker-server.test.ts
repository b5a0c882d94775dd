import { join } from "node:path";
import { convertV4MiniflareOptions } from "miniflare";
import { expect, it, onTestFinished } from "vitest";
import { recordedWorkerd } from "./own-environment.ts";
import { freePort } from "./ports.ts";
import { isRunning, type ProcessRecord, readRecords } from "./process-records.ts";
import { eventually } from "./testing/eventually.ts";
import { logOfEvents } from "./testing/log-of-events.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";
import { WorkerServer } from "./worker-server.ts";

const script = `export default {
  async fetch(request, env) {
    if (request.method === "POST") await env.KEPT.put("said", await request.text());
    return new Response(await env.KEPT.get("said"));
  },
  async scheduled(event, env) { await env.KEPT.put("said", event.cron); },
}`;

async function serve() {
  const folder = temporaryFolder();
  const record = join(folder, "processes");
  Object.assign(process.env, recordedWorkerd(record));
  const port = await freePort();
  const options = convertV4MiniflareOptions({
    cf: false,
    resourcePersistencePath: join(folder, "v3"),
    telemetry: { enabled: false },
    workers: [
      {
        name: "kept",
        modules: true,
        script,
        compatibilityDate: "2026-10-01",
        kvNamespaces: { KEPT: "kept" },
        unsafeDirectSockets: [{ host: "127.0.0.1", port }],
      },
    ],
  });
  const { log, events } = logOfEvents();
  const server = await WorkerServer.start(options, log);
  onTestFinished(() => server.stop());
  return { server, url: `http://127.0.0.1:${port}`, record, events };
}

const said = async (url: string) => (await fetch(url)).text();
const newest = (record: string): ProcessRecord => {
  const found = readRecords(record).at(-1);
  if (!found) throw new Error("nothing recorded");
  return found;
};

it("serves again, with its state, after workerd was killed", async () => {
  const { url, record } = await serve();
  await fetch(url, { method: "POST", body: "remember" });
  process.kill(newest(record).pid, "SIGKILL");
  expect(await eventually(() => said(url))).toBe("remember");
});

it("serves again after the workerd that Miniflare started in its place was killed as well", async () => {
  const { url, record, events } = await serve();
  await fetch(url, { method: "POST", body: "remember" });
  const killed = new Set<number>();
  await eventually(() => {
    const { pid } = newest(record);
    if (!killed.has(pid) && isRunning(newest(record))) {
      process.kill(pid, "SIGKILL");
      killed.add(pid);
    }
    return events.includes("worker.died");
  });
  expect(await eventually(() => said(url))).toBe("remember");
});

it("fires the cron", async () => {
  const { server, url } = await serve();
  await server.fireScheduled("* * * * *");
  expect(await said(url)).toBe("* * * * *");
});

it("leaves a signal to whoever serves", async () => {
  const before = process.listeners("SIGTERM");
  await serve();
  expect(process.listeners("SIGTERM")).toEqual(before);
});
