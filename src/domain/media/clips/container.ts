/** The containers that are taken: what the FFmpeg runtime opens and the upload's check can read. */
export const containers = {
  mp4: "video/mp4",
  mov: "video/quicktime",
  matroska: "video/x-matroska",
  webm: "video/webm",
  mpegts: "video/mp2t",
} as const;
export type Container = keyof typeof containers;

/** For people. */
export const wantedContainers = "MP4, MOV, MKV, WebM or MPEG-TS";

/** Enough of a file's front for `recogniseContainer`. */
export const headBytes = 4096;

const tsSync = 0x47;
/** Packet sizes with what stands before a packet: plain, with timecodes (Blu-ray, AVCHD), with error correction. */
const tsLayouts = [
  { stride: 188, lead: 0 },
  { stride: 192, lead: 4 },
  { stride: 204, lead: 0 },
] as const;

/**
 * What a file is by its first bytes, whatever it is called. null for everything that is
 * no video: playlists, scripts, pages and pictures have none of these marks.
 */
export function recogniseContainer(head: Uint8Array): Container | null {
  if (head.length < 12) return null;
  const brand = ascii(head, 8, 4);
  if (ascii(head, 4, 4) === "ftyp") return brand === "qt  " ? "mov" : "mp4";
  if (head[0] === 0x1a && head[1] === 0x45 && head[2] === 0xdf && head[3] === 0xa3) return matroskaKind(head);
  return transportStride(head) === null ? null : "mpegts";
}

/** How an MPEG transport stream is laid out; null where it is none. */
export function transportStride(head: Uint8Array): { stride: number; lead: number } | null {
  for (const layout of tsLayouts) {
    const packets = Math.min(3, Math.floor((head.length - layout.lead) / layout.stride));
    if (packets < 2) continue;
    const synced = Array.from({ length: packets }, (_, n) => head[layout.lead + n * layout.stride] === tsSync);
    if (synced.every(Boolean)) return layout;
  }
  return null;
}

/** The document type stands in the EBML header, as plain text after its id. */
function matroskaKind(head: Uint8Array): Container | null {
  const header = ascii(head, 0, Math.min(head.length, 128));
  const at = header.indexOf("\x42\x82");
  if (at < 0) return null;
  const type = header.slice(at + 3);
  if (type.startsWith("webm")) return "webm";
  return type.startsWith("matroska") ? "matroska" : null;
}

function ascii(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}
