/**
 * A multipart upload through the Worker against a bare uploader: a Worker of a few lines
 * that cuts a raw body into the same R2 parts and does nothing else.
 *
 *     node tests/bench/uploads.bench.ts [bytes]
 *
 * Each runs in a workerd of its own. Prints the peak of each one's memory over the upload,
 * their difference (64 MiB at most), and the ratio of their speeds.
 */
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { boundary, formType } from "../support/form.ts";
import { madeClipHeader } from "../support/made-clip.ts";
import { childWorkerd, ServedWorker } from "../support/served-worker.ts";

const bytes = Number(process.argv[2] ?? 2_000_000_000);
const maxMoreBytes = 64 * 1024 * 1024;

interface Measured {
  name: string;
  /** Of workerd, before the first byte and at its highest. */
  idleBytes: number;
  peakBytes: number;
  seconds: number;
}

const bareUploader = `
export default {
  async fetch(request, env) {
    const partBytes = 8 * 1024 * 1024;
    const upload = await env.MEDIA.createMultipartUpload("bare");
    const reader = request.body.getReader({ mode: "byob" });
    const part = new Uint8Array(partBytes);
    const parts = [];
    let chunk = new ArrayBuffer(256 * 1024);
    let filled = 0;
    const send = async () => {
      if (filled > 0) parts.push(await upload.uploadPart(parts.length + 1, part.subarray(0, filled)));
      filled = 0;
    };
    for (;;) {
      const { value, done } = await reader.read(new Uint8Array(chunk));
      if (done) break;
      for (let from = 0; from < value.length; ) {
        const taken = Math.min(partBytes - filled, value.length - from);
        part.set(value.subarray(from, from + taken), filled);
        filled += taken;
        from += taken;
        if (filled === partBytes) await send();
      }
      chunk = value.buffer;
    }
    await send();
    await upload.complete(parts);
    return new Response("stored", { status: 201 });
  },
};`;

/** Posts `head`, so many bytes of noise, and `tail`, as fast as they are taken. Fails where the answer is not 201. */
function post(
  url: string,
  headers: Record<string, string>,
  head: Uint8Array,
  noise: number,
  tail: Uint8Array,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const length = head.length + noise + tail.length;
    const asking = request(url, { method: "POST", headers: { ...headers, "content-length": length } }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (more: string) => (text += more));
      answer.on("end", () =>
        answer.statusCode === 201 ? resolve() : reject(new Error(`${answer.statusCode} ${text}`)),
      );
    });
    asking.on("error", reject);
    const chunk = randomBytes(1024 * 1024);
    let left = noise;
    const more = () => {
      while (left > 0) {
        const next = chunk.subarray(0, Math.min(chunk.length, left));
        left -= next.length;
        if (!asking.write(next)) return void asking.once("drain", more);
      }
      asking.end(tail);
    };
    asking.write(head);
    more();
  });
}

/** Watches a process's memory while `work` runs. */
async function measure(name: string, pid: number, work: () => Promise<void>): Promise<Measured> {
  const resident = () => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) * 1024;
  const idleBytes = resident();
  let peakBytes = idleBytes;
  const watching = setInterval(() => {
    peakBytes = Math.max(peakBytes, resident());
  }, 20);
  const began = performance.now();
  try {
    await work();
  } finally {
    clearInterval(watching);
  }
  return { name, idleBytes, peakBytes, seconds: (performance.now() - began) / 1000 };
}

async function bare(): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "reelwright-bench-"));
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: bareUploader,
      compatibilityDate: "2026-10-01",
      r2Buckets: ["MEDIA"],
      resourcePersistencePath: folder,
      unsafeDirectSockets: [{ host: "127.0.0.1", port: 0 }],
    }),
  );
  try {
    await miniflare.ready;
    const url = (await miniflare.unsafeGetDirectURL()).href;
    await post(url, {}, new Uint8Array(0), 1000, new Uint8Array(0));
    return await measure("bare uploader", childWorkerd(), () =>
      post(url, {}, new Uint8Array(0), bytes, new Uint8Array(0)),
    );
  } finally {
    await miniflare.dispose();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function multipart(): Promise<Measured> {
  const served = await ServedWorker.start({ MAX_REQUEST_BYTES: String(bytes + 100_000_000) });
  try {
    const headers = { authorization: `Bearer ${await served.signUp()}`, "content-type": formType };
    const form = (payloadBytes: number) => [
      Buffer.concat([
        Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="clip.mp4"\r\n\r\n`),
        madeClipHeader({ payloadBytes }),
      ]),
      Buffer.from(
        `\r\n--${boundary}\r\nContent-Disposition: form-data; name="style"\r\n\r\nchill\r\n--${boundary}--\r\n`,
      ),
    ];
    const send = async (payloadBytes: number) => {
      const [head = Buffer.alloc(0), tail = Buffer.alloc(0)] = form(payloadBytes);
      await post(`${served.url}/api/v2/jobs`, headers, head, payloadBytes, tail);
    };
    await send(1000);
    return await measure("multipart", served.pid, () => send(bytes));
  } finally {
    await served.stop();
  }
}

const mebibytes = (count: number) => `${(count / 1024 / 1024).toFixed(0)} MiB`;
const results = [await bare(), await multipart()];
for (const { name, idleBytes, peakBytes, seconds } of results) {
  const speed = (bytes / 1e6 / seconds).toFixed(0);
  console.log(
    `${name}: peak ${mebibytes(peakBytes)} (idle ${mebibytes(idleBytes)}), ${seconds.toFixed(1)} s, ${speed} MB/s`,
  );
}
const [reference, ours] = results as [Measured, Measured];
const more = ours.peakBytes - reference.peakBytes;
console.log(`memory: ${mebibytes(more)} more than the bare uploader (at most ${mebibytes(maxMoreBytes)})`);
console.log(`speed: ${(reference.seconds / ours.seconds).toFixed(2)} of the bare uploader's`);
process.exitCode = more <= maxMoreBytes ? 0 : 1;
