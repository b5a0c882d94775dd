import { createHash } from "node:crypto";

/** A file that a server made. It can be stored (`storeOutput`) or sent on to another runtime as it is. */
export interface MadeFile {
  bytes: number;
  /** Lower-case hex. */
  sha256: string;
  contentType: string;
  /** A byte stream that knows its length. May be called again. */
  open(): Promise<ReadableStream<Uint8Array>>;
}

/** A file that is small enough to be held: one picture, one line of speech. */
export function heldFile(bytes: Uint8Array<ArrayBuffer>, contentType: string): MadeFile {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  // A response's body is a byte stream of known length, in workerd as in Node.
  const open = async () => new Response(bytes).body ?? new ReadableStream<Uint8Array>();
  return { bytes: bytes.byteLength, sha256, contentType, open };
}
