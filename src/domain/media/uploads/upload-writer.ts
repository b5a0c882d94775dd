import type { Services } from "../../services.ts";
import type { StoredPart } from "../file-store.ts";
import { partBytes } from "../media.ts";
import { ResumableSha256 } from "../sha256.ts";
import { type TailPiece, type Upload, uploadExpiry, writerLeaseMs, writerMarginMs } from "./upload.ts";

/** With so many pieces the tail is put together again. */
const maxTailPieces = 32;

/** Another request has taken over, or the upload was deleted: what this one writes is worth nothing any more. */
export class WriterLost extends Error {
  override readonly name = "WriterLost";
}

/**
 * The one request that may write to an upload now. It holds one part. What it has put
 * into the store counts only once the rows say so, and the rows change only while it is
 * still the writer; until then a part that is sent again replaces the one before.
 */
export class UploadWriter {
  /** As the rows have it. */
  readonly upload: Upload;
  private readonly services: Services;
  private readonly id: string;
  private leaseEnds: number;
  private readonly hash: ResumableSha256;
  private readonly buffer: Uint8Array;
  /** Bytes in whole parts, in the rows or not. */
  private inParts: number;
  /** Of the part in hand, what came in this request and before. */
  private filled: number;
  /** The front of the part in hand that is still only in the store, in `upload.tail`. */
  private notLoaded: number;
  /** Written, but not in the rows yet. */
  private pending: StoredPart[] = [];

  private constructor(services: Services, upload: Upload, id: string, leaseEnds: number) {
    this.services = services;
    this.upload = upload;
    this.id = id;
    this.leaseEnds = leaseEnds;
    this.filled = upload.tail.reduce((sum, piece) => sum + piece.bytes, 0);
    this.notLoaded = this.filled;
    this.inParts = upload.offset - this.filled;
    this.hash = new ResumableSha256(upload.sealed ? undefined : (upload.sha256 ?? undefined));
    const left = (upload.length ?? Number.POSITIVE_INFINITY) - this.inParts;
    this.buffer = new Uint8Array(upload.sealed ? 0 : Math.min(partBytes, left));
  }

  /** null while another writes. */
  static async open(services: Services, { id, createdAt }: Upload): Promise<UploadWriter | null> {
    const now = services.clock();
    const writer = crypto.randomUUID();
    const ends = now + writerLeaseMs;
    const expiresAt = uploadExpiry(createdAt, now, services.settings.uploads.unfinishedHours);
    const [locked] = await services.writer.commit(services.uploads.lock(id, writer, now, ends, expiresAt));
    return locked && new UploadWriter(services, locked, writer, ends);
  }

  /** Bytes that have come, in this request and before. */
  get received(): number {
    return this.inParts + this.filled;
  }
  /** Where the next bytes go; empty when the part in hand is full. */
  get room(): Uint8Array {
    return this.buffer.subarray(this.filled);
  }
  /** The front of the file, while no part of it has been written. */
  async front(): Promise<Uint8Array | null> {
    if (this.inParts > 0) return null;
    await this.loadTail();
    return this.buffer.subarray(0, this.filled);
  }

  /** False where the upload has another length already. */
  async setLength(length: number): Promise<boolean> {
    const { upload } = this;
    if (upload.length === null) {
      const [set] = await this.services.writer.commit(this.services.uploads.setLength(upload.id, this.id, length));
      if (!set) throw new WriterLost("the length was not set");
      upload.length = length;
    }
    return upload.length === length;
  }

  /** `bytes` were put into `room`. */
  async took(bytes: number): Promise<void> {
    this.filled += bytes;
    await this.keepLease();
  }

  /** Writes the full part in hand and begins the next. Without `record` the rows are told later. */
  async writePart({ record }: { record: boolean }): Promise<void> {
    await this.loadTail();
    await this.putPart();
    this.hash.update(this.buffer);
    this.inParts += this.buffer.length;
    this.filled = 0;
    if (record) await this.record([]);
  }

  /** Keeps what has come of the part in hand, and tells the rows of all that has. */
  async keepRest(): Promise<void> {
    const { upload } = this;
    if (this.received === upload.offset) return;
    if (this.filled === 0) return await this.record([]);
    await this.keepLease();
    // A piece for each request, so that small ones cost little; and never very many of them.
    if (upload.tail.length >= maxTailPieces) await this.loadTail();
    const before = this.notLoaded === 0 ? [] : upload.tail;
    const key = `${upload.key}/tail-${this.id}`;
    const bytes = this.buffer.subarray(this.notLoaded, this.filled);
    await this.services.files.put(key, bytes);
    await this.record([...before, { key, bytes: bytes.length }]);
  }

  /** All bytes have come: the last part, too, goes to the store, and nothing more is taken. */
  async seal(): Promise<void> {
    const { upload, services } = this;
    await this.loadTail();
    const rest = this.buffer.subarray(0, this.filled);
    const sha256 = this.hash.digest(rest, this.received);
    if (upload.r2UploadId === null) {
      await this.keepLease();
      await services.files.put(upload.key, rest);
    } else if (this.filled > 0) await this.putPart();
    const sealed = { id: upload.id, writer: this.id, parts: this.pending, sha256 };
    const [ok] = await services.writer.commit(services.uploads.seal(sealed, services.clock()));
    if (!ok) throw new WriterLost("the upload was not sealed");
    upload.sealed = true;
    upload.sha256 = sha256;
  }

  /** What the rows are to say when the file is stored and checked. */
  async finish(facts: Parameters<Services["uploads"]["finish"]>[2]): Promise<void> {
    const { upload, services } = this;
    const [ok] = await services.writer.commit(services.uploads.finish(upload.id, this.id, facts));
    if (!ok) throw new WriterLost("the upload was not finished");
    upload.finished = true;
    upload.offset = facts.bytes;
    upload.expiresAt = facts.expiresAt;
  }

  /** Asked before everything that takes a while. Throws WriterLost. */
  async keepLease(): Promise<void> {
    const now = this.services.clock();
    if (this.leaseEnds - now >= writerMarginMs) return;
    const ends = now + writerLeaseMs;
    const [kept] = await this.services.writer.commit(this.services.uploads.renew(this.upload.id, this.id, ends));
    if (!kept) throw new WriterLost("the lease is another's");
    this.leaseEnds = ends;
  }

  /** Lets the next writer in. */
  async close(): Promise<void> {
    try {
      await this.services.writer.commit(this.services.uploads.release(this.upload.id, this.id));
    } catch (error) {
      this.services.log.warn("upload.not_released", { upload: this.upload.id, error: String(error) });
    }
  }

  private async putPart(): Promise<void> {
    const { key, r2UploadId } = this.upload;
    if (r2UploadId === null) throw new Error("an upload of one part has no parts");
    await this.keepLease();
    const number = this.inParts / partBytes + 1;
    const part = this.buffer.subarray(0, this.filled);
    this.pending.push(await this.services.files.putPart(key, r2UploadId, number, part));
  }

  /** Takes what came before of the part in hand. */
  private async loadTail(): Promise<void> {
    if (this.notLoaded === 0) return;
    const { files } = this.services;
    const pieces = await Promise.all(this.upload.tail.map(({ key, bytes }) => files.read(key, 0, bytes)));
    let at = 0;
    for (const piece of pieces) {
      this.buffer.set(piece, at);
      at += piece.length;
    }
    this.notLoaded = 0;
  }

  private async record(tail: readonly TailPiece[]): Promise<void> {
    const { upload, services } = this;
    const tailBytes = tail.reduce((sum, piece) => sum + piece.bytes, 0);
    const offset = this.inParts + tailBytes;
    const sha256 = this.inParts === 0 ? null : this.hash.state();
    const ends = services.clock() + writerLeaseMs;
    const progress = { id: upload.id, writer: this.id, parts: this.pending, offset, sha256, tail };
    const [ok] = await services.writer.commit(services.uploads.progress(progress, ends));
    if (!ok) throw new WriterLost("the rows are another's");
    const over = upload.tail.filter((piece) => !tail.includes(piece)).map((piece) => piece.key);
    Object.assign(upload, { offset, sha256, tail });
    this.leaseEnds = ends;
    this.pending = [];
    if (over.length > 0) await services.files.delete(over);
  }
}
