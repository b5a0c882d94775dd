/** The boxes that an MP4 file is made of. */

/** Thrown inside the readers of this folder where a file is not one that they know for certain. */
export class Doubt extends Error {}

/** Ends the reading unless `holds`. */
export function sure(holds: boolean, of: string): asserts holds {
  if (!holds) throw new Doubt(of);
}

export class Box {
  readonly type: string;
  /** What follows the size and the type. */
  readonly data: DataView;

  constructor(type: string, data: DataView) {
    this.type = type;
    this.data = data;
  }

  /** The boxes inside, from this byte of the data on. Throws Doubt where they do not fill it exactly. */
  children(from = 0): Box[] {
    const found: Box[] = [];
    let at = from;
    while (at < this.data.byteLength) {
      const size = this.data.getUint32(at);
      sure(size >= 8 && at + size <= this.data.byteLength, "a box's size");
      found.push(new Box(typeAt(this.data, at + 4), slice(this.data, at + 8, at + size)));
      at += size;
    }
    return found;
  }

  /** The one box of a type inside, null where there is none. Throws Doubt where there are several. */
  find(type: string): Box | null {
    const found = this.children().filter((one) => one.type === type);
    sure(found.length <= 1, `one ${type}`);
    return found[0] ?? null;
  }

  /** The one box at the end of a path of types; throws Doubt where there is none or several. */
  need(type: string, ...deeper: readonly string[]): Box {
    const inner = this.find(type);
    sure(inner !== null, type);
    const [next, ...rest] = deeper;
    return next === undefined ? inner : inner.need(next, ...rest);
  }
}

export function slice(data: DataView, from: number, to = data.byteLength): DataView {
  return new DataView(data.buffer, data.byteOffset + from, to - from);
}

export function typeAt(data: DataView, at: number): string {
  return String.fromCharCode(data.getUint8(at), data.getUint8(at + 1), data.getUint8(at + 2), data.getUint8(at + 3));
}

/** A number of 64 bits that is small enough to be exact. */
export function uint64(data: DataView, at: number): number {
  const value = data.getUint32(at) * 2 ** 32 + data.getUint32(at + 4);
  sure(Number.isSafeInteger(value), "a number of 64 bits");
  return value;
}
