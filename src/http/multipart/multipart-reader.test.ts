import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { ReelwrightError } from "../../domain/errors.ts";
import { HeldBytes } from "../../domain/media/held-bytes.ts";
import { type MultipartLimits, MultipartReader } from "./multipart-reader.ts";

const boundary = "b0undary";
const limits: MultipartLimits = { maxBytes: 1e9, maxFields: 10, maxFieldBytes: 1000, maxFiles: 3 };

/** A body that arrives in exactly these pieces. */
function arriving(given: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  const pieces = given.filter((piece) => piece.length > 0);
  let next = 0;
  return new ReadableStream({
    type: "bytes",
    pull(controller) {
      const piece = pieces[next++];
      if (piece) return controller.enqueue(Uint8Array.from(piece));
      controller.close();
      controller.byobRequest?.respond(0);
    },
  });
}

async function readAll(pieces: readonly Uint8Array[], changed: Partial<MultipartLimits> = {}, held = new HeldBytes()) {
  const reader = new MultipartReader(arriving(pieces), boundary, { ...limits, ...changed }, held);
  const parts: unknown[] = [];
  for (let part = await reader.next(); part; part = await reader.next()) {
    if (part.kind === "field") parts.push([part.name, part.value]);
    else {
      const chunks: Buffer[] = [];
      const chunk = Buffer.alloc(7);
      for (let n = await part.read(chunk); n > 0; n = await part.read(chunk)) {
        chunks.push(Buffer.from(chunk.subarray(0, n)));
      }
      parts.push([part.name, part.fileName, Buffer.concat(chunks).toString("latin1")]);
    }
  }
  return parts;
}

const text = (body: string) => Buffer.from(body.replace(/\n/g, "\r\n"), "utf8");
const field = (name: string, value: string) =>
  `--${boundary}\nContent-Disposition: form-data; name="${name}"\n\n${value}\n`;
const file = (headers: string, content: string) =>
  `--${boundary}\nContent-Disposition: form-data; ${headers}\n\n${content}\n`;
const end = `--${boundary}--\n`;

async function refusal(body: Uint8Array, changed: Partial<MultipartLimits> = {}): Promise<ReelwrightError> {
  const error = await readAll([body], changed).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ReelwrightError);
  return error as ReelwrightError;
}

const tricky = text(
  `a preamble\n--${boundary}  \t\nContent-Disposition: form-data; name="style"\n\nv\n--b0und\n\n--b0undar\r\n--${boundary}\n` +
    `content-type: video/mp4\nCONTENT-DISPOSITION: form-data; name="files";\n filename="clip.mp4"\n\n\n-\n--\n--b0undarx\n\r\n` +
    `--${boundary}\nContent-Disposition: form-data; name="empty"\n\n\n${file('name="files"; filename="none.mp4"', "")}--${boundary}--\nan epilogue`,
);
const trickyParts = [
  ["style", "v\r\n--b0und\r\n\r\n--b0undar\r"],
  ["files", "clip.mp4", "\r\n-\r\n--\r\n--b0undarx\r\n\r"],
  ["empty", ""],
  ["files", "none.mp4", ""],
];

describe("MultipartReader", () => {
  it("reads fields and files in their order", async () => {
    expect(await readAll([tricky])).toEqual(trickyParts);
  });

  it("reads the same wherever the body is cut in two", async () => {
    for (let at = 1; at < tricky.length; at++) {
      expect(await readAll([tricky.subarray(0, at), tricky.subarray(at)]), `cut at ${at}`).toEqual(trickyParts);
    }
  });

  it("reads the same wherever the body is cut in three around a boundary", async () => {
    const small = text(field("a", "1") + file('name="files"; filename="x"', "\r\n--b0undar") + end);
    const whole = await readAll([small]);
    for (let first = 1; first < small.length - 1; first += 3) {
      for (let second = first + 1; second < small.length; second++) {
        const pieces = [small.subarray(0, first), small.subarray(first, second), small.subarray(second)];
        expect(await readAll(pieces), `cut at ${first} and ${second}`).toEqual(whole);
      }
    }
  });

  it("reads the same byte by byte", async () => {
    expect(await readAll([...tricky].map((byte) => Uint8Array.of(byte)))).toEqual(trickyParts);
  });

  it("starts without a preamble and ends without a line break", async () => {
    expect(await readAll([text(`${field("a", "1")}--${boundary}--`)])).toEqual([["a", "1"]]);
    expect(await readAll([text(end)])).toEqual([]);
  });

  it("passes over a file that nobody reads", async () => {
    const body = text(file('name="files"; filename="x"', "y".repeat(600_000)) + field("after", "1") + end);
    const reader = new MultipartReader(arriving([body]), boundary, limits, new HeldBytes());
    expect((await reader.next())?.kind).toBe("file");
    expect(await reader.next()).toEqual({ kind: "field", name: "after", value: "1" });
    expect(await reader.next()).toBeNull();
  });

  it("holds one chunk of a large file, and no more", async () => {
    const content = randomBytes(3_000_000);
    const head = text(`--${boundary}\nContent-Disposition: form-data; name="files"; filename="x"\n\n`);
    const pieces: Uint8Array[] = [head];
    for (let at = 0; at < content.length; at += 77_777) pieces.push(content.subarray(at, at + 77_777));
    pieces.push(text(`\n${end}`));
    const held = new HeldBytes();
    const parts = await readAll(pieces, {}, held);
    expect(parts).toEqual([["files", "x", content.toString("latin1")]]);
    expect(held.peakHeldBytes).toBe(256 * 1024);
  });

  it.each([
    ["a plain name", 'name="files"; filename="clip.mp4"', "clip.mp4"],
    ["UTF-8", 'name="files"; filename="Größe 日本.mp4"', "Größe 日本.mp4"],
    ["an escaped quote", 'name="files"; filename="a\\"b.mp4"', 'a"b.mp4'],
    ["a browser's quote", 'name="files"; filename="a%22b%0D%0A.mp4"', 'a"b\r\n.mp4'],
    ["a Windows path", 'name="files"; filename="C:\\clips\\new.mp4"', "C:\\clips\\new.mp4"],
    ["a semicolon", 'name="files"; filename="a;b=c.mp4"', "a;b=c.mp4"],
    ["no quotes", "name=files; filename=clip.mp4", "clip.mp4"],
    ["filename*", 'name="files"; filename="x.mp4"; filename*=UTF-8\'\'na%C3%AFve.mp4', "naïve.mp4"],
    ["filename* first", 'name="files"; filename*=iso-8859-1\'en\'%A3.mp4; filename="x.mp4"', "£.mp4"],
    ["a filename* that is not one", 'name="files"; filename*=UTF-8\'\'%FF; filename="x.mp4"', "x.mp4"],
    ["an empty name", 'name="files"; filename=""', ""],
  ])("takes a file name with %s", async (_what, headers, name) => {
    expect(await readAll([text(file(headers, "c") + end)])).toEqual([["files", name, "c"]]);
  });

  it("takes an old client's Latin-1 name", async () => {
    const body = Buffer.from(
      file('name="files"; filename="gr\u00FC.mp4"', "c").concat(end).replace(/\n/g, "\r\n"),
      "latin1",
    );
    expect(await readAll([body])).toEqual([["files", "grü.mp4", "c"]]);
  });

  it.each([
    ["no boundary in it", "hello"],
    ["nothing at all", ""],
    ["another boundary", `--other\n\n\n--other--\n`],
    ["an end inside a part", field("a", "1").slice(0, -3)],
    ["an end inside the last boundary", field("a", "1") + end.slice(0, -3)],
    ["an end inside headers", `--${boundary}\nContent-Disp`],
    ["a boundary's line that goes on", field("a", "1") + `--${boundary}xyz\n\n`],
    ["a part without headers", `--${boundary}\n\nvalue\n${end}`],
    ["a part without a name", file("size=1", "x") + end],
    ["a part that is not form-data", `--${boundary}\nContent-Disposition: attachment; name="a"\n\nx\n${end}`],
    ["a header line without a colon", `--${boundary}\nContent-Disposition form-data\n\nx\n${end}`],
    [
      "two dispositions",
      `--${boundary}\nContent-Disposition: form-data; name="a"\nContent-Disposition: form-data; name="b"\n\nx\n${end}`,
    ],
    ["a name given twice", file('name="a"; name="b"', "x") + end],
    ["an open quote", file('name="a', "x") + end],
    [
      "multipart inside",
      `--${boundary}\nContent-Disposition: form-data; name="a"\nContent-Type: multipart/mixed; boundary=x\n\nx\n${end}`,
    ],
    [
      "a transfer encoding",
      `--${boundary}\nContent-Disposition: form-data; name="a"\nContent-Transfer-Encoding: base64\n\nx\n${end}`,
    ],
    ["headers without an end", `--${boundary}\nX-Long: ${"x".repeat(40_000)}`],
    ["a preamble without an end", "p".repeat(40_000)],
  ])("refuses %s", async (_what, body) => {
    expect((await refusal(text(body))).code).toBe("invalid_input");
  });

  it("refuses a field that is not UTF-8, naming it", async () => {
    const body = Buffer.from(field("style", "\u00FF").concat(end).replace(/\n/g, "\r\n"), "latin1");
    expect((await refusal(body)).issues).toEqual([{ path: "style", message: "must be UTF-8" }]);
  });

  it("refuses too many fields, too long ones, and too many files", async () => {
    expect((await refusal(text(field("a", "1").repeat(11) + end))).code).toBe("invalid_input");
    expect((await refusal(text(field("long", "x".repeat(1001)) + end))).issues[0]?.path).toBe("long");
    const files = file('name="files"; filename="x"', "c").repeat(4) + end;
    expect((await refusal(text(files))).issues).toEqual([{ path: "files", message: "must be at most 3 files" }]);
  });

  it("refuses a body that is larger than allowed while it streams", async () => {
    const body = text(file('name="files"; filename="x"', "y".repeat(5000)) + end);
    expect((await refusal(body, { maxBytes: 4000 })).code).toBe("payload_too_large");
    expect(await readAll([body], { maxBytes: body.length })).toHaveLength(1);
  });
});
