import { FileMissing } from "../../domain/media/file-store.ts";

/** Locally a whole `get` holds the object in workerd (measured: 2.3 GB for 2 GB); a range of this size does not. */
const rangeBytes = 8 * 1024 * 1024;

/**
 * Streams a range of an object piece by piece, the next piece asked for while the one
 * before is still being sent. Throws FileMissing before anything is sent.
 */
export async function openRanges(
  bucket: R2Bucket,
  key: string,
  offset: number,
  length: number,
): Promise<ReadableStream<Uint8Array>> {
  const { readable, writable } = new FixedLengthStream(length);
  if (length === 0) {
    await writable.close();
    return readable;
  }
  const end = offset + length;
  const fetchAt = (from: number) =>
    bucket.get(key, { range: { offset: from, length: Math.min(rangeBytes, end - from) } });
  const first = await fetchAt(offset);
  if (!first) throw new FileMissing(key);
  void send(key, first, offset, end, fetchAt, writable);
  return readable;
}

/** Never rejects: what goes wrong breaks the stream, where its reader sees it. */
async function send(
  key: string,
  first: R2ObjectBody,
  offset: number,
  end: number,
  fetchAt: (from: number) => Promise<R2ObjectBody | null>,
  writable: WritableStream<Uint8Array>,
): Promise<void> {
  let ahead: Promise<R2ObjectBody | null> = Promise.resolve(first);
  try {
    for (let from = offset; from < end; from += rangeBytes) {
      const piece = await ahead;
      if (!piece) throw new FileMissing(key);
      const next = from + rangeBytes;
      if (next < end) {
        ahead = fetchAt(next);
        ahead.catch(() => {});
      }
      await piece.body.pipeTo(writable, { preventClose: true });
    }
    await writable.close();
  } catch (error) {
    void ahead.then((piece) => piece?.body.cancel()).catch(() => {});
    await writable.abort(error).catch(() => {});
  }
}
