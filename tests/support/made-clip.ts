/**
 * MP4 files made by hand: as small or as large as a test wants, with whatever an
 * honest encoder would not write.
 */

export interface MadeClip {
  /** Of the one video track; pictures come at 10 a second. */
  seconds?: number;
  width?: number;
  height?: number;
  /** Bytes of picture data; they are noise. */
  payloadBytes?: number;
  /** What the movie's header claims, where that is not `seconds`. */
  headerSeconds?: number;
  /** Boxes in place of the track's own, by their type. */
  instead?: Record<string, Uint8Array>;
  /** Boxes after those of the sample table. */
  alsoInTable?: readonly Uint8Array[];
  handler?: string;
  brand?: string;
}

const timescale = 1000;

export function box(type: string, ...content: readonly Uint8Array[]): Uint8Array {
  const whole = join([new Uint8Array(8), ...content]);
  new DataView(whole.buffer).setUint32(0, whole.length);
  whole.set(ascii(type), 4);
  return whole;
}

/** Everything before the picture data, whose box it opens. */
export function madeClipHeader(clip: MadeClip = {}): Uint8Array {
  const { seconds = 10, width = 640, height = 360, payloadBytes = 1000, headerSeconds = seconds } = clip;
  const own = (type: string, content: Uint8Array) => clip.instead?.[type] ?? box(type, content);
  const matrix = u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);
  const avc1 = box(
    "avc1",
    u32(0, 1, 0, 0, 0, 0, width * 65536 + height, 0x480000, 0x480000, 0, 0x10000),
    new Uint8Array(28),
    u32(0, 0x0018ffff),
  );
  const table = box(
    "stbl",
    own("stsd", join([u32(0, 1), avc1])),
    own("stts", u32(0, 1, seconds * 10, timescale / 10)),
    own("stsz", u32(0, 100, seconds * 10)),
    own("stsc", u32(0, 1, 1, seconds * 10, 1)),
    own("stco", u32(0, 1, 0)),
    ...(clip.alsoInTable ?? []),
  );
  const movie = box(
    "moov",
    own(
      "mvhd",
      join([u32(0, 0, 0, timescale, headerSeconds * timescale, 0x10000, 0, 0, 0), matrix, new Uint8Array(28)]),
    ),
    box(
      "trak",
      own(
        "tkhd",
        join([u32(7, 0, 0, 1, 0, seconds * timescale, 0, 0, 0, 0), matrix, u32(width * 65536, height * 65536)]),
      ),
      box(
        "mdia",
        own("mdhd", u32(0, 0, 0, timescale, headerSeconds * timescale, 0x55c40000)),
        own("hdlr", join([u32(0, 0), ascii(clip.handler ?? "vide"), new Uint8Array(13)])),
        box("minf", own("vmhd", u32(1, 0, 0)), table),
      ),
    ),
  );
  const data = new Uint8Array(16);
  data.set(join([u32(1), ascii("mdat")]));
  new DataView(data.buffer).setBigUint64(8, BigInt(payloadBytes + 16));
  return join([box("ftyp", ascii(clip.brand ?? "isom"), u32(0x200), ascii("isomavc1")), movie, data]);
}

export function madeClip(clip: MadeClip = {}): Uint8Array {
  const payload = new Uint8Array(clip.payloadBytes ?? 1000);
  for (let at = 0; at < payload.length; at += 65536) crypto.getRandomValues(payload.subarray(at, at + 65536));
  return join([madeClipHeader(clip), payload]);
}

export function u32(...values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [index, value] of values.entries()) view.setUint32(index * 4, value);
  return bytes;
}

export function join(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}
