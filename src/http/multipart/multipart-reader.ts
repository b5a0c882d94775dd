import { ReelwrightError } from "../../domain/errors.ts";
import type { ByteSource } from "../../domain/media/byte-source.ts";
import type { HeldBytes } from "../../domain/media/held-bytes.ts";
import { BodyWindow } from "./body-window.ts";
import { malformed } from "./malformed.ts";
import { parsePartHeaders } from "./part-headers.ts";
import { decodeUtf8 } from "./utf8.ts";

export interface MultipartLimits {
  maxBytes: number;
  /** What Content-Length says. */
  promisedBytes?: number | undefined;
  maxFields: number;
  /** Of all fields together, names and values. */
  maxFieldBytes: number;
  maxFiles: number;
}

export interface FieldPart {
  kind: "field";
  name: string;
  value: string;
}

/** Its bytes are read before the next part is asked for; what is left of them is passed over then. */
export interface FilePart extends ByteSource {
  kind: "file";
  name: string;
  /** As sent: may hold a path, or nothing. */
  fileName: string;
}

export type MultipartPart = FieldPart | FilePart;

/** Of the headers of one part, and of what stands before the first boundary. */
const maxHeaderBytes = 16 * 1024;
const crlf = Buffer.from("\r\n");
const emptyLine = Buffer.from("\r\n\r\n");

/**
 * Reads multipart/form-data as it streams by (RFC 7578 over RFC 2046). It holds one
 * chunk of the body and the values of the fields, and nothing of the files.
 */
export class MultipartReader {
  readonly body: BodyWindow;
  private readonly limits: MultipartLimits;
  private readonly held: HeldBytes;
  private readonly delimiter: Buffer;
  private fields = 0;
  private fieldBytes = 0;
  private files = 0;
  private part: PartBody | null = null;
  private finished = false;

  constructor(body: ReadableStream<Uint8Array>, boundary: string, limits: MultipartLimits, held: HeldBytes) {
    this.delimiter = Buffer.from(`\r\n--${boundary}`, "latin1");
    this.limits = limits;
    this.held = held;
    // The first boundary may stand at the very start, without the line break that belongs to all others.
    this.body = new BodyWindow(body, { ...limits, held, seed: crlf });
  }

  /** The next part; null after the last. Throws `invalid_input`, `payload_too_large` or BodyInterrupted. */
  async next(): Promise<MultipartPart | null> {
    if (this.finished) return null;
    if (this.part) await this.part.skip();
    else await this.skipPreamble();
    if (!(await this.beginsPart())) {
      this.finished = true;
      return null;
    }
    const headers = parsePartHeaders(await this.upTo(emptyLine, "a part's headers do not end"));
    this.part = new PartBody(this.body, this.delimiter);
    if (headers.fileName === null) return await this.readField(headers.name, this.part);
    this.files += 1;
    if (this.files > this.limits.maxFiles) {
      throw new ReelwrightError("invalid_input", `more than ${this.limits.maxFiles} files`, {
        issues: [{ path: headers.name, message: `must be at most ${this.limits.maxFiles} files` }],
      });
    }
    const part = this.part;
    return { kind: "file", name: headers.name, fileName: headers.fileName, read: (into) => part.read(into) };
  }

  private async skipPreamble(): Promise<void> {
    await this.upTo(this.delimiter, "the boundary does not come");
  }

  /** After a boundary: a line break, and a part begins; two dashes, and the body is over. */
  private async beginsPart(): Promise<boolean> {
    while (this.body.bytes.length < 2) if (!(await this.body.more())) throw malformed("it ends after a boundary");
    if (this.body.bytes.subarray(0, 2).equals(Buffer.from("--"))) {
      this.body.use(2);
      return false;
    }
    const padding = await this.upTo(crlf, "a boundary's line does not end");
    if (!/^[ \t]*$/.test(padding.toString("latin1"))) throw malformed("a boundary's line goes on");
    // The line break is also the first half of the empty line that ends the headers, if there are none.
    this.body.use(-crlf.length);
    return true;
  }

  /** Everything up to `mark`, which is used up too. */
  private async upTo(mark: Buffer, complaint: string): Promise<Buffer> {
    for (;;) {
      const bytes = this.body.bytes;
      const at = bytes.indexOf(mark);
      if (at > maxHeaderBytes || (at < 0 && bytes.length > maxHeaderBytes + mark.length)) throw malformed(complaint);
      if (at >= 0) {
        const before = Buffer.from(bytes.subarray(0, at));
        this.body.use(at + mark.length);
        return before;
      }
      if (!(await this.body.more())) throw malformed(complaint);
    }
  }

  private async readField(name: string, part: PartBody): Promise<FieldPart> {
    this.fields += 1;
    this.fieldBytes += name.length;
    if (this.fields > this.limits.maxFields) {
      throw new ReelwrightError("invalid_input", `more than ${this.limits.maxFields} fields`);
    }
    const chunks: Buffer[] = [];
    const chunk = Buffer.alloc(4096);
    for (;;) {
      const bytes = await part.read(chunk);
      if (bytes === 0) break;
      this.fieldBytes += bytes;
      if (this.fieldBytes > this.limits.maxFieldBytes) {
        const message = `must be at most ${this.limits.maxFieldBytes} bytes, with all other fields`;
        throw new ReelwrightError("invalid_input", "the fields are too long", { issues: [{ path: name, message }] });
      }
      this.held.take(bytes);
      chunks.push(Buffer.from(chunk.subarray(0, bytes)));
    }
    const value = decodeUtf8(Buffer.concat(chunks));
    if (value !== null) return { kind: "field", name, value };
    throw new ReelwrightError("invalid_input", "a field is not UTF-8", {
      issues: [{ path: name, message: "must be UTF-8" }],
    });
  }
}

/** The bytes of one part, up to the delimiter and no further. */
class PartBody implements ByteSource {
  private readonly body: BodyWindow;
  private readonly delimiter: Buffer;
  /** Bytes at the front of the window that are known to be the part's. */
  private own = 0;
  private delimiterFollows = false;
  private over = false;

  constructor(body: BodyWindow, delimiter: Buffer) {
    this.body = body;
    this.delimiter = delimiter;
  }

  async read(into: Uint8Array): Promise<number> {
    while (!this.over && this.own === 0) await this.look();
    const bytes = Math.min(this.own, into.length);
    if (bytes === 0) return 0;
    into.set(this.body.bytes.subarray(0, bytes));
    this.take(bytes);
    return bytes;
  }

  async skip(): Promise<void> {
    while (!this.over) {
      if (this.own === 0) await this.look();
      else this.take(this.own);
    }
  }

  private take(bytes: number): void {
    this.body.use(bytes);
    this.own -= bytes;
  }

  /** Finds out how much of the window is the part's; the delimiter itself is used up. */
  private async look(): Promise<void> {
    if (this.delimiterFollows) {
      this.body.use(this.delimiter.length);
      this.over = true;
      return;
    }
    let bytes = this.body.bytes;
    if (bytes.length < this.delimiter.length) {
      if (!(await this.body.more())) throw malformed("it ends inside a part");
      bytes = this.body.bytes;
    }
    const at = bytes.indexOf(this.delimiter);
    this.delimiterFollows = at >= 0;
    // The last bytes may be the beginning of a delimiter.
    this.own = at >= 0 ? at : Math.max(0, bytes.length - this.delimiter.length + 1);
  }
}
