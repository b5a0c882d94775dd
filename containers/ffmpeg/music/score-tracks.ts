/** A score in several, each with some of its parts: they sound together as it does, and can be played side by side. */

const chunkHead = 8;

/**
 * Up to `most` standard MIDI files of about the same amount of music. A file of format 1 is parted by its tracks, the first
 * of which (tempo and metre) goes into each; any other stays whole.
 */
export function partScore(score: Buffer, most: number): Buffer[] {
  const chunks = chunksOf(score);
  const [head, tempo, ...parts] = chunks;
  const isParted = head?.subarray(0, 4).toString("latin1") === "MThd" && head.readUInt16BE(chunkHead) === 1;
  if (!isParted || tempo === undefined || parts.length < 2 || most < 2) return [score];
  const shares = Array.from({ length: Math.min(most, parts.length) }, () => ({ bytes: 0, tracks: [] as Buffer[] }));
  // The largest first, each to whoever has least.
  for (const part of parts.toSorted((a, b) => b.length - a.length)) {
    const share = shares.reduce((least, one) => (one.bytes < least.bytes ? one : least));
    share.tracks.push(part);
    share.bytes += part.length;
  }
  return shares.map(({ tracks }) => {
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
