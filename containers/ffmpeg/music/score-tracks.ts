/** A score in several, each with some of its parts: they sound together as it does, and can be played side by side. */

const chunkHead = 8;
/**
 * Reading the samples of pianos and of strings, which are many, takes about as long as playing so many bytes of notes; those
 * of other instruments take next to nothing.
 */
const readingBytes = new Map([
  [0, 4000],
  [5, 4000],
  [6, 6000],
]);

/**
 * Up to `most` standard MIDI files of about the same amount of work. A file of format 1 is parted by its tracks, the first
 * of which (tempo and metre) goes into each, those that begin with instruments of one family (they share their samples)
 * staying together; any other file stays whole.
 */
export function partScore(score: Buffer, most: number): Buffer[] {
  const [head, tempo, ...parts] = chunksOf(score);
  const isParted = head?.subarray(0, 4).toString("latin1") === "MThd" && head.readUInt16BE(chunkHead) === 1;
  if (!isParted || tempo === undefined || parts.length < 2 || most < 2) return [score];
  const groups = [...Map.groupBy(parts, firstFamily)].map(([family, tracks]) => ({
    tracks,
    work: tracks.reduce((sum, track) => sum + track.length, readingBytes.get(family) ?? 0),
  }));
  const shares = Array.from({ length: most }, () => ({ work: 0, tracks: [] as Buffer[] }));
  // The largest first, each to whoever has least.
  for (const group of groups.sort((a, b) => b.work - a.work)) {
    const share = shares.reduce((least, one) => (one.work < least.work ? one : least));
    share.tracks.push(...group.tracks);
    share.work += group.work;
  }
  return shares
    .filter(({ tracks }) => tracks.length > 0)
    .map(({ tracks }) => {
      const ownHead = Buffer.from(head);
      ownHead.writeUInt16BE(tracks.length + 1, chunkHead + 2);
      return Buffer.concat([ownHead, tempo, ...tracks]);
    });
}

/** The chunks of a file, heads included; none where it is no MIDI file or cut off. */
function chunksOf(score: Buffer): Buffer[] {
  const chunks: Buffer[] = [];
  for (let at = 0; at < score.length; ) {
    if (at + chunkHead > score.length) return [];
    const end = at + chunkHead + score.readUInt32BE(at + 4);
    if (end > score.length) return [];
    chunks.push(score.subarray(at, end));
    at = end;
  }
  return chunks;
}

/** General MIDI's family of eight that a track first asks for, the drums by themselves; -1 where none comes before a note. */
function firstFamily(track: Buffer): number {
  let at = chunkHead;
  const quantity = () => {
    let value = 0;
    for (let byte = 0x80; byte >= 0x80 && at < track.length; ) {
      byte = track[at++] ?? 0;
      value = value * 128 + (byte & 0x7f);
    }
    return value;
  };
  while (at < track.length) {
    quantity();
    const status = track[at++] ?? 0;
    if (status === 0xff || status === 0xf0 || status === 0xf7) {
      if (status === 0xff) at++;
      const length = quantity();
      at += length;
      continue;
    }
    const kind = status & 0xf0;
    if (kind === 0xc0) return (status & 0x0f) === 9 ? 128 : (track[at] ?? 0) >>> 3;
    // Settings of a channel come first, two bytes each; anything else is music.
    if (kind !== 0xb0) return -1;
    at += 2;
  }
  return -1;
}
