import { createHash, randomUUID } from "node:crypto";
import { connect } from "node:net";
import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { Upload, type UploadOptions } from "tus-js-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { boundary, formBody, formType } from "../support/form.ts";
import { madeClip } from "../support/made-clip.ts";
import { ServedWorker } from "../support/served-worker.ts";

// Real sockets, a real client, and a workerd that can be killed.

const maxRequestBytes = 40_000_000;
const clip = Buffer.from(madeClip({ payloadBytes: 30_000_000 }));
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

let served: ServedWorker;
let token: string;
beforeAll(async () => {
  served = await ServedWorker.start({ MAX_REQUEST_BYTES: String(maxRequestBytes) });
  token = await served.signUp();
});
afterAll(() => served.stop());

/** What the store holds of files and of rows. */
async function kept(): Promise<{ objects: string[]; rows: number }> {
  const listed = await (await served.media).list();
  const rows = await (await served.database).prepare("SELECT count(*) AS n FROM media").first<number>("n");
  return { objects: listed.objects.map((object) => object.key), rows: rows ?? 0 };
}

async function expectWhole(id: string, bytes: Uint8Array): Promise<void> {
  const file = await (await served.database)
    .prepare("SELECT key, bytes, sha256 FROM media WHERE id = ? AND state = 'stored'")
    .bind(id)
    .first<{ key: string; bytes: number; sha256: string }>();
  expect(file).toMatchObject({ bytes: bytes.length, sha256: sha256(bytes) });
  const object = await (await served.media).get(file?.key ?? "");
  expect(sha256(new Uint8Array((await object?.arrayBuffer()) ?? new ArrayBuffer()))).toBe(sha256(bytes));
}

/** Uploads with tus-js-client. Answers the upload's id, and the offset that it began at. */
function upload(
  file: Buffer | Readable,
  options: Partial<UploadOptions> = {},
): { client: Upload; done: Promise<{ id: string; beganAt: number }> } {
  const { promise, resolve, reject } = Promise.withResolvers<{ id: string; beganAt: number }>();
  let beganAt = -1;
  const client = new Upload(file as Upload["file"], {
    endpoint: `${served.url}/api/platform/uploads`,
    headers: { authorization: `Bearer ${token}` },
    metadata: { filename: "clip.mp4", filetype: "video/mp4" },
    retryDelays: [100, 500, 1000, 2000, 3000],
    storeFingerprintForResuming: false,
    ...options,
    onProgress: (sent, total) => {
      if (beganAt < 0) beganAt = sent;
      options.onProgress?.(sent, total);
    },
    onSuccess: () => resolve({ id: client.url?.split("/").pop() ?? "", beganAt }),
    onError: reject,
  });
  client.start();
  return { client, done: promise };
}

describe("tus-js-client", () => {
  it.each([
    ["at once", {}],
    ["in chunks of 5 MB", { chunkSize: 5_000_000 }],
    ["with the first bytes in the creation", { chunkSize: 9_000_000, uploadDataDuringCreation: true }],
    ["by POST alone", { chunkSize: 12_000_000, overridePatchMethod: true }],
  ])("uploads %s", async (_how, options) => {
    const { id } = await upload(clip, options).done;
    await expectWhole(id, clip);
  });

  it("uploads a stream whose length it learns at its end", async () => {
    const pieces = Array.from({ length: Math.ceil(clip.length / 1_500_000) }, (_, n) =>
      clip.subarray(n * 1_500_000, (n + 1) * 1_500_000),
    );
    const { id } = await upload(Readable.from(pieces), { chunkSize: 7_000_000, uploadLengthDeferred: true }).done;
    await expectWhole(id, clip);
  });

  it("goes on where it was stopped", async () => {
    const first = upload(clip, {
      chunkSize: 4_000_000,
      onProgress: (sent) => {
        if (sent > 13_000_000) void first.client.abort();
      },
    });
    for (let n = 0; n < 200 && !(first.client.url && (await offsetOf(first.client.url)) >= 12_000_000); n++)
      await sleep(50);
    await first.client.abort();
    const { id, beganAt } = await upload(clip, { uploadUrl: first.client.url, chunkSize: 4_000_000 }).done;
    expect(beganAt).toBeGreaterThanOrEqual(12_000_000);
    await expectWhole(id, clip);
  });

  it("gets through a workerd that is killed on the way", async () => {
    let killed = false;
    const { id } = await upload(clip, {
      chunkSize: 3_000_000,
      onChunkComplete: (_size, accepted) => {
        if (killed || accepted < 9_000_000) return;
        killed = true;
        process.kill(served.pid, "SIGKILL");
      },
    }).done;
    expect(killed).toBe(true);
    await expectWhole(id, clip);
  });

  it("is told why its file is refused", async () => {
    const page = Buffer.alloc(9_000_000, "<html>");
    await expect(upload(page, { retryDelays: null as never }).done).rejects.toThrow(/clip\.mp4 is not a video/);
  });
});

async function offsetOf(url: string): Promise<number> {
  const answer = await fetch(url, {
    method: "HEAD",
    headers: { authorization: `Bearer ${token}`, "tus-resumable": "1.0.0" },
  });
  return answer.status === 200 ? Number(answer.headers.get("upload-offset")) : -1;
}

describe("a connection that is cut", () => {
  it("in the middle of a PATCH: what came is kept at once", async () => {
    const created = await fetch(`${served.url}/api/platform/uploads`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "tus-resumable": "1.0.0", "upload-length": String(clip.length) },
    });
    const url = created.headers.get("location") ?? "";
    const sent = 10_000_000;
    await cutAfter(
      [
        `PATCH ${new URL(url).pathname} HTTP/1.1`,
        "Tus-Resumable: 1.0.0",
        "Upload-Offset: 0",
        "Content-Type: application/offset+octet-stream",
      ],
      clip.length,
      clip.subarray(0, sent),
    );
    let offset = 0;
    for (let n = 0; n < 100 && offset < sent; n++) {
      await sleep(100);
      offset = await offsetOf(url);
    }
    expect(offset).toBe(sent);
    const { id } = await upload(clip, { uploadUrl: url }).done;
    await expectWhole(id, clip);
  });

  it("in the middle of a form: nothing stays", async () => {
    const before = await kept();
    const body = formBody([
      { name: "files", value: madeClip(), fileName: "a.mp4" },
      { name: "files", value: clip, fileName: "b.mp4" },
    ]);
    await cutAfter(
      [`POST /api/v2/jobs HTTP/1.1`, `Content-Type: ${formType}`],
      body.length,
      body.subarray(0, 20_000_000),
    );
    let now = await kept();
    for (let n = 0; n < 100 && JSON.stringify(now) !== JSON.stringify(before); n++) {
      await sleep(100);
      now = await kept();
    }
    expect(now).toEqual(before);
  });

  /** Sends these bytes of a longer body, waits until they are likely to have been taken, and cuts the line. */
  async function cutAfter(head: readonly string[], length: number, bytes: Uint8Array): Promise<void> {
    const { hostname, port } = new URL(served.url);
    const socket = connect(Number(port), hostname);
    socket.on("error", () => {});
    const lines = [...head, `Host: ${hostname}`, `Authorization: Bearer ${token}`, `Content-Length: ${length}`];
    socket.write(`${lines.join("\r\n")}\r\n\r\n`);
    await new Promise((resolve) => socket.write(bytes, resolve));
    await sleep(500);
    socket.resetAndDestroy();
  }
});

describe("a large body that is refused", () => {
  /** A client that reads while it sends, and goes on reading when nobody takes its body any more. */
  function send(
    path: string,
    headers: Record<string, string>,
    bytes: number,
  ): Promise<{ status: number; body: string }> {
    const { hostname, port } = new URL(served.url);
    const { promise, resolve } = Promise.withResolvers<{ status: number; body: string }>();
    const socket = connect(Number(port), hostname);
    let received = "";
    socket.setEncoding("utf8").on("data", (text: string) => {
      received += text;
      const [head = "", body = ""] = received.split("\r\n\r\n");
      const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? Number.NaN);
      if (body.length >= length) socket.destroy();
    });
    socket.on("error", () => {});
    socket.on("close", () => {
      const [head = "", body = ""] = received.split("\r\n\r\n");
      resolve({ status: Number(head.split(" ")[1]), body });
    });
    const lines = Object.entries({ ...headers, host: hostname, "content-length": bytes });
    socket.write(`POST ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`);
    const chunk = Buffer.alloc(65_536, 120);
    let left = bytes;
    const more = () => {
      while (left > 0 && !socket.destroyed) {
        const next = chunk.subarray(0, Math.min(chunk.length, left));
        left -= next.length;
        if (!socket.write(next)) return void socket.once("drain", more);
      }
    };
    more();
    return promise;
  }
  const form = { "content-type": `multipart/form-data; boundary=${boundary}` };

  it("is answered so that the client can read it", async () => {
    const signedIn = { ...form, authorization: `Bearer ${token}` };
    const unknown = { ...form, authorization: `Bearer ${randomUUID()}` };
    expect((await send("/api/v2/jobs", unknown, 900_000)).status).toBe(401);
    expect((await send("/api/v2/jobs", signedIn, 900_000)).status).toBe(400);
    const large = await send("/api/v2/jobs", signedIn, maxRequestBytes + 1);
    expect(large.status).toBe(413);
    expect(JSON.parse(large.body)).toMatchObject({
      success: false,
      error: { code: "PAYLOAD_TOO_LARGE", data: { limit: maxRequestBytes } },
    });
  });
});
