import { env } from "cloudflare:workers";
import { createHash } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { ReelwrightError } from "../../src/domain/errors.ts";
import { type Owner, partBytes, type StoredFile } from "../../src/domain/media/media.ts";
import type { ReceivedForm } from "../../src/http/multipart/receive-form.ts";
import { insertAccount } from "../support/engine.ts";
import { type FormPart, formBody } from "../support/form.ts";
import { join, madeClip, u32 } from "../support/made-clip.ts";
import { isOver, leftOf, postForm, uploadServices } from "../support/upload-app.ts";

const clip = (name: string, value: Uint8Array = madeClip(), field = "files"): FormPart => ({
  name: field,
  fileName: name,
  value,
});
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const large = madeClip({ payloadBytes: 2 * partBytes + 12_345 });

let owner: Owner;
beforeEach(async () => {
  owner = await insertAccount();
});

async function received(parts: readonly FormPart[]): Promise<ReceivedForm> {
  let form: ReceivedForm | null = null;
  const answer = await postForm(uploadServices().services, owner, formBody(parts), async (got) => {
    form = got;
  });
  expect(answer).toEqual({ status: 201, error: null });
  return form as unknown as ReceivedForm;
}

describe("a form with clips", () => {
  it("keeps its files byte for byte, whatever their size, and its fields before and after them", async () => {
    const small = madeClip({ seconds: 7, payloadBytes: 1234 });
    const exact = madeClip({ payloadBytes: partBytes - (madeClip().length - 1000) });
    expect(exact.length).toBe(partBytes);
    const form = await received([
      { name: "style", value: "gaming" },
      clip("small.mp4", small),
      { name: "formats", value: "landscape" },
      clip("../große Datei.mov", large, "files[]"),
      clip("exact.mp4", exact),
      { name: "formats", value: "square" },
    ]);
    expect(form.fields).toEqual(
      new Map([
        ["style", ["gaming"]],
        ["formats", ["landscape", "square"]],
      ]),
    );
    const sent = [small, large, exact];
    expect(form.files.map((file) => file.name)).toEqual(["small.mp4", "große Datei.mov", "exact.mp4"]);
    expect(form.files.map((file) => file.durationSeconds)).toEqual([7, 10, 10]);
    for (const [index, file] of form.files.entries()) {
      const bytes = sent[index] ?? new Uint8Array();
      expect(file).toMatchObject({ bytes: bytes.length, sha256: sha256(bytes), contentType: "video/mp4" });
      const object = await env.MEDIA.get(file.key);
      expect(sha256(await (object as R2ObjectBody).bytes())).toBe(file.sha256);
      const row = await env.DB.prepare("SELECT * FROM media WHERE id = ?").bind(file.mediaId).first();
      expect(row).toMatchObject({ state: "stored", position: index, r2_upload_id: null, width: 640, job_id: null });
      expect(file.key.startsWith(`${owner.uid}/`)).toBe(true);
    }
  });

  it("holds one part and one chunk, however large the file", async () => {
    const form = await received([{ name: "style", value: "gaming" }, clip("large.mp4", large)]);
    expect(form.peakHeldBytes).toBe(partBytes + 256 * 1024 + "gaming".length);
  });

  it("holds little for little", async () => {
    const body = formBody([clip("small.mp4")]);
    let peak = 0;
    await postForm(
      uploadServices().services,
      owner,
      body,
      async (form) => {
        peak = form.peakHeldBytes;
      },
      { "content-length": String(body.length) },
    );
    expect(peak).toBe(256 * 1024 + body.length);
  });

  it("passes over a form's empty file input", async () => {
    expect((await received([clip("", new Uint8Array(0)), clip("a.mp4")])).files).toHaveLength(1);
  });
});

describe("a form that is refused leaves nothing", () => {
  async function refused(
    body: BodyInit | null,
    limits: Parameters<typeof uploadServices>[0] = {},
    headers: Record<string, string> = {},
  ): Promise<ReelwrightError> {
    const { services, begun } = uploadServices(limits);
    const { error } = await postForm(services, owner, body, async () => {}, headers);
    expect(error).toBeInstanceOf(ReelwrightError);
    expect(await leftOf(owner)).toEqual({ objects: [], rows: 0 });
    for (const upload of begun) expect(await isOver(upload)).toBe(true);
    return error as unknown as ReelwrightError;
  }

  it.each([
    ["a playlist", new TextEncoder().encode("#EXTM3U\n".padEnd(9000, "x")), "is not a video"],
    ["nothing", new Uint8Array(0), "is empty"],
    ["a clip that is cut off", madeClip({ payloadBytes: 50_000 }).subarray(0, 20_000), "is cut off"],
    ["a large clip that is cut off", large.subarray(0, large.length - 1), "is cut off"],
    ["a clip of a million hours", madeClip({ headerSeconds: 3_000_000 }), "lasts 3000000 seconds"],
    [
      "a large clip of a million hours",
      join([large.subarray(0, 20), madeClip({ headerSeconds: 3e6 }).subarray(20), large]),
      "lasts 3000000 seconds",
    ],
    ["a clip without pictures", madeClip({ handler: "soun" }), "has no video track"],
  ])("%s, with the good clip before it", async (_what, bytes, reason) => {
    const error = await refused(
      formBody([clip("good.mp4", large), clip("bad.mp4", bytes), { name: "style", value: "chill" }]),
    );
    expect(error.code).toBe("invalid_media");
    expect(error.message).toContain(`bad.mp4 ${reason}`);
    expect(error.data).toEqual({ file: "bad.mp4" });
  });

  it("a body that breaks off, in whatever place", async () => {
    const body = formBody([clip("first.mp4"), clip("large.mp4", large)]);
    for (const at of [100, 2000, 5000, partBytes, 2 * partBytes + 2500, body.length - 3]) {
      const { readable, writable } = new FixedLengthStream(body.length);
      const writer = writable.getWriter();
      const sending = writer.write(body.subarray(0, at)).then(() => writer.abort(new Error("gone")));
      const error = await refused(readable);
      await sending.catch(() => {});
      expect(error.code, `at ${at}`).toBe("invalid_input");
    }
  });

  it("a body without its last boundary", async () => {
    expect((await refused(formBody([clip("a.mp4", large)]).subarray(0, -8))).code).toBe("invalid_input");
  });

  it("a request that is too large: by what it says, and by what comes", async () => {
    const body = formBody([clip("a.mp4"), clip("b.mp4", large)]);
    const limits = { maxRequestBytes: body.length - 1 };
    const said = await refused(body, limits, { "content-length": String(body.length) });
    expect([said.code, said.data["limit"]]).toEqual(["payload_too_large", body.length - 1]);
    const { readable, writable } = new IdentityTransformStream();
    const sending = new Response(body).body?.pipeTo(writable).catch(() => {});
    expect((await refused(readable, limits)).code).toBe("payload_too_large");
    await sending;
  });

  it("a file that is too large, naming it", async () => {
    for (const value of [large, large.subarray(0, partBytes)]) {
      const error = await refused(formBody([clip("big.mp4", value)]), { maxFileBytes: partBytes - 1 });
      expect([error.code, error.data["file"]]).toEqual(["payload_too_large", "big.mp4"]);
    }
  });

  it("too many files, and a file where none belongs", async () => {
    const three = [clip("a.mp4"), clip("b.mp4"), clip("c.mp4")];
    expect((await refused(formBody(three), { maxFilesPerJob: 2 })).issues[0]?.path).toBe("files");
    expect((await refused(formBody([clip("a.mp4"), clip("x.mp4", madeClip(), "style")]))).issues[0]?.path).toBe(
      "style",
    );
  });

  it("another kind of body, or one without a boundary", async () => {
    const json = await refused("{}", {}, { "content-type": "application/json" });
    expect(json.code).toBe("unsupported_media_type");
    for (const type of [
      "multipart/form-data",
      "multipart/form-data; boundary=",
      'multipart/form-data; boundary="a b "',
    ]) {
      expect((await refused(formBody([clip("a.mp4")]), {}, { "content-type": type })).code).toBe("invalid_input");
    }
  });

  it("a form that its operation refuses", async () => {
    const { services } = uploadServices();
    const { error } = await postForm(services, owner, formBody([clip("a.mp4"), clip("b.mp4", large)]), async () => {
      throw new ReelwrightError("invalid_input", "an unknown style");
    });
    expect((error as unknown as ReelwrightError).message).toBe("an unknown style");
    expect(await leftOf(owner)).toEqual({ objects: [], rows: 0 });
  });
});

it("keeps the files that a job has taken, whatever happens to the answer", async () => {
  const { services } = uploadServices();
  const { error } = await postForm(services, owner, formBody([clip("a.mp4")]), async ({ files }) => {
    const [file] = files as [StoredFile];
    await services.writer.commit(
      services.jobs.create({
        uid: crypto.randomUUID(),
        accountId: owner.id,
        kind: "montage",
        input: {},
        pipelineVersion: 1,
        createdAt: services.clock(),
        deadlineAt: services.clock() + 1000,
        maxUnfinished: 5,
        sources: { mediaIds: [file.mediaId], expiresAt: services.clock() + 1000 },
      }),
    );
    throw new ReelwrightError("unavailable", "the queue is down");
  });
  expect((error as unknown as ReelwrightError).code).toBe("unavailable");
  const left = await leftOf(owner);
  expect([left.objects.length, left.rows]).toEqual([1, 1]);
});

it("receives fifty forms of one account at once", async () => {
  const { services } = uploadServices();
  const forms = Array.from({ length: 50 }, async (_, n) => {
    const bytes = n % 2 === 0 ? madeClip({ payloadBytes: 20_000 + n }) : new Uint8Array(u32(n));
    return (await postForm(services, owner, formBody([clip(`${n}.mp4`, bytes)]))).error?.code ?? "kept";
  });
  const outcomes = await Promise.all(forms);
  expect(outcomes.filter((outcome) => outcome === "kept")).toHaveLength(25);
  expect(outcomes.filter((outcome) => outcome === "invalid_media")).toHaveLength(25);
  const left = await leftOf(owner);
  expect([left.objects.length, left.rows]).toEqual([25, 25]);
});
