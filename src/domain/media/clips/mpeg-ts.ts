import type { BoundedFile } from "./bounded-file.ts";
import { type ClipHeader, NotAClip } from "./clip-header.ts";
import { transportStride } from "./container.ts";

/** The tables repeat several times a second, and a key picture with its size comes every few seconds. */
const headBytes = 8 * 1024 * 1024;
const tailBytes = 2 * 1024 * 1024;
const packetBytes = 188;
/** Times count in 1/90,000 s and start again from 0 after 26 hours. */
const ticksPerSecond = 90_000;
const ticksWrap = 2 ** 33;

/** Reads the front and the end of an MPEG transport stream, which has no header. Throws NotAClip. */
export async function readMpegTs(file: BoundedFile): Promise<ClipHeader> {
  const head = await file.read(0, headBytes);
  const layout = transportStride(head);
  if (!layout) throw new NotAClip("is not a readable MPEG transport stream");
  const { stride, lead } = layout;
  const [first] = pictureTimes(head, lead, stride);
  if (first === undefined) return { tracks: head, durationSeconds: null, hasPictures: false };
  const tailStart = Math.max(0, Math.floor((file.size - tailBytes - lead) / stride)) * stride + lead;
  const tail = await file.read(tailStart, file.size - tailStart);
  let longest = 0;
  for (const time of pictureTimes(tail, 0, stride)) {
    const ticks = (time - first + ticksWrap) % ticksWrap;
    // A picture that is shown before the first one sent is a moment before it, not 26 hours after.
    if (ticks < ticksWrap / 2) longest = Math.max(longest, ticks);
  }
  return { tracks: head, durationSeconds: longest > 0 ? longest / ticksPerSecond : null, hasPictures: true };
}

/** The presentation times of the pictures that begin in these packets. */
function* pictureTimes(bytes: Uint8Array, from: number, stride: number): Generator<number> {
  for (let packet = from; packet + packetBytes <= bytes.length; packet += stride) {
    const at = (offset: number) => bytes[packet + offset] ?? 0;
    const begins = (at(1) & 0x40) !== 0;
    if (at(0) !== 0x47 || !begins) continue;
    const adaptation = (at(3) & 0x20) === 0 ? 0 : 1 + at(4);
    const pes = 4 + adaptation;
    if (pes + 14 > packetBytes) continue;
    const isVideo = at(pes) === 0 && at(pes + 1) === 0 && at(pes + 2) === 1 && (at(pes + 3) & 0xf0) === 0xe0;
    if (!isVideo || (at(pes + 7) & 0x80) === 0) continue;
    yield ((at(pes + 9) >> 1) & 0x07) * 2 ** 30 +
      at(pes + 10) * 2 ** 22 +
      (at(pes + 11) >> 1) * 2 ** 15 +
      at(pes + 12) * 2 ** 7 +
      (at(pes + 13) >> 1);
  }
}
