/** Puts frames together from the bytes that carry them, however those were cut. */
import { endianness } from "node:os";

/** Type, length, seconds (source/wire.c). */
const headerBytes = 16;
/** More is none of the sampler's. */
const mostBytes = 16 * 1024 * 1024;

const isLittle = endianness() === "LE";

export class FrameReader {
  private readonly give: (type: string, seconds: number, bytes: Uint8Array) => void;
  private readonly header = Buffer.alloc(headerBytes);
  private headerFilled = 0;
  /** No Buffer, whose `slice` makes no copy. */
  private body = new Uint8Array(0);
  private bodyFilled = 0;
  private length = 0;

  /** `bytes` that it gives are used again once `give` returns. */
  constructor(give: (type: string, seconds: number, bytes: Uint8Array) => void) {
    this.give = give;
  }

  /** Throws for a header that no sampler writes. */
  push(chunk: Buffer): void {
    for (let at = 0; at < chunk.length; ) {
      if (this.headerFilled < headerBytes) {
        const copied = chunk.copy(this.header, this.headerFilled, at);
        this.headerFilled += copied;
        at += copied;
        if (this.headerFilled < headerBytes) return;
        this.begin();
      } else {
        const copied = chunk.copy(this.body, this.bodyFilled, at, at + this.length - this.bodyFilled);
        this.bodyFilled += copied;
        at += copied;
      }
      if (this.bodyFilled === this.length) this.end();
    }
  }

  private begin(): void {
    this.length = isLittle ? this.header.readUInt32LE(4) : this.header.readUInt32BE(4);
    if (this.length > mostBytes) throw new Error(`a frame of ${this.length} bytes`);
    if (this.body.length < this.length) this.body = new Uint8Array(this.length);
    this.bodyFilled = 0;
  }

  private end(): void {
    const { header } = this;
    const type = String.fromCharCode(isLittle ? header.readUInt32LE(0) : header.readUInt32BE(0));
    const seconds = isLittle ? header.readDoubleLE(8) : header.readDoubleBE(8);
    this.headerFilled = 0;
    this.give(type, seconds, this.body.subarray(0, this.length));
  }
}
