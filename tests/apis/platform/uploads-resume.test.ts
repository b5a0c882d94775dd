import { env } from "cloudflare:workers";
import { createHash } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { startSignIn } from "../../../src/domain/accounts/start-sign-in.ts";
import { partBytes } from "../../../src/domain/media/media.ts";
import { sweepMedia } from "../../../src/domain/media/sweep-media.ts";
import { findFinishedUploads } from "../../../src/domain/media/uploads/find-finished-uploads.ts";
import type { Upload } from "../../../src/domain/media/uploads/upload.ts";
import { UploadWriter } from "../../../src/domain/media/uploads/upload-writer.ts";
import type { Services } from "../../../src/domain/services.ts";
import { signedInAccount, type TestAccount } from "../../support/accounts.ts";
import { stopClock } from "../../support/clock.ts";
import { madeClip } from "../../support/made-clip.ts";
import { offsetOf, type Opened, openUpload, patch, tus } from "../../support/tus.ts";
import { leftOf, uploadServices } from "../../support/upload-app.ts";

const small = madeClip({ payloadBytes: 5000 });
const large = madeClip({ payloadBytes: 2 * partBytes + 54_321 });
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

let me: TestAccount;
let services: Services;
beforeEach(async () => {
  me = await signedInAccount();
  ({ services } = uploadServices());
});

const open = (bytes: Uint8Array) => openUpload(me.accessToken, { "upload-length": String(bytes.length) });
const send = (path: string, from: number, to: number) => patch(me.accessToken, path, from, large.slice(from, to));

async function found(id: string): Promise<Upload> {
  const [upload] = await services.reader.together(services.uploads.find(id, me.uid));
  if (!upload) throw new Error("the upload is not there");
  return upload;
}

async function expectStored({ id, path }: Opened, bytes: Uint8Array): Promise<void> {
  expect(await offsetOf(me.accessToken, path)).toBe(bytes.length);
  const row = await env.DB.prepare("SELECT state, sha256 FROM media WHERE id = ?").bind(id).first();
  expect(row).toEqual({ state: "stored", sha256: sha256(bytes) });
  const object = (await env.MEDIA.get(`${me.uid}/sources/${id}`)) as R2ObjectBody;
  expect(sha256(await object.bytes())).toBe(sha256(bytes));
  expect((await leftOf(me)).objects).toEqual([`${me.uid}/sources/${id}`]);
}

/** A body that sends so much of what it promises, and ends only when it is told to, or breaks. */
function held(bytes: Uint8Array<ArrayBuffer>, promised?: number) {
  const { readable, writable } =
    promised === undefined ? new IdentityTransformStream() : new FixedLengthStream(promised);
  const writer = writable.getWriter();
  const first = writer.write(bytes).catch(() => {});
  return { readable, first, end: () => writer.close(), break: () => writer.abort(new Error("the client went away")) };
}

describe("a request that breaks off", () => {
  it.each([
    ["before the first part is full", 1_000_000],
    ["within the second part", partBytes + 1_000_000],
    ["at the border of two parts", partBytes],
    ["a byte before the end", large.length - 1],
  ])("keeps what came, %s", async (_where, sent) => {
    const upload = await open(large);
    const body = held(large.slice(0, sent), large.length);
    const answering = patch(me.accessToken, upload.path, 0, body.readable);
    await body.first;
    await body.break();
    expect((await answering).status).toBe(408);
    expect(await offsetOf(me.accessToken, upload.path)).toBe(sent);
    expect((await send(upload.path, sent, large.length)).status).toBe(204);
    await expectStored(upload, large);
  });

  it("keeps nothing of what could not be verified", async () => {
    const upload = await open(large);
    const body = held(large.slice(0, partBytes + 5), large.length);
    const checksum = { "upload-checksum": `sha256 ${createHash("sha256").update(large).digest("base64")}` };
    const answering = patch(me.accessToken, upload.path, 0, body.readable, checksum);
    await body.first;
    await body.break();
    expect((await answering).status).toBe(408);
    expect(await offsetOf(me.accessToken, upload.path)).toBe(0);
    expect((await send(upload.path, 0, large.length)).status).toBe(204);
    await expectStored(upload, large);
  });
});

describe("two requests at once", () => {
  it("let one of them write", async () => {
    const upload = await open(large);
    const body = held(large.slice(0, 1000));
    const first = patch(me.accessToken, upload.path, 0, body.readable);
    await body.first;
    const second = await send(upload.path, 0, large.length);
    expect([second.status, (await second.json<{ code: string }>()).code]).toEqual([423, "upload_locked"]);
    await body.end();
    expect((await first).headers.get("upload-offset")).toBe("1000");
    const both = await Promise.all([send(upload.path, 1000, large.length), send(upload.path, 1000, large.length)]);
    const statuses = both.map((answer) => answer.status).toSorted((a, b) => a - b);
    expect([
      [204, 409],
      [204, 423],
    ]).toContainEqual(statuses);
    await expectStored(upload, large);
  });

  it("let the second take over when the first has died, and the first writes no more", async () => {
    const clock = stopClock();
    const upload = await open(large);
    const dead = (await UploadWriter.open(services, await found(upload.id))) as UploadWriter;
    dead.room.set(large.subarray(0, partBytes));
    await dead.took(partBytes);
    // It has put its part into R2 and dies before it could say so.
    await dead.writePart({ record: false });
    expect((await send(upload.path, 0, 100)).status).toBe(423);
    clock.advance(60_001);
    expect(await offsetOf(me.accessToken, upload.path)).toBe(0);
    expect((await send(upload.path, 0, partBytes + 77)).status).toBe(204);
    await expect(dead.keepRest()).rejects.toThrow("another's");
    await expect(dead.seal()).rejects.toThrow("not sealed");
    await dead.close();
    expect((await send(upload.path, partBytes + 77, large.length)).status).toBe(204);
    await expectStored(upload, large);
  });

  it("keeps a slow writer in for as long as it goes on", async () => {
    const clock = stopClock();
    const upload = await open(large);
    const slow = (await UploadWriter.open(services, await found(upload.id))) as UploadWriter;
    for (let n = 0; n < 5; n++) {
      clock.advance(45_000);
      slow.room.set(large.subarray(n, n + 1));
      await slow.took(1);
      expect((await send(upload.path, 0, 10)).status).toBe(423);
    }
    await slow.keepRest();
    await slow.close();
    expect(await offsetOf(me.accessToken, upload.path)).toBe(5);
  });
});

describe("a crash after the last byte", () => {
  async function sealed(bytes: Uint8Array): Promise<{ upload: Opened; writer: UploadWriter }> {
    const upload = await open(bytes);
    const writer = (await UploadWriter.open(services, await found(upload.id))) as UploadWriter;
    for (let at = 0; at < bytes.length; ) {
      if (writer.room.length === 0) await writer.writePart({ record: true });
      const next = bytes.subarray(at, at + writer.room.length);
      writer.room.set(next);
      await writer.took(next.length);
      at += next.length;
    }
    await writer.seal();
    return { upload, writer };
  }

  it.each([
    ["large", large],
    ["small", small],
  ])("is made good by the next HEAD, for a %s file", async (_size, bytes) => {
    const clock = stopClock();
    const { upload } = await sealed(bytes);
    expect((await tus(me.accessToken, upload.path, { method: "HEAD" })).status).toBe(423);
    clock.advance(60_001);
    await expectStored(upload, bytes);
  });

  it("is made good by the next PATCH, also where the parts are joined already", async () => {
    const { upload, writer } = await sealed(large);
    const [parts] = await services.reader.together(services.uploads.parts(upload.id));
    const { key, r2UploadId, offset } = await found(upload.id);
    await services.files.finishParts(key, r2UploadId ?? "", parts);
    await writer.close();
    expect(offset).toBe(2 * partBytes);
    expect((await send(upload.path, offset, large.length)).headers.get("upload-offset")).toBe(String(large.length));
    await expectStored(upload, large);
  });

  it("does not save what is no clip", async () => {
    const { upload, writer } = await sealed(madeClip({ handler: "soun" }));
    await writer.close();
    expect((await tus(me.accessToken, upload.path, { method: "HEAD" })).status).toBe(400);
    expect(await leftOf(me)).toEqual({ objects: [], rows: 0 });
  });
});

describe("an upload that is deleted while it is written", () => {
  it("leaves nothing, and the writer learns of it", async () => {
    for (const length of [small.length, large.length]) {
      const upload = await openUpload(me.accessToken, { "upload-length": String(length) });
      const body = held((length === small.length ? small : large).slice(0, 2000));
      const writing = patch(me.accessToken, upload.path, 0, body.readable);
      await body.first;
      expect((await tus(me.accessToken, upload.path, { method: "DELETE" })).status).toBe(204);
      await body.end();
      expect((await writing).status).toBe(410);
      expect(await leftOf(me)).toEqual({ objects: [], rows: 0 });
    }
  });
});

describe("time", () => {
  it("ends an upload that nobody goes on with, and gives one more to those that do", async () => {
    const clock = stopClock();
    const idle = await open(large);
    const busy = await open(large);
    await send(idle.path, 0, 100);
    clock.advance(20 * 3_600_000);
    expect((await patch(await freshToken(), busy.path, 0, large.slice(0, partBytes + 1))).status).toBe(204);
    clock.advance(5 * 3_600_000);
    const later = await freshToken();
    const gone = await tus(later, idle.path, { method: "HEAD" });
    expect(gone.status).toBe(410);
    expect((await patch(later, idle.path, 100, large.slice(100, 200))).status).toBe(410);
    expect(await offsetOf(later, busy.path)).toBe(partBytes + 1);

    await sweepMedia(services);
    expect((await tus(later, idle.path, { method: "HEAD" })).status).toBe(404);
    expect((await leftOf(me)).rows).toBe(1);
    clock.advance(25 * 3_600_000);
    await sweepMedia(services);
    expect(await leftOf(me)).toEqual({ objects: [], rows: 0 });
  });

  /** A token lives for an hour, an upload for a day. */
  async function freshToken(): Promise<string> {
    const { tokens, write } = await startSignIn(services, me.uid, "platform");
    await services.writer.commit(write);
    return tokens.accessToken;
  }
});

describe("a job takes finished uploads", () => {
  async function finished(): Promise<string> {
    const upload = await open(small);
    await patch(me.accessToken, upload.path, 0, small.slice());
    return upload.id;
  }
  const create = (mediaIds: readonly string[], uid = crypto.randomUUID()) =>
    services.writer.commit(
      services.jobs.create({
        uid,
        accountId: me.id,
        kind: "montage",
        input: {},
        pipelineVersion: 1,
        createdAt: services.clock(),
        deadlineAt: services.clock() + 1000,
        maxUnfinished: 20,
        sources: { mediaIds, expiresAt: services.clock() + 7 * 24 * 3_600_000 },
      }),
    );
  const jobsMade = () => env.DB.prepare("SELECT count(*) AS n FROM jobs WHERE account_id = ?").bind(me.id).first("n");

  it("each once, and all or none", async () => {
    const [one, two] = [await finished(), await finished()];
    expect(await create([one])).toEqual([true]);
    expect(await create([two, one])).toEqual([false]);
    expect(await jobsMade()).toBe(1);
    const rows = await env.DB.prepare("SELECT id FROM media WHERE account_id = ? AND job_id IS NULL").bind(me.id).all();
    expect(rows.results).toEqual([{ id: two }]);
    expect((await tus(me.accessToken, `/api/platform/uploads/${one}`, { method: "HEAD" })).status).toBe(404);
    expect((await tus(me.accessToken, `/api/platform/uploads/${one}`, { method: "DELETE" })).status).toBe(404);
    expect((await leftOf(me)).objects).toHaveLength(2);
  });

  it("for one job, where several ask at once", async () => {
    const id = await finished();
    const made = await Promise.all(Array.from({ length: 10 }, () => create([id])));
    expect(made.flat().filter(Boolean)).toHaveLength(1);
    expect(await jobsMade()).toBe(1);
  });

  it("in the job's order, and keeps them for as long as sources are kept", async () => {
    const ids = [await finished(), await finished(), await finished()].toReversed();
    const uid = crypto.randomUUID();
    expect(await create(ids, uid)).toEqual([true]);
    const [files] = await services.reader.together(services.media.ofJob(uid, me.uid));
    expect(files.map((file) => file.id)).toEqual(ids);
    expect(files.map((file) => file.position)).toEqual([0, 1, 2]);
  });

  it("only its account's, finished, and there", async () => {
    const other = await signedInAccount();
    const [mine, unfinished] = [await finished(), (await open(small)).id];
    await expect(findFinishedUploads(services, me, [mine], "upload_ids")).resolves.toMatchObject([
      { mediaId: mine, name: "clip", bytes: small.length, sha256: sha256(small), durationSeconds: 10 },
    ]);
    for (const [owner, id] of [
      [other, mine],
      [me, unfinished],
      [me, crypto.randomUUID()],
    ] as const) {
      await expect(findFinishedUploads(services, owner, [id], "upload_ids")).rejects.toMatchObject({
        code: "invalid_input",
        issues: [{ path: "upload_ids", message: `${id} is not a finished upload of yours` }],
      });
    }
    expect(await create([unfinished])).toEqual([false]);
  });
});
