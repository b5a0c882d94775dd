import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Miniflare } from "miniflare";
import { bundleWorker } from "../../scripts/stack/bundle.ts";
import { applyMigrations } from "../../scripts/stack/migrations.ts";
import { freePort } from "../../scripts/stack/ports.ts";
import { developmentSecrets } from "../../scripts/stack/secrets.ts";
import { workerVariables } from "../../scripts/stack/variables.ts";
import { servedWorker } from "../../scripts/stack/worker-options.ts";
import type { Log } from "../../src/domain/log.ts";

const quiet: Log = { info: () => {}, warn: () => {}, error: () => {}, with: () => quiet };

/** The deployed Worker's bundle in a workerd of its own, on its own socket, with real R2 and D1 below; no runtimes. */
export class ServedWorker {
  readonly url: string;
  private readonly miniflare: Miniflare;
  private readonly folder: string;

  private constructor(url: string, miniflare: Miniflare, folder: string) {
    this.url = url;
    this.miniflare = miniflare;
    this.folder = folder;
  }

  /** Whoever starts one must `stop` it. */
  static async start(variables: Record<string, string> = {}): Promise<ServedWorker> {
    const folder = mkdtempSync(join(tmpdir(), "reelwright-worker-"));
    try {
      const port = await freePort();
      const url = `http://127.0.0.1:${port}`;
      await applyMigrations(folder, quiet);
      const modules = await bundleWorker(join(folder, "bundle"));
      const environment = { RATE_LIMITS: "off", ...variables };
      const all = workerVariables(environment, url, developmentSecrets(folder), {});
      const options = servedWorker({ stateFolder: folder, port, modules, variables: all, log: quiet });
      const miniflare = new Miniflare({ ...options, handleStructuredLogs: () => {} });
      await miniflare.ready;
      return new ServedWorker(url, miniflare, folder);
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  async stop(): Promise<void> {
    await this.miniflare.dispose();
    rmSync(this.folder, { recursive: true, force: true });
  }

  get media(): Promise<R2Bucket> {
    return this.miniflare.getR2Bucket("MEDIA") as unknown as Promise<R2Bucket>;
  }
  get database(): Promise<D1Database> {
    return this.miniflare.getD1Database("DB") as unknown as Promise<D1Database>;
  }

  /** The workerd that serves now: our child of that name. */
  get pid(): number {
    return childWorkerd();
  }

  /** Fires the minute's cron, and resolves when it is over. */
  async everyMinute(): Promise<void> {
    const worker = (await this.miniflare.getWorker()) as unknown as { scheduled(options: object): Promise<unknown> };
    await worker.scheduled({ cron: "* * * * *", scheduledTime: new Date() });
  }

  /** A new account's access token. */
  async signUp(): Promise<string> {
    const answer = await fetch(`${this.url}/api/auth/register`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email: `${crypto.randomUUID()}@example.com`, password: "a long enough password" }),
    });
    const body = (await answer.json()) as { access_token?: string };
    if (!body.access_token) throw new Error(`register answered ${answer.status} ${JSON.stringify(body)}`);
    return body.access_token;
  }
}

/** The workerd that this process started. */
export function childWorkerd(): number {
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const [, command, rest = ""] = /\((.*)\) (.*)/s.exec(readFileSync(`/proc/${name}/stat`, "utf8")) ?? [];
      if (command === "workerd" && Number(rest.split(" ")[1]) === process.pid) return Number(name);
    } catch {
      // It has ended meanwhile.
    }
  }
  throw new Error("no workerd is running");
}
