import { env } from "cloudflare:workers";
import { createExecutionContext } from "cloudflare:test";
import { Hono } from "hono";
import { beforeAll, describe, expect, it } from "vitest";
import { ReelwrightError } from "../../src/domain/errors.ts";
import type { Media } from "../../src/domain/media/media.ts";
import type { ApiEnv } from "../../src/http/context.ts";
import { serveMedia } from "../../src/http/media/serve-media.ts";
import { createServices } from "../../workers/services.ts";

const bytes = 20 * 1024 * 1024 + 7;
const content = new Uint8Array(bytes);
for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(content.subarray(at, at + 65_536));
const sha256 = "ab".repeat(32);
const media: Media = {
  id: crypto.randomUUID(),
  accountId: 1,
  jobId: 1,
  role: "output",
  state: "stored",
  name: "montage für dich.mp4",
  position: 0,
  format: "landscape",
  key: `${crypto.randomUUID()}/outputs/x`,
  contentType: "video/mp4",
  bytes,
  sha256,
  durationMs: 1000,
  width: 1,
  height: 1,
  createdAt: Date.UTC(2026, 0, 2, 3, 4, 5),
  expiresAt: 0,
};

beforeAll(async () => {
  await env.MEDIA.put(media.key, content);
});

async function ask(headers: Record<string, string> = {}, method = "GET", served: Media = media): Promise<Response> {
  const app = new Hono<ApiEnv>();
  app.get("/", (c) => {
    c.set("services", createServices(env));
    return serveMedia(c, served);
  });
  app.onError((error, c) => c.text(error instanceof ReelwrightError ? error.code : "internal", 404));
  return await app.fetch(new Request("http://127.0.0.1/", { method, headers }), env, createExecutionContext());
}

const sameBytes = async (answer: Response, from: number, to: number) =>
  Buffer.from(await answer.arrayBuffer()).equals(Buffer.from(content.subarray(from, to)));

describe("serveMedia", () => {
  it("sends a whole file, with everything that keeps it from being a page", async () => {
    const answer = await ask();
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toEqual({
      "accept-ranges": "bytes",
      "cache-control": "private, no-cache",
      "content-disposition":
        "attachment; filename=\"montage fur dich.mp4\"; filename*=UTF-8''montage%20f%C3%BCr%20dich.mp4",
      "content-length": String(bytes),
      "content-security-policy": "sandbox; default-src 'none'",
      "content-type": "video/mp4",
      "cross-origin-resource-policy": "cross-origin",
      etag: `"${sha256}"`,
      "last-modified": "Fri, 02 Jan 2026 03:04:05 GMT",
      "x-content-type-options": "nosniff",
    });
    expect(await sameBytes(answer, 0, bytes)).toBe(true);
  });

  it.each([
    ["bytes=0-0", 0, 1],
    ["bytes=5-1000004", 5, 1_000_005],
    // Over the borders of the pieces that it is read by.
    [`bytes=${8 * 1024 * 1024 - 1}-${16 * 1024 * 1024}`, 8 * 1024 * 1024 - 1, 16 * 1024 * 1024 + 1],
    ["bytes=20971520-", 20_971_520, bytes],
    ["bytes=-9", bytes - 9, bytes],
    ["bytes=20971500-99999999999", 20_971_500, bytes],
  ])("sends the range %s", async (range, from, to) => {
    const answer = await ask({ range });
    expect(answer.status).toBe(206);
    expect(answer.headers.get("content-range")).toBe(`bytes ${from}-${to - 1}/${bytes}`);
    expect(answer.headers.get("content-length")).toBe(String(to - from));
    expect(await sameBytes(answer, from, to)).toBe(true);
  });

  it("refuses a range that is not there", async () => {
    const answer = await ask({ range: `bytes=${bytes}-` });
    expect([answer.status, answer.headers.get("content-range")]).toEqual([416, `bytes */${bytes}`]);
    expect(await answer.text()).toBe("");
  });

  it("sends all of it for several ranges, or for a range of another version", async () => {
    for (const headers of [{ range: "bytes=0-1,4-5" }, { range: "bytes=0-1", "if-range": '"other"' }]) {
      const answer = await ask(headers as Record<string, string>);
      expect(answer.status).toBe(200);
      await answer.body?.cancel();
    }
    const same = await ask({ range: "bytes=0-1", "if-range": `"${sha256}"` });
    expect(same.status).toBe(206);
    await same.body?.cancel();
  });

  it("answers a client that has it already", async () => {
    for (const tag of [`"${sha256}"`, `W/"${sha256}"`, `"x", "${sha256}"`, "*"]) {
      const answer = await ask({ "if-none-match": tag });
      expect([answer.status, answer.headers.get("etag")]).toEqual([304, `"${sha256}"`]);
    }
    const other = await ask({ "if-none-match": '"other"' });
    expect(other.status).toBe(200);
    await other.body?.cancel();
  });

  it("says the same to HEAD, without the bytes", async () => {
    const whole = await ask({}, "HEAD");
    expect([whole.status, whole.headers.get("content-length"), await whole.text()]).toEqual([200, String(bytes), ""]);
    const part = await ask({ range: "bytes=1-2" }, "HEAD");
    expect([part.status, part.headers.get("content-length")]).toEqual([206, "2"]);
  });

  it("is not there when the object is gone", async () => {
    const answer = await ask({}, "GET", { ...media, key: "gone" });
    expect([answer.status, await answer.text()]).toEqual([404, "not_found"]);
  });

  it("stops reading when nobody listens any more", async () => {
    const answer = await ask();
    const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
    await reader.read();
    await reader.cancel();
    const again = await ask({ range: "bytes=-1" });
    expect(await sameBytes(again, bytes - 1, bytes)).toBe(true);
  });
});
