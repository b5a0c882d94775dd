/**
 * Bytes that are asked for, never pushed: whoever reads decides when the next ones come.
 */
export interface ByteSource {
  /** Fills a part of `into`, at least one byte of it; 0 at the end. Throws where the sender broke off. */
  read(into: Uint8Array): Promise<number>;
}

/** Reads until `into` is full or the source ends. Answers how far it came, counted from `filled`. */
export async function fill(source: ByteSource, into: Uint8Array, filled = 0): Promise<number> {
  let end = filled;
  while (end < into.length) {
    const bytes = await source.read(into.subarray(end));
    if (bytes === 0) break;
    end += bytes;
  }
  return end;
}
