import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { freePort } from "../../scripts/stack/ports.ts";
import { readRecords } from "../../scripts/stack/process-records.ts";
import { StackProcess } from "../../scripts/stack/stack-process.ts";

it("serves by wrangler dev what npm start serves, on the same state, and leaves nothing running", async () => {
  const stateFolder = mkdtempSync(join(tmpdir(), "reelwright-dev-"));
  onTestFinished(() => rmSync(stateFolder, { recursive: true, force: true }));
  const account = JSON.stringify({ email: "kept@example.com", password: "correct horse battery" });
  const send = (url: string) =>
    fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: account });
  const running = () =>
    ["workerd.processes", "runtimes.processes"]
      .flatMap((name) => readRecords(join(stateFolder, name)))
      .filter(({ pid }) => existsSync(`/proc/${pid}/exe`));

  const started = await StackProcess.start({ stateFolder, port: await freePort() });
  expect((await send(`${started.url}/api/auth/register`)).status).toBe(201);
  await started.end("SIGTERM");

  const developed = await StackProcess.start({ stateFolder, port: await freePort(), command: "dev" });
  expect((await send(`${developed.url}/api/auth/login`)).status).toBe(200);
  expect(running()).not.toEqual([]);
  await developed.end("SIGTERM");
  expect(running()).toEqual([]);
});
