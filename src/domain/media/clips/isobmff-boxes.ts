import type { BoundedFile } from "./bounded-file.ts";
import { NotAClip } from "./clip-header.ts";

/** A box of an MP4 or QuickTime file (ISO/IEC 14496-12). Offsets are the file's. */
export interface Box {
  type: string;
  start: number;
  contentStart: number;
  /** As it says itself: may lie beyond its parent, or the file. */
  end: number;
}

/** Honest files have a few hundred boxes in their index. */
const maxBoxes = 4096;

export class BoxReader {
  readonly file: BoundedFile;
  private seen = 0;

  constructor(file: BoundedFile) {
    this.file = file;
  }

  /** The box at `start`; null where there is none. One of size 0 goes to `parentEnd`. */
  async at(start: number, parentEnd: number): Promise<Box | null> {
    if (start + 8 > parentEnd) return null;
    this.seen += 1;
    if (this.seen > maxBoxes) throw new NotAClip("has an absurd number of boxes");
    const bytes = await this.file.read(start, 16);
    if (bytes.length < 8) return null;
    const view = dataView(bytes);
    const type = String.fromCharCode(...bytes.subarray(4, 8));
    const size = view.getUint32(0);
    if (size === 0) return { type, start, contentStart: start + 8, end: parentEnd };
    if (size >= 8) return { type, start, contentStart: start + 8, end: start + size };
    if (size !== 1 || bytes.length < 16) return null;
    const large = Number(view.getBigUint64(8));
    return large < 16 ? null : { type, start, contentStart: start + 16, end: start + large };
  }

  /** The boxes inside one, as long as they fit into it. */
  async children(parent: Box): Promise<Box[]> {
    const found: Box[] = [];
    for (let at = parent.contentStart; at < parent.end; ) {
      const box = await this.at(at, parent.end);
      if (!box || box.end > parent.end) break;
      found.push(box);
      at = box.end;
    }
    return found;
  }

  /** The first bytes of a box's content, at most `most`. */
  async content(box: Box, most: number): Promise<Uint8Array> {
    return await this.file.read(box.contentStart, Math.min(most, box.end - box.contentStart));
  }

  async whole(box: Box): Promise<Uint8Array> {
    return await this.file.read(box.start, box.end - box.start);
  }
}

export function dataView(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
