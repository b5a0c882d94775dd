import { describe, expect, it } from "vitest";
import { HeldBytes } from "../../src/domain/media/held-bytes.ts";
import { BodyInterrupted } from "../../src/http/multipart/body-window.ts";
import { MultipartReader } from "../../src/http/multipart/multipart-reader.ts";
import { boundary, formBody } from "../support/form.ts";
import { join } from "../support/made-clip.ts";

// The same reader is tried at length beside its source, in Node. Here it reads workerd's own streams.

const limits = { maxBytes: 1e9, maxFields: 10, maxFieldBytes: 1000, maxFiles: 3 };

/** A body that arrives in exactly these pieces, as one from the network does. */
function arriving(pieces: readonly Uint8Array[], end: "close" | "abort" = "close"): ReadableStream<Uint8Array> {
  const { readable, writable } = new IdentityTransformStream();
  const send = async () => {
    const writer = writable.getWriter();
    for (const piece of pieces) if (piece.length > 0) await writer.write(piece);
    await (end === "close" ? writer.close() : writer.abort(new Error("the client went away")));
  };
  send().catch(() => {});
  return readable;
}

async function readAll(body: ReadableStream<Uint8Array>, held = new HeldBytes()) {
  const reader = new MultipartReader(body, boundary, limits, held);
  const parts: unknown[] = [];
  for (let part = await reader.next(); part; part = await reader.next()) {
    if (part.kind === "field") {
      parts.push([part.name, part.value]);
      continue;
    }
    const chunks: Uint8Array[] = [];
    const chunk = new Uint8Array(4096);
    for (let n = await part.read(chunk); n > 0; n = await part.read(chunk)) chunks.push(chunk.slice(0, n));
    parts.push([part.name, part.fileName, Buffer.from(join(chunks)).toString("base64")]);
  }
  return parts;
}

const trap = new TextEncoder().encode(`\r\n\r\n--${boundary.slice(0, -1)}\r\n--\r\n-`);
const body = formBody([
  { name: "style", value: "gaming" },
  { name: "files", value: trap, fileName: "a.mp4" },
  { name: "files", value: new Uint8Array(0), fileName: "b.mp4" },
  { name: "formats", value: "" },
]);
const parts = [
  ["style", "gaming"],
  ["files", "a.mp4", Buffer.from(trap).toString("base64")],
  ["files", "b.mp4", ""],
  ["formats", ""],
];

describe("MultipartReader in workerd", () => {
  it("reads the same wherever the body is cut in two", async () => {
    for (let at = 0; at <= body.length; at++) {
      const pieces = [body.subarray(0, at), body.subarray(at)];
      expect(await readAll(arriving(pieces)), `cut at ${at}`).toEqual(parts);
    }
  });

  it("reads the same byte by byte", async () => {
    expect(await readAll(arriving(Array.from(body, (byte) => Uint8Array.of(byte))))).toEqual(parts);
  });

  it("reads a request's body", async () => {
    const request = new Request("http://127.0.0.1/", { method: "POST", body });
    expect(await readAll(request.body as ReadableStream<Uint8Array>)).toEqual(parts);
  });

  it("holds no more than one chunk of a large file", async () => {
    const large = crypto.getRandomValues(new Uint8Array(65_536));
    const content = join(Array.from({ length: 200 }, () => large));
    const held = new HeldBytes();
    const whole = formBody([{ name: "files", value: content, fileName: "a.mp4" }]);
    const read = await readAll(new Response(whole).body as ReadableStream<Uint8Array>, held);
    expect(read).toEqual([["files", "a.mp4", Buffer.from(content).toString("base64")]]);
    expect(held.peakHeldBytes).toBe(256 * 1024);
  });

  it("says so where the sender breaks off", async () => {
    const half = arriving([body.subarray(0, body.length / 2)], "abort");
    await expect(readAll(half)).rejects.toBeInstanceOf(BodyInterrupted);
  });
});
