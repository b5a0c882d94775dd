import { createHash, randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { type ClientRequest, request as httpRequest } from "node:http";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "../testing/client.ts";
import { type Fixture, startFixture } from "../testing/fixture.ts";
import { eventually } from "../testing/processes.ts";

const jobBytes = 50 * 1024 ** 2;
let fixture: Fixture;
beforeAll(async () => {
  fixture = await startFixture({ RUNTIME_JOB_BYTES: `${jobBytes}` });
});
afterAll(() => fixture?.stop());

const incoming = (job: string) => readdirSync(join(fixture.folder, "jobs", job, "incoming"));

/** A PUT whose body the test writes itself. */
function openPut(path: string, headers: Record<string, string | number>): ClientRequest {
  return httpRequest(`${fixture.client.url}${path}`, {
    method: "PUT",
    headers: { authorization: `Bearer ${fixture.token}`, ...headers },
  });
}

async function answerOf(request: ClientRequest): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    request.on("error", reject);
    request.on("response", (response) => {
      text(response).then((body) => resolve({ status: response.statusCode, body }), reject);
    });
  });
}

describe("PUT of a file", () => {
  it("keeps the bytes and says what it got", async () => {
    const job = fixture.client.job();
    const response = await job.put("clip.mp4", "some bytes");
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ name: "clip.mp4", bytes: 10, sha256: sha256("some bytes") });
    expect(await (await job.get("clip.mp4")).text()).toBe("some bytes");
  });

  it("answers 200 to the same bytes again, before the body has come", async () => {
    const job = fixture.client.job();
    const bytes = "x".repeat(100_000);
    await job.put("clip.mp4", bytes);
    const again = openPut(`/jobs/${job.id}/files/clip.mp4`, {
      "x-content-sha256": sha256(bytes),
      "content-length": bytes.length,
    });
    again.flushHeaders();
    expect(await answerOf(again)).toMatchObject({ status: 200 });
    again.destroy();
  });

  it("does not ask a client that waits for `100 Continue` to send the same bytes again", async () => {
    const job = fixture.client.job();
    await job.put("clip.mp4", "some bytes");
    const put = (digest: string) => {
      const headers = { "x-content-sha256": digest, "content-length": 10, expect: "100-continue" };
      const request = openPut(`/jobs/${job.id}/files/clip.mp4`, headers);
      let continued = false;
      request.once("continue", () => {
        continued = true;
        request.end("0123456789");
      });
      request.flushHeaders();
      return answerOf(request).then((answer) => ({ status: answer.status, continued }));
    };
    expect(await put(sha256("some bytes"))).toEqual({ status: 200, continued: false });
    expect(await put(sha256("0123456789"))).toEqual({ status: 201, continued: true });
  });

  it("replaces a file by other bytes", async () => {
    const job = fixture.client.job();
    await job.put("clip.mp4", "first");
    expect((await job.put("clip.mp4", "second")).status).toBe(201);
    const response = await job.get("clip.mp4");
    expect(response.headers.get("x-content-sha256")).toBe(sha256("second"));
    expect(await response.text()).toBe("second");
  });

  it("refuses bytes that are not what was announced, and keeps nothing", async () => {
    const job = fixture.client.job();
    const response = await job.put("clip.mp4", "other bytes", sha256("bytes"));
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ code: "checksum_mismatch" });
    expect((await job.get("clip.mp4")).status).toBe(404);
    expect(incoming(job.id)).toEqual([]);
  });

  it("needs a checksum", async () => {
    const job = fixture.client.job();
    for (const digest of ["", "abc", sha256("x").toUpperCase()])
      expect((await job.put("clip.mp4", "x", digest)).status).toBe(400);
    expect((await job.call("/files/clip.mp4", { method: "PUT", body: "x" })).status).toBe(400);
  });

  it.each(["..", "%2e%2e%2fsecret", ".hidden", "a%2Fb", "a b", "a".repeat(129), "-x", "a%00"])(
    "refuses the name %s",
    async (name) => {
      const path = `/jobs/${randomUUID()}/files/${name}`;
      const request = openPut(path, { "x-content-sha256": sha256("x") });
      const answer = answerOf(request);
      request.end("x");
      expect([400, 404]).toContain((await answer).status);
    },
  );

  it("removes what an aborted upload left", async () => {
    const job = fixture.client.job();
    const request = openPut(`/jobs/${job.id}/files/clip.mp4`, {
      "x-content-sha256": sha256("x"),
      "content-length": 1_000_000,
    });
    request.on("error", () => {});
    request.write("x".repeat(500_000));
    await eventually(async () => (await job.get("none")).status === 404 && incoming(job.id).length === 1);
    request.destroy();
    await eventually(() => incoming(job.id).length === 0);
    expect((await job.get("clip.mp4")).status).toBe(404);
  });

  it("answers 413 to more than a job may hold, announced or not", async () => {
    const job = fixture.client.job();
    const announced = openPut(`/jobs/${job.id}/files/a.mp4`, {
      "x-content-sha256": sha256("x"),
      "content-length": jobBytes + 1,
    });
    announced.flushHeaders();
    expect(await answerOf(announced)).toMatchObject({ status: 413 });
    announced.destroy();

    const chunked = openPut(`/jobs/${job.id}/files/b.mp4`, { "x-content-sha256": sha256("x") });
    const answer = answerOf(chunked);
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(1024 ** 2);
      })(),
    );
    endless.pipe(chunked);
    expect(await answer).toMatchObject({ status: 413 });
    endless.destroy();
    chunked.destroy();
    await eventually(() => incoming(job.id).length === 0);

    const half = Buffer.alloc(jobBytes / 2 + 1);
    expect((await job.put("c.mp4", half)).status).toBe(201);
    expect((await job.put("d.mp4", half)).status).toBe(413);
    expect((await job.put("c.mp4", "small now")).status).toBe(201);
    expect((await job.put("d.mp4", half)).status).toBe(201);
  });

  it("takes a body without a length", async () => {
    const job = fixture.client.job();
    const request = openPut(`/jobs/${job.id}/files/a.txt`, { "x-content-sha256": sha256("onetwo") });
    const answer = answerOf(request);
    request.write("one");
    request.end("two");
    expect(await answer).toMatchObject({ status: 201 });
  });

  it("takes two uploads of one name at once; one of them stays, whole", async () => {
    const job = fixture.client.job();
    const [one, other] = ["1".repeat(3_000_000), "2".repeat(3_000_000)];
    const responses = await Promise.all([job.put("a.txt", one), job.put("a.txt", other)]);
    expect(responses.map(({ status }) => status)).toEqual([201, 201]);
    const kept = await job.get("a.txt");
    expect(kept.headers.get("x-content-sha256")).toBe(sha256(await kept.text()));
  });
});

describe("GET of a file", () => {
  const bytes = createHash("sha512").update("seed").digest("hex");

  it("comes with length, type and checksum, and HEAD with the same without bytes", async () => {
    const job = fixture.client.job();
    await job.put("film.mp4", bytes);
    const got = await job.get("film.mp4");
    const head = await job.call("/files/film.mp4", { method: "HEAD" });
    for (const { headers, status } of [got, head]) {
      expect(status).toBe(200);
      expect(headers.get("content-length")).toBe("128");
      expect(headers.get("content-type")).toBe("video/mp4");
      expect(headers.get("x-content-sha256")).toBe(sha256(bytes));
      expect(headers.get("accept-ranges")).toBe("bytes");
    }
    expect(await got.text()).toBe(bytes);
    expect(await head.text()).toBe("");
  });

  it.each([
    ["bytes=0-0", 206, bytes.slice(0, 1), "bytes 0-0/128"],
    ["bytes=10-19", 206, bytes.slice(10, 20), "bytes 10-19/128"],
    ["bytes=100-", 206, bytes.slice(100), "bytes 100-127/128"],
    ["bytes=100-9999", 206, bytes.slice(100), "bytes 100-127/128"],
    ["bytes=-28", 206, bytes.slice(100), "bytes 100-127/128"],
    ["bytes=128-", 416, "", "bytes */128"],
    ["bytes=5-2", 200, bytes, null],
    ["bytes=0-1,3-4", 200, bytes, null],
    ["lines=0-1", 200, bytes, null],
  ])("serves the range %s", async (range, status, body, contentRange) => {
    const job = fixture.client.job();
    await job.put("film.mp4", bytes);
    const response = await job.get("film.mp4", { range });
    expect(response.status).toBe(status);
    expect(response.headers.get("content-range")).toBe(contentRange);
    expect(await response.text()).toBe(body);
  });

  it("serves the whole where the range is of other bytes", async () => {
    const job = fixture.client.job();
    await job.put("film.mp4", bytes);
    const etag = (await job.get("film.mp4")).headers.get("etag") ?? "";
    expect((await job.get("film.mp4", { range: "bytes=0-3", "if-range": etag })).status).toBe(206);
    expect((await job.get("film.mp4", { range: "bytes=0-3", "if-range": '"other"' })).status).toBe(200);
  });

  it("serves an empty file", async () => {
    const job = fixture.client.job();
    await job.put("empty.txt", "");
    const response = await job.get("empty.txt");
    expect(response.headers.get("content-length")).toBe("0");
    expect(await response.text()).toBe("");
    expect((await job.get("empty.txt", { range: "bytes=0-" })).status).toBe(416);
  });

  it("is 404 for what is not there", async () => {
    const job = fixture.client.job();
    expect((await job.get("film.mp4")).status).toBe(404);
    await job.put("film.mp4", "x");
    expect((await job.get("other.mp4")).status).toBe(404);
    expect((await job.call("/files")).status).toBe(404);
  });

  it("gives the new checksum of a file that a run has changed", async () => {
    const job = fixture.client.job();
    await job.put("film.mp4", "before");
    const write = `const fs = await load("node:fs"); fs.rmSync("film.mp4"); fs.writeFileSync("film.mp4", "after!"); return {}`;
    expect(await job.script(write)).toMatchObject({ type: "done" });
    expect((await job.get("film.mp4")).headers.get("x-content-sha256")).toBe(sha256("after!"));
  });
});

it("a large file goes through without being held in memory", async () => {
  const job = fixture.client.job();
  const chunk = Buffer.alloc(1024 ** 2, 7);
  const chunks = 48;
  const hash = createHash("sha256");
  for (let n = 0; n < chunks; n++) hash.update(chunk);
  const digest = hash.digest("hex");
  const request = openPut(`/jobs/${job.id}/files/large.mp4`, {
    "x-content-sha256": digest,
    "content-length": chunks * chunk.length,
  });
  const answer = answerOf(request);
  Readable.from(
    (function* () {
      for (let n = 0; n < chunks; n++) yield chunk;
    })(),
  ).pipe(request);
  expect(await answer).toMatchObject({ status: 201 });
  const received = createHash("sha256");
  for await (const part of (await job.get("large.mp4")).body ?? []) received.update(part);
  expect(received.digest("hex")).toBe(digest);
});
