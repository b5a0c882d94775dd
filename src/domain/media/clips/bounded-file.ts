/** Reads parts of a file that somebody may have made to hurt: it is cached in blocks, and gives up early. */

const blockBytes = 64 * 1024;
const cachedBlocks = 64;

/** The check has read, or asked, more than any honest file needs. */
export class ReadingTooMuch extends Error {
  override readonly name = "ReadingTooMuch";
}

export interface ReadingLimits {
  maxBytes: number;
  maxReads: number;
}

export class BoundedFile {
  readonly size: number;
  private readonly readRange: (offset: number, length: number) => Promise<Uint8Array>;
  private readonly limits: ReadingLimits;
  private readonly blocks = new Map<number, Uint8Array>();
  private bytesRead = 0;
  private reads = 0;

  constructor(size: number, readRange: (offset: number, length: number) => Promise<Uint8Array>, limits: ReadingLimits) {
    this.size = size;
    this.readRange = readRange;
    this.limits = limits;
  }

  /** The bytes from `offset` on, fewer than `length` only at the end of the file. Throws ReadingTooMuch. */
  async read(offset: number, length: number): Promise<Uint8Array> {
    const end = Math.min(this.size, offset + length);
    if (offset >= end) return new Uint8Array(0);
    const first = Math.floor(offset / blockBytes);
    const last = Math.floor((end - 1) / blockBytes);
    if (last - first >= cachedBlocks / 2) return await this.fetch(offset, end - offset);
    await this.load(first, last);
    if (first === last) return this.block(first).subarray(offset - first * blockBytes, end - first * blockBytes);
    const bytes = new Uint8Array(end - offset);
    for (let index = first; index <= last; index++) {
      const from = Math.max(offset, index * blockBytes);
      const to = Math.min(end, (index + 1) * blockBytes);
      bytes.set(this.block(index).subarray(from - index * blockBytes, to - index * blockBytes), from - offset);
    }
    return bytes;
  }

  /** Blocks that are missing side by side are read at once. */
  private async load(first: number, last: number): Promise<void> {
    for (let index = first; index <= last; index++) {
      if (this.blocks.has(index)) continue;
      let until = index + 1;
      while (until <= last && !this.blocks.has(until)) until += 1;
      const from = index * blockBytes;
      const bytes = await this.fetch(from, Math.min(this.size, until * blockBytes) - from);
      for (let each = index; each < until; each++) {
        this.blocks.set(each, bytes.subarray((each - index) * blockBytes, (each - index + 1) * blockBytes));
      }
    }
    const oldest = [...this.blocks.keys()].filter((index) => index < first || index > last);
    for (const index of oldest.slice(0, Math.max(0, this.blocks.size - cachedBlocks))) this.blocks.delete(index);
  }

  private block(index: number): Uint8Array {
    const block = this.blocks.get(index);
    if (!block) throw new Error("a block that was just loaded is not there");
    return block;
  }

  private async fetch(offset: number, length: number): Promise<Uint8Array> {
    this.reads += 1;
    this.bytesRead += length;
    if (this.reads > this.limits.maxReads || this.bytesRead > this.limits.maxBytes) {
      throw new ReadingTooMuch(`${this.reads} reads, ${this.bytesRead} bytes`);
    }
    const bytes = await this.readRange(offset, length);
    if (bytes.length !== length) throw new Error(`asked for ${length} bytes and got ${bytes.length}`);
    return bytes;
  }
}
