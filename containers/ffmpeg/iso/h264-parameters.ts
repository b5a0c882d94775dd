/** The sequence parameters of an H.264 stream, of the common kind. */
import { slice, sure } from "./boxes.ts";

export interface H264Parameters {
  width: number;
  height: number;
  /** As the standard numbers the transfer functions; 2 where nothing is said. */
  transfer: number;
}

/**
 * Reads an `avcC` record. Throws Doubt for what is not 8-bit 4:2:0 in limited range, progressive,
 * of square pixels, with one set of parameters; RangeError where it ends too soon.
 */
export function readH264Parameters(record: DataView): H264Parameters {
  const bits = new Bits(sequenceParameters(record));
  sure(bits.read(8) % 32 === 7, "sequence parameters");
  const profile = bits.read(8);
  bits.read(16);
  bits.unsigned();
  sure([66, 77, 88, 100].includes(profile), "the profile");
  if (profile === 100) {
    sure(bits.unsigned() === 1 && bits.unsigned() === 0 && bits.unsigned() === 0, "8-bit 4:2:0");
    bits.read(1);
    sure(bits.read(1) === 0, "no scaling matrix");
  }
  bits.unsigned();
  skipPictureOrder(bits);
  bits.unsigned();
  bits.read(1);
  const columns = bits.unsigned() + 1;
  const rows = bits.unsigned() + 1;
  sure(bits.read(1) === 1, "progressive");
  bits.read(1);
  const [left, right, top, bottom] = bits.read(1) === 1 ? [0, 0, 0, 0].map(() => bits.unsigned()) : [];
  return {
    width: 16 * columns - 2 * ((left ?? 0) + (right ?? 0)),
    height: 16 * rows - 2 * ((top ?? 0) + (bottom ?? 0)),
    transfer: bits.read(1) === 1 ? readTransfer(bits) : 2,
  };
}

/** The one sequence parameter set of a record that is whole: picture parameters follow it, and what the High profile adds. */
function sequenceParameters(record: DataView): DataView {
  sure(record.getUint8(0) === 1 && record.getUint8(4) % 4 === 3, "the usual lengths");
  sure(record.getUint8(5) % 32 === 1, "one set of parameters");
  const set = slice(record, 8, 8 + record.getUint16(6));
  let at = 8 + set.byteLength;
  const count = record.getUint8(at++);
  for (let k = 0; k < count; k++) {
    sure(record.getUint8(at + 2) % 32 === 8, "picture parameters");
    at += 2 + record.getUint16(at);
  }
  sure(count > 0 && (at === record.byteLength || at + 4 === record.byteLength), "whole parameters");
  return set;
}

function skipPictureOrder(bits: Bits): void {
  const kind = bits.unsigned();
  sure(kind !== 1, "the order of pictures");
  if (kind === 0) bits.unsigned();
}

/** Of the usability information, up to the transfer function. */
function readTransfer(bits: Bits): number {
  if (bits.read(1) === 1) {
    const shape = bits.read(8);
    const isSquare = shape === 255 ? bits.read(16) === bits.read(16) : shape <= 1;
    sure(isSquare, "square pixels");
  }
  if (bits.read(1) === 1) bits.read(1);
  if (bits.read(1) === 0) return 2;
  bits.read(3);
  sure(bits.read(1) === 0, "limited range");
  if (bits.read(1) === 0) return 2;
  bits.read(8);
  return bits.read(8);
}

/** Bits, the highest of each byte first, without the bytes that keep start codes from appearing. */
class Bits {
  private readonly bytes: number[] = [];
  private at = 0;

  constructor(data: DataView) {
    let zeros = 0;
    for (let i = 0; i < data.byteLength; i++) {
      const byte = data.getUint8(i);
      if (zeros >= 2 && byte === 3) {
        zeros = 0;
        continue;
      }
      zeros = byte === 0 ? zeros + 1 : 0;
      this.bytes.push(byte);
    }
  }

  read(count: number): number {
    let value = 0;
    for (let k = 0; k < count; k++, this.at++) {
      const byte = this.bytes[this.at >> 3];
      sure(byte !== undefined, "whole parameters");
      value = value * 2 + ((byte >> (7 - (this.at & 7))) & 1);
    }
    return value;
  }

  /** An unsigned Exp-Golomb code. */
  unsigned(): number {
    let zeros = 0;
    while (this.read(1) === 0) sure(++zeros < 32, "a code of at most 32 bits");
    return 2 ** zeros - 1 + this.read(zeros);
  }
}
