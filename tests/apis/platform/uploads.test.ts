import { env } from "cloudflare:workers";
import { createHash } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { partBytes } from "../../../src/domain/media/media.ts";
import { signedInAccount, type TestAccount } from "../../support/accounts.ts";
import { ask, host } from "../../support/api.ts";
import { madeClip } from "../../support/made-clip.ts";
import { named, offsetOf, openUpload, patch, tus } from "../../support/tus.ts";
import { leftOf } from "../../support/upload-app.ts";

const uploads = "/api/platform/uploads";
const small = madeClip({ seconds: 5, payloadBytes: 5000 });
const large = madeClip({ payloadBytes: 2 * partBytes + 54_321 });
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const sha256Base64 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("base64");

let me: TestAccount;
beforeEach(async () => {
  me = await signedInAccount();
});

const storedRow = (id: string) =>
  env.DB.prepare("SELECT state, name, bytes, sha256, duration_ms, content_type, r2_upload_id FROM media WHERE id = ?")
    .bind(id)
    .first();

async function expectStored(id: string, bytes: Uint8Array, name = "clip"): Promise<void> {
  expect(await storedRow(id)).toMatchObject({ state: "stored", name, bytes: bytes.length, sha256: sha256(bytes) });
  const object = await env.MEDIA.get(`${me.uid}/sources/${id}`);
  expect(sha256(await (object as R2ObjectBody).bytes())).toBe(sha256(bytes));
  expect((await leftOf(me)).objects).toEqual([`${me.uid}/sources/${id}`]);
}

describe("discovery", () => {
  it("says what is spoken, to whoever asks", async () => {
    for (const path of [uploads, `${uploads}/x`]) {
      const answer = await ask(path, { method: "OPTIONS" });
      expect(answer.status).toBe(204);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        "tus-resumable": "1.0.0",
        "tus-version": "1.0.0",
        "tus-max-size": "4000000000",
        "tus-extension": "creation,creation-with-upload,creation-defer-length,expiration,termination,checksum",
        "tus-checksum-algorithm": "sha256,sha1",
      });
    }
  });

  it("lets a browser's preflight through with every header of the protocol", async () => {
    const answer = await ask(uploads, {
      method: "OPTIONS",
      headers: {
        origin: "https://app.example",
        "access-control-request-method": "PATCH",
        "access-control-request-headers": "authorization,tus-resumable,upload-offset",
      },
    });
    expect(answer.headers.get("access-control-allow-methods")).toContain("PATCH");
    expect(answer.headers.get("access-control-allow-headers")).toContain("upload-offset");
    expect(answer.headers.get("access-control-expose-headers")).toContain("Upload-Offset");
  });
});

describe("creation", () => {
  it("answers where the upload is, and when it ends", async () => {
    const answer = await tus(me.accessToken, uploads, {
      method: "POST",
      tus: { "upload-length": "100000", ...named("../mein Clip.mp4") },
    });
    expect(answer.status).toBe(201);
    const body = await answer.json<Record<string, unknown>>();
    const url = `${host}${uploads}/${String(body["id"])}`;
    expect(answer.headers.get("location")).toBe(url);
    expect(answer.headers.get("tus-resumable")).toBe("1.0.0");
    expect(answer.headers.get("upload-offset")).toBe("0");
    const expires = Date.parse(answer.headers.get("upload-expires") ?? "");
    expect(expires - Date.now()).toBeGreaterThan(23.9 * 3_600_000);
    expect(body).toMatchObject({ url, name: "mein Clip.mp4", offset: 0, length: 100_000, finished: false });
    expect(await storedRow(String(body["id"]))).toMatchObject({ state: "uploading", r2_upload_id: null });
  });

  it("has the row lead to the R2 upload of a large file before its first byte", async () => {
    const { id } = await openUpload(me.accessToken, { "upload-length": String(large.length) });
    expect((await storedRow(id))?.["r2_upload_id"]).toEqual(expect.any(String));
  });

  it.each([
    ["no length", {}, 400, "invalid_input"],
    ["two lengths", { "upload-length": "5", "upload-defer-length": "1" }, 400, "invalid_input"],
    ["a length that is none", { "upload-length": "-1" }, 400, "invalid_input"],
    ["another deferral", { "upload-defer-length": "2" }, 400, "invalid_input"],
    ["metadata that is not base64", { "upload-length": "5", "upload-metadata": "filename ***" }, 400, "invalid_input"],
    ["the same key twice", { "upload-length": "5", "upload-metadata": "a YQ==,a Yg==" }, 400, "invalid_input"],
    ["nothing to upload", { "upload-length": "0" }, 400, "invalid_media"],
    ["too much", { "upload-length": "4000000001" }, 413, "payload_too_large"],
    ["another protocol", { "upload-length": "5", "tus-resumable": "0.2.2" }, 412, "unsupported_version"],
  ])("refuses %s", async (_what, headers, status, code) => {
    const answer = await tus(me.accessToken, uploads, { method: "POST", tus: headers as Record<string, string> });
    expect([answer.status, (await answer.json<{ code: string }>()).code]).toEqual([status, code]);
    expect(await leftOf(me)).toEqual({ objects: [], rows: 0 });
  });

  it("takes the first bytes along, and the last if they are all", async () => {
    const post = (length: number, body: Uint8Array<ArrayBuffer>) =>
      tus(me.accessToken, uploads, {
        method: "POST",
        body,
        tus: { "upload-length": String(length), "content-type": "application/offset+octet-stream" },
      });
    const part = await post(small.length, small.slice(0, 100));
    expect([part.status, part.headers.get("upload-offset")]).toEqual([201, "100"]);
    const whole = await post(small.length, small.slice());
    const body = await whole.json<{ id: string; finished: boolean }>();
    expect([whole.status, whole.headers.get("upload-offset"), body.finished]).toEqual([
      201,
      String(small.length),
      true,
    ]);
    expect(whole.headers.has("upload-expires")).toBe(false);
    expect(await storedRow(body.id)).toMatchObject({ state: "stored", duration_ms: 5000, content_type: "video/mp4" });
  });

  it("stops at a hundred uploads that nobody finishes", async () => {
    await env.DB.batch([
      env.DB.prepare(
        `INSERT INTO media (id, account_id, role, state, name, key, content_type, created_at, expires_at)
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100)
         SELECT 'u' || i || ?1, ?2, 'source', 'uploading', 'x', 'u' || i || ?1, '', 0, 9000000000000000 FROM n`,
      ).bind(me.uid, me.id),
      env.DB.prepare(
        "INSERT INTO uploads (id, account_id, length, created_at) SELECT id, account_id, 5, 0 FROM media WHERE account_id = ?",
      ).bind(me.id),
    ]);
    const answer = await tus(me.accessToken, uploads, {
      method: "POST",
      tus: { "upload-length": String(large.length) },
    });
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "60"]);
  });
});

describe("sending", () => {
  it.each([
    ["at once", [large.length]],
    ["in pieces of a part", [partBytes, partBytes, partBytes]],
    ["in odd pieces", [1, 4095, 3 * 1024 * 1024, partBytes, 5, 5 * 1024 * 1024, partBytes]],
    ["a byte before and behind a part's border", [partBytes - 1, 2, partBytes - 2, 1, partBytes]],
  ])("takes a large file %s", async (_how, sizes) => {
    const { id, path } = await openUpload(me.accessToken, { "upload-length": String(large.length), ...named("a.mp4") });
    let offset = 0;
    for (const size of sizes) {
      const answer = await patch(me.accessToken, path, offset, large.slice(offset, offset + size));
      offset = Math.min(large.length, offset + size);
      expect([answer.status, answer.headers.get("upload-offset")]).toEqual([204, String(offset)]);
      expect(await offsetOf(me.accessToken, path)).toBe(offset);
    }
    expect(offset).toBe(large.length);
    await expectStored(id, large, "a.mp4");
  });

  it("takes very small pieces, each for little, and puts them together now and then", async () => {
    const { id, path } = await openUpload(me.accessToken, { "upload-length": String(small.length) });
    const before: number[] = [];
    for (let offset = 0; offset < small.length; offset += 50) {
      expect((await patch(me.accessToken, path, offset, small.slice(offset, offset + 50))).status).toBe(204);
      const { objects } = await env.MEDIA.list({ prefix: `${me.uid}/` });
      before.push(objects.length);
    }
    expect(Math.max(...before)).toBe(32);
    await expectStored(id, small);
  });

  it("says to HEAD all that there is to know", async () => {
    const metadata = named("a.mp4");
    const { path } = await openUpload(me.accessToken, { "upload-length": String(small.length), ...metadata });
    await patch(me.accessToken, path, 0, small.slice(0, 10));
    const answer = await tus(me.accessToken, path, { method: "HEAD" });
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "upload-offset": "10",
      "upload-length": String(small.length),
      ...metadata,
      "cache-control": "no-store",
      "tus-resumable": "1.0.0",
    });
  });

  it("takes a file whose length is told later, with its last bytes or after them", async () => {
    const one = await openUpload(me.accessToken, { "upload-defer-length": "1" });
    expect((await tus(me.accessToken, one.path, { method: "HEAD" })).headers.get("upload-defer-length")).toBe("1");
    await patch(me.accessToken, one.path, 0, large.slice(0, 2 * partBytes));
    const length = { "upload-length": String(large.length) };
    expect((await patch(me.accessToken, one.path, 2 * partBytes, large.slice(2 * partBytes), length)).status).toBe(204);
    await expectStored(one.id, large);

    me = await signedInAccount();
    const two = await openUpload(me.accessToken, { "upload-defer-length": "1" });
    await patch(me.accessToken, two.path, 0, small.slice());
    const last = await patch(me.accessToken, two.path, small.length, null, { "upload-length": String(small.length) });
    expect(last.status).toBe(204);
    await expectStored(two.id, small);
  });

  it("does not let a length be changed", async () => {
    const { path } = await openUpload(me.accessToken, { "upload-length": "500" });
    expect((await patch(me.accessToken, path, 0, small.slice(0, 9), { "upload-length": "600" })).status).toBe(409);
    expect(await offsetOf(me.accessToken, path)).toBe(0);
  });

  it("refuses what is not the next bytes of this upload", async () => {
    const { path } = await openUpload(me.accessToken, { "upload-length": "5000" });
    await patch(me.accessToken, path, 0, small.slice(0, 100));
    const other = await signedInAccount();
    const type = { "content-type": "application/octet-stream" };
    const send = (offset: number, bytes: number, headers = {}, token = me.accessToken, to = path) =>
      patch(token, to, offset, small.slice(0, bytes), headers);
    const refusals: [string, Response, number, string][] = [
      ["an older offset", await send(0, 50), 409, "conflict"],
      ["a later offset", await send(101, 50), 409, "conflict"],
      ["another type", await send(100, 50, type), 415, "unsupported_media_type"],
      ["more than there is", await send(100, 4901), 413, "payload_too_large"],
      ["another protocol", await send(100, 5, { "tus-resumable": "2" }), 412, "unsupported_version"],
      ["without an offset", await send(Number.NaN, 5), 400, "invalid_input"],
      ["another's", await send(100, 50, {}, other.accessToken), 404, "not_found"],
      ["none", await send(100, 50, {}, me.accessToken, `${uploads}/x`), 404, "not_found"],
      ["nobody's", await send(100, 50, {}, "x"), 401, "not_authenticated"],
    ];
    for (const [what, answer, status, code] of refusals) {
      expect([what, answer.status, (await answer.json<{ code: string }>()).code]).toEqual([what, status, code]);
    }
    for (const [what, answer] of refusals.slice(0, 8)) expect(answer.headers.get("tus-resumable"), what).toBe("1.0.0");
    expect(await offsetOf(me.accessToken, path)).toBe(100);
  });

  it("keeps to the length also where the body does not say how long it is", async () => {
    const { path } = await openUpload(me.accessToken, { "upload-length": "300" });
    const { readable, writable } = new IdentityTransformStream();
    const sending = new Response(small.slice(0, 301)).body?.pipeTo(writable).catch(() => {});
    expect((await patch(me.accessToken, path, 0, readable)).status).toBe(413);
    await sending;
    expect(await offsetOf(me.accessToken, path)).toBe(0);
  });

  it("verifies a checksum, and keeps nothing of what does not match", async () => {
    const { id, path } = await openUpload(me.accessToken, { "upload-length": String(large.length) });
    const first = large.slice(0, partBytes + 1000);
    const sum = (bytes: Uint8Array) => ({ "upload-checksum": `sha256 ${sha256Base64(bytes)}` });
    const wrong = await patch(me.accessToken, path, 0, first, sum(small));
    expect([wrong.status, (await wrong.json<{ code: string }>()).code]).toEqual([460, "checksum_mismatch"]);
    expect(await offsetOf(me.accessToken, path)).toBe(0);
    expect((await patch(me.accessToken, path, 0, first, { "upload-checksum": "md5 x" })).status).toBe(400);
    expect((await patch(me.accessToken, path, 0, first, sum(first))).status).toBe(204);
    const rest = large.slice(first.length);
    const sha1 = { "upload-checksum": `sha1 ${createHash("sha1").update(rest).digest("base64")}` };
    expect((await patch(me.accessToken, path, first.length, rest, sha1)).status).toBe(204);
    await expectStored(id, large);
  });

  it("serves clients that can only POST", async () => {
    const { id, path } = await openUpload(me.accessToken, { "upload-length": String(small.length) });
    const by = (method: string, headers: Record<string, string> = {}, body: BodyInit = "") =>
      tus(me.accessToken, path, { method: "POST", body, tus: { "x-http-method-override": method, ...headers } });
    const headers = { "content-type": "application/offset+octet-stream", "upload-offset": "0" };
    expect((await by("PATCH", headers, small.slice())).status).toBe(204);
    await expectStored(id, small);
    expect((await by("PUT")).status).toBe(405);
    expect((await by("DELETE")).status).toBe(204);
    expect(await leftOf(me)).toEqual({ objects: [], rows: 0 });
  });
});

describe("an upload that turns out to be no clip", () => {
  it("is refused with its first part, and nothing of it stays", async () => {
    const headers = { "upload-length": String(3 * partBytes), ...named("list.m3u8") };
    const { path } = await openUpload(me.accessToken, headers);
    const answer = await patch(me.accessToken, path, 0, new Uint8Array(partBytes + 10).fill(35));
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({
      detail: "list.m3u8 is not a video (MP4, MOV, MKV, WebM or MPEG-TS)",
      code: "invalid_media",
    });
    expect((await tus(me.accessToken, path, { method: "HEAD" })).status).toBe(404);
    expect(await leftOf(me)).toEqual({ objects: [], rows: 0 });
  });

  it("is refused when it is complete, and nothing of it stays", async () => {
    const long = madeClip({ headerSeconds: 2_000_000, payloadBytes: partBytes });
    for (const bytes of [madeClip({ headerSeconds: 2_000_000 }), long, new Uint8Array(5)]) {
      const { path } = await openUpload(me.accessToken, { "upload-length": String(bytes.length) });
      const answer = await patch(me.accessToken, path, 0, bytes.slice());
      expect([answer.status, (await answer.json<{ code: string }>()).code]).toEqual([400, "invalid_media"]);
      expect(await leftOf(me)).toEqual({ objects: [], rows: 0 });
    }
  });
});

describe("termination", () => {
  it("leaves nothing, at any stage", async () => {
    const open = await openUpload(me.accessToken, { "upload-length": String(large.length) });
    const begun = await openUpload(me.accessToken, { "upload-length": String(large.length) });
    await patch(me.accessToken, begun.path, 0, large.slice(0, partBytes + 10));
    const finished = await openUpload(me.accessToken, { "upload-length": String(small.length) });
    await patch(me.accessToken, finished.path, 0, small.slice());
    const other = await signedInAccount();
    expect((await tus(other.accessToken, open.path, { method: "DELETE" })).status).toBe(404);
    for (const { path } of [open, begun, finished]) {
      expect((await tus(me.accessToken, path, { method: "DELETE" })).status).toBe(204);
      expect((await tus(me.accessToken, path, { method: "HEAD" })).status).toBe(404);
      expect((await tus(me.accessToken, path, { method: "DELETE" })).status).toBe(404);
    }
    expect(await leftOf(me)).toEqual({ objects: [], rows: 0 });
  });
});
