import type { BoundedFile } from "./bounded-file.ts";

/** The elements of Matroska (RFC 9559) that a header's reading needs, by their ids. */
export const ids = {
  ebml: 0x1a45dfa3,
  segment: 0x18538067,
  seekHead: 0x114d9b74,
  seek: 0x4dbb,
  seekId: 0x53ab,
  seekPosition: 0x53ac,
  info: 0x1549a966,
  timestampScale: 0x2ad7b1,
  duration: 0x4489,
  tracks: 0x1654ae6b,
  cluster: 0x1f43b675,
  timestamp: 0xe7,
} as const;

export interface Element {
  id: number;
  start: number;
  contentStart: number;
  /** null where it says that it does not know. */
  end: number | null;
}

/** The element at `start`; null where there is none. */
export async function elementAt(file: BoundedFile, start: number): Promise<Element | null> {
  const header = parseHeader(await file.read(start, 12));
  if (!header) return null;
  const contentStart = start + header.headerBytes;
  return { id: header.id, start, contentStart, end: header.size === null ? null : contentStart + header.size };
}

/**
 * The value of the child `id` among the elements in `bytes`; `inside`: the bytes begin
 * with their parent's size. null where it is not there.
 */
export function numberOf(
  bytes: Uint8Array,
  id: number,
  { inside = false, float = false }: { inside?: boolean; float?: boolean } = {},
): number | null {
  let at = inside ? vintLength(bytes[0] ?? 0) : 0;
  while (at < bytes.length) {
    const header = parseHeader(bytes.subarray(at, at + 12));
    if (!header || header.size === null) return null;
    const from = at + header.headerBytes;
    const value = bytes.subarray(from, from + header.size);
    if (header.id === id) return value.length === header.size ? (float ? readFloat(value) : readUnsigned(value)) : null;
    at = from + header.size;
  }
  return null;
}

/** Big-endian, at most 8 bytes. */
function readUnsigned(bytes: Uint8Array): number {
  return bytes.length > 8 ? Number.MAX_VALUE : bytes.reduce((value, byte) => value * 256 + byte, 0);
}

function readFloat(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length === 4) return view.getFloat32(0);
  return bytes.length === 8 ? view.getFloat64(0) : 0;
}

function parseHeader(bytes: Uint8Array): { id: number; size: number | null; headerBytes: number } | null {
  const idBytes = vintLength(bytes[0] ?? 0);
  if (idBytes === 0 || idBytes > 4 || bytes.length <= idBytes) return null;
  const sizeBytes = vintLength(bytes[idBytes] ?? 0);
  if (sizeBytes === 0 || bytes.length < idBytes + sizeBytes) return null;
  const size = bytes.slice(idBytes, idBytes + sizeBytes);
  size[0] = (size[0] ?? 0) & (0xff >> sizeBytes);
  const unknown = size[0] === 0xff >> sizeBytes && size.subarray(1).every((byte) => byte === 0xff);
  return {
    id: readUnsigned(bytes.subarray(0, idBytes)),
    size: unknown ? null : readUnsigned(size),
    headerBytes: idBytes + sizeBytes,
  };
}

/** How many bytes a number takes whose first byte this is; 0 for none that there can be. */
function vintLength(first: number): number {
  return first === 0 ? 0 : Math.clz32(first) - 23;
}
