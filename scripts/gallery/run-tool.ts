/** Runtimes of the gallery's own, and runs of their tools. */
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { headers, type RunLimits, runEvent } from "../../containers/protocol/run-protocol.ts";
import type { RuntimeName } from "../../src/domain/jobs/slots.ts";
import { jsonLog } from "../../src/cloudflare/log.ts";
import { RuntimeProcess } from "../stack/runtime-process.ts";

const mib = 1024 ** 2;
const limits: RunLimits = {
  wallSeconds: 900,
  cpuSeconds: 1800,
  memoryBytes: 4096 * mib,
  processes: 400,
  fileBytes: 1024 * mib,
  outputBytes: 2048 * mib,
};

interface Order {
  tool: string;
  params: Record<string, unknown>;
  /** Sent before the run, by name. */
  files?: Readonly<Record<string, Uint8Array>>;
  /** What the run makes, and where it goes. */
  keep: Readonly<Record<string, string>>;
}

export interface Workshop {
  /** Answers the tool's result. Rejects with what the run said where it failed. */
  run(order: Order): Promise<unknown>;
  stop(): Promise<void>;
}

export async function openWorkshop(name: RuntimeName): Promise<Workshop> {
  const folder = mkdtempSync(join(tmpdir(), `gallery-${name}-`));
  const token = randomBytes(24).toString("base64url");
  const runtime = await RuntimeProcess.start({
    name,
    entry: join("containers", name, "runtime.ts"),
    token,
    folder,
    record: join(tmpdir(), `${name}-${process.pid}.processes`),
    environment: process.env,
    log: jsonLog(),
  });
  const authorization = `Bearer ${token}`;

  async function call(path: string, init: RequestInit = {}): Promise<Response> {
    const answer = await fetch(runtime.url + path, {
      ...init,
      headers: { authorization, ...(init.headers as Record<string, string>) },
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  }

  return {
    async run({ tool, params, files = {}, keep }) {
      const job = `/jobs/${randomUUID()}`;
      for (const [file, bytes] of Object.entries(files)) {
        const digest = createHash("sha256").update(bytes).digest("hex");
        const body = bytes as Uint8Array<ArrayBuffer>;
        await call(`${job}/files/${file}`, { method: "PUT", body, headers: { [headers.sha256]: digest } });
      }
      await call(`${job}/runs/gallery.1`, { method: "POST", body: JSON.stringify({ tool, params, limits }) });
      const lines = (await (await call(`${job}/runs/gallery.1/events?after=0`)).text()).trim().split("\n");
      const last = runEvent.parse(JSON.parse(lines.at(-1) ?? "{}"));
      if (last.type !== "done")
        throw new Error(last.type === "failed" ? `${last.code}: ${last.message}` : "no last event");
      for (const [file, path] of Object.entries(keep))
        writeFileSync(path, Buffer.from(await (await call(`${job}/files/${file}`)).arrayBuffer()));
      await call(job, { method: "DELETE" });
      return last.result;
    },
    async stop() {
      await runtime.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
