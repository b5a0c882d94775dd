import type { BoundedFile } from "./bounded-file.ts";
import { type ClipHeader, NotAClip, truncated } from "./clip-header.ts";
import { type Element, elementAt, ids, numberOf } from "./ebml.ts";

/** Before the pictures begin. */
const maxElements = 256;
const maxInfoBytes = 64 * 1024;
const maxTracksBytes = 4 * 1024 * 1024;
const tailBytes = 8 * 1024 * 1024;

/** Reads the header of a Matroska or WebM file. Throws NotAClip. */
export async function readMatroska(file: BoundedFile): Promise<ClipHeader> {
  const head = await elementAt(file, 0);
  if (!head || head.id !== ids.ebml || head.end === null || head.end > 4096) throw unreadable();
  const segment = await findSegment(file, head.end);
  // A recording that was broken off has a segment without an end; one with an end must have it.
  if (segment.end !== null && segment.end > file.size) throw truncated();
  const { info, tracks } = await findDescriptions(file, segment);
  const infoBytes = await whole(file, info, maxInfoBytes);
  const { scale, duration } = timing(infoBytes);
  const last = await lastClusterUnits(file);
  const seconds = (Math.max(duration, last) * scale) / 1e9;
  return {
    tracks: Buffer.concat([
      await file.read(0, head.end),
      segmentWithoutEnd,
      infoBytes,
      await whole(file, tracks, maxTracksBytes),
    ]),
    durationSeconds: seconds > 0 ? seconds : null,
    hasPictures: false,
  };
}

const segmentWithoutEnd = Uint8Array.of(0x18, 0x53, 0x80, 0x67, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff);

async function findSegment(file: BoundedFile, from: number): Promise<Element> {
  let at: number | null = from;
  for (let n = 0; n < 16 && at !== null; n++) {
    const element: Element | null = await elementAt(file, at);
    if (!element) break;
    if (element.id === ids.segment) return element;
    at = element.end;
  }
  throw unreadable();
}

/** They stand before the first cluster, or where the seek head says. */
async function findDescriptions(file: BoundedFile, segment: Element): Promise<{ info: Element; tracks: Element }> {
  const found = new Map<number, Element>();
  const elsewhere = new Map<number, number>();
  let at: number | null = segment.contentStart;
  for (let n = 0; n < maxElements && at !== null && at < (segment.end ?? file.size); n++) {
    const element: Element | null = await elementAt(file, at);
    if (!element || element.id === ids.cluster) break;
    if (!found.has(element.id)) found.set(element.id, element);
    if (element.id === ids.seekHead) await readSeekHead(file, element, elsewhere);
    at = element.end;
  }
  for (const id of [ids.info, ids.tracks]) {
    const position = elsewhere.get(id);
    if (found.has(id) || position === undefined) continue;
    const element = await elementAt(file, segment.contentStart + position);
    if (element?.id === id) found.set(id, element);
  }
  const info = found.get(ids.info);
  const tracks = found.get(ids.tracks);
  if (!info || !tracks) throw new NotAClip("has no description of its tracks, or is cut off");
  return { info, tracks };
}

async function readSeekHead(file: BoundedFile, head: Element, into: Map<number, number>): Promise<void> {
  if (head.end === null || head.end - head.contentStart > maxInfoBytes) return;
  for (let at = head.contentStart, n = 0; at < head.end && n < 64; n++) {
    const seek = await elementAt(file, at);
    if (!seek || seek.end === null) return;
    if (seek.id === ids.seek) {
      const bytes = await file.read(seek.contentStart, Math.min(64, seek.end - seek.contentStart));
      const id = numberOf(bytes, ids.seekId);
      const position = numberOf(bytes, ids.seekPosition);
      if (id !== null && position !== null && !into.has(id)) into.set(id, position);
    }
    at = seek.end;
  }
}

async function whole(file: BoundedFile, element: Element, most: number): Promise<Uint8Array> {
  if (element.end === null || element.end - element.start > most) throw unreadable();
  if (element.end > file.size) throw truncated();
  return await file.read(element.start, element.end - element.start);
}

/** `scale` nanoseconds are one unit; `duration` in units, 0 where it is not said. */
function timing(info: Uint8Array): { scale: number; duration: number } {
  const content = info.subarray(4);
  const scale = numberOf(content, ids.timestampScale, { inside: true }) ?? 1_000_000;
  const duration = numberOf(content, ids.duration, { inside: true, float: true }) ?? 0;
  return { scale, duration: Number.isNaN(duration) ? 0 : duration };
}

/** The time of the last cluster near the end, in units: what is there, whatever the header says. 0 where none is found. */
async function lastClusterUnits(file: BoundedFile): Promise<number> {
  const tail = Buffer.from(await file.read(Math.max(0, file.size - tailBytes), tailBytes));
  const mark = Buffer.from([0x1f, 0x43, 0xb6, 0x75]);
  for (let at = tail.lastIndexOf(mark); at >= 0; at = at === 0 ? -1 : tail.lastIndexOf(mark, at - 1)) {
    // Its time is a cluster's first child, but for a checksum; 64 bytes hold both.
    const units = numberOf(tail.subarray(at + 4, at + 68), ids.timestamp, { inside: true });
    if (units !== null) return units;
  }
  return 0;
}

function unreadable(): NotAClip {
  return new NotAClip("is not a readable Matroska or WebM file");
}
