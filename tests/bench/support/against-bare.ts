import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { build } from "esbuild";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { freePort } from "../../../scripts/stack/ports.ts";
import type { Stack } from "../../e2e/support/stack.ts";
import { childWorkerd } from "../../support/served-worker.ts";

const roundMilliseconds = 3_000;
const connections = 16;

/** Verifies the same token, makes one D1 read, answers. */
const bareHandler = `
import { Hono } from "hono";
import { createLocalJWKSet, jwtVerify } from "jose";
const app = new Hono();
let keys;
app.get("/records/:uid", async (c) => {
  keys ??= createLocalJWKSet(JSON.parse(c.env.KEYS));
  const token = c.req.header("authorization").slice("Bearer ".length);
  const { payload } = await jwtVerify(token, keys, { algorithms: ["EdDSA"] });
  const record = await c.env.DB.prepare("SELECT * FROM records WHERE uid = ?").bind(c.req.param("uid")).first();
  return c.json({ success: true, data: record, account: payload.sub });
});
export default app;
`;

/** What is measured: an authenticated read of one record (its row, with its `uid`) at a path of the stack. */
export interface MeasuredRead {
  path: string;
  token: string;
  row: Record<string, unknown> & { uid: string };
}

/** Settings of a stack whose limiter is in the path, and never refuses. */
export const limitsInThePath = { RATE_LIMITS: "on", RATE_LIMITS_FACTOR: "1000000" };

/**
 * Asks the stack and a bare Hono handler, in a workerd of its own, in turn, so that a machine that slows down slows
 * both. Prints requests per second and their ratio (0.75 at least), and the ratio of workerd's processor time per request.
 */
export async function measureAgainstBare(stack: Stack, read: MeasuredRead, rounds: number): Promise<void> {
  const port = await freePort();
  const bare = await serveBare(stack, read.row, port);
  try {
    const target = (url: string, workerd: number): Target => ({
      url,
      token: read.token,
      workerd,
      agent: new Agent({ keepAlive: true, maxSockets: connections }),
    });
    const ours = target(`${stack.url}${read.path}`, stack.pid("workerd"));
    const theirs = target(`http://127.0.0.1:${port}/records/${read.row.uid}`, childWorkerd());
    const results = { ours: [] as number[], bare: [] as number[], ratios: [] as number[], cpu: [] as number[] };
    await round(ours);
    await round(theirs);
    for (let count = 0; count < rounds; count++) {
      const a = await round(ours);
      const b = await round(theirs);
      results.ours.push(a.perSecond);
      results.bare.push(b.perSecond);
      results.ratios.push(a.perSecond / b.perSecond);
      results.cpu.push(b.cpuEach / a.cpuEach);
    }
    console.log(`ours ${median(results.ours).toFixed(0)}/s, bare ${median(results.bare).toFixed(0)}/s`);
    const each = results.ratios.map((ratio) => ratio.toFixed(2)).join(" ");
    console.log(`ratio of requests per second ${median(results.ratios).toFixed(2)} (at least 0.75), each: ${each}`);
    console.log(`ratio of workerd's processor time, bare to ours: ${median(results.cpu).toFixed(2)}`);
  } finally {
    await bare.dispose();
  }
}

async function serveBare(stack: Stack, row: Record<string, unknown>, port: number): Promise<Miniflare> {
  const bundle = await build({
    stdin: { contents: bareHandler, resolveDir: join(import.meta.dirname, "../../.."), loader: "js" },
    bundle: true,
    format: "esm",
    write: false,
    minify: true,
  });
  const keys = await (await fetch(`${stack.url}/.well-known/jwks.json`)).text();
  const bare = new Miniflare(
    convertV4MiniflareOptions({
      cf: false,
      telemetry: { enabled: false },
      workers: [
        {
          name: "bare",
          modules: [{ type: "ESModule", path: "bare.js", contents: bundle.outputFiles[0]?.text ?? "" }],
          compatibilityDate: "2026-10-01",
          bindings: { KEYS: keys },
          d1Databases: { DB: "bare" },
          unsafeDirectSockets: [{ host: "127.0.0.1", port }],
        },
      ],
    }),
  );
  try {
    await bare.ready;
    const database = await bare.getD1Database("DB", "bare");
    const names = Object.keys(row);
    await database.exec(
      `CREATE TABLE records (${names.join(", ")}); CREATE UNIQUE INDEX records_uid ON records (uid);`,
    );
    await database
      .prepare(`INSERT INTO records VALUES (${names.map(() => "?").join(", ")})`)
      .bind(...Object.values(row))
      .run();
    return bare;
  } catch (error) {
    await bare.dispose();
    throw error;
  }
}

interface Target {
  url: string;
  token: string;
  agent: Agent;
  workerd: number;
}

async function round(target: Target): Promise<{ perSecond: number; cpuEach: number }> {
  const end = Date.now() + roundMilliseconds;
  const began = process.hrtime.bigint();
  const cpu = cpuMilliseconds(target.workerd);
  let count = 0;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (Date.now() < end) {
        if ((await get(target)) !== 200) throw new Error(`${target.url} did not answer 200`);
        count += 1;
      }
    }),
  );
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  return { perSecond: count / seconds, cpuEach: (cpuMilliseconds(target.workerd) - cpu) / count };
}

function get({ url, token, agent }: Target): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, headers: { authorization: `Bearer ${token}` } }, (answer) => {
      answer.resume().once("end", () => resolve(answer.statusCode ?? 0));
    });
    asked.once("error", reject).end();
  });
}

/** User and system time of a process so far, milliseconds. */
function cpuMilliseconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
