/** A file that is no clip, and why: the words follow its name. */
export class NotAClip extends Error {
  override readonly name = "NotAClip";
}

/** What was found out about a clip without its pictures. */
export interface ClipHeader {
  /**
   * A small file of the same kind that describes the same tracks and holds nothing else.
   * Only this goes to the demuxer: the real one's tables may claim four thousand million
   * samples, and a demuxer believes them.
   */
  tracks: Uint8Array;
  /** By the longest that the file says of itself; null where it says nothing. */
  durationSeconds: number | null;
  /** It has pictures for certain, whether or not the demuxer knows their codec. */
  hasPictures: boolean;
}

/** The file ends before its own structure does. */
export function truncated(): NotAClip {
  return new NotAClip("is cut off: it ends before its container does");
}
