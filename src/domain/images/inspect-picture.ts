/** What a picture's own bytes say of it. */
export interface PictureFacts {
  contentType: "image/jpeg" | "image/png" | "image/webp";
  width: number;
  height: number;
}

/**
 * Reads a whole picture's structure, to its last byte: a JPEG's segments to its end marker, a PNG's chunks with their
 * checksums, a WebP's frame. null: it is none of the three, or is cut off or damaged.
 */
export function inspectPicture(bytes: Uint8Array): PictureFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const facts = png(view) ?? jpeg(view) ?? webp(view);
    return facts && facts.width > 0 && facts.height > 0 ? facts : null;
  } catch (error) {
    // Reading past the end of a picture that is cut off.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const pngSignature = [0x89504e47, 0x0d0a1a0a] as const;

function png(view: DataView): PictureFacts | null {
  if (view.getUint32(0) !== pngSignature[0] || view.getUint32(4) !== pngSignature[1]) return null;
  if (fourCharacters(view, 12) !== "IHDR") return null;
  let pixels = 0;
  for (let at = 8; ; ) {
    const length = view.getUint32(at);
    const kind = fourCharacters(view, at + 4);
    if (crc32(view, at + 4, length + 4) !== view.getUint32(at + 8 + length)) return null;
    if (kind === "IDAT") pixels += length;
    if (kind === "IEND") break;
    at += 12 + length;
  }
  return pixels === 0 ? null : { contentType: "image/png", width: view.getUint32(16), height: view.getUint32(20) };
}

/** Start-of-frame markers; not among them: DHT (c4), JPG (c8), DAC (cc). */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpeg(view: DataView): PictureFacts | null {
  if (view.getUint16(0) !== 0xffd8) return null;
  let size: { width: number; height: number } | null = null;
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    // Fill bytes.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) return size && { contentType: "image/jpeg", ...size };
    if (isFrame(marker)) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    const length = view.getUint16(at + 2);
    if (length < 2) return null;
    at += 2 + length;
    // After a scan's header comes its data, up to the next marker that is neither a stuffed byte nor a restart.
    if (marker === 0xda) at = endOfScan(view, at);
  }
}

function endOfScan(view: DataView, start: number): number {
  for (let at = start; ; at += 1) {
    if (view.getUint8(at) !== 0xff) continue;
    const next = view.getUint8(at + 1);
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
}

function webp(view: DataView): PictureFacts | null {
  if (fourCharacters(view, 0) !== "RIFF" || fourCharacters(view, 8) !== "WEBP") return null;
  if (view.getUint32(4, true) + 8 > view.byteLength) return null;
  const contentType = "image/webp" as const;
  switch (fourCharacters(view, 12)) {
    case "VP8 ":
      return {
        contentType,
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      };
    case "VP8L": {
      const bits = view.getUint32(21, true);
      return { contentType, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case "VP8X": {
      const side = (at: number) => (view.getUint16(at, true) | (view.getUint8(at + 2) << 16)) + 1;
      return { contentType, width: side(24), height: side(27) };
    }
    default:
      return null;
  }
}

function fourCharacters(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(view: DataView, from: number, length: number): number {
  let crc = 0xffffffff;
  for (let at = from; at < from + length; at += 1) {
    crc = (crcTable[(crc ^ view.getUint8(at)) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}
