/** A part that the store has taken. */
export interface StoredPart {
  /** From 1. */
  number: number;
  etag: string;
  bytes: number;
}

/** The object is not there (any more). */
export class FileMissing extends Error {
  override readonly name = "FileMissing";
}

/** Where files' bytes are. Keys are written once: what is read under a key never changes. */
export interface FileStore {
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Begins an upload in parts and answers its id. The parts must be of equal size, except the last. */
  beginParts(key: string): Promise<string>;
  /** The same number again replaces the part. The bytes may be used again once this has answered. */
  putPart(key: string, uploadId: string, number: number, bytes: Uint8Array): Promise<StoredPart>;
  finishParts(key: string, uploadId: string, parts: readonly StoredPart[]): Promise<void>;
  /** Nothing happens where the upload is over already. */
  abortParts(key: string, uploadId: string): Promise<void>;
  /** null where there is none. */
  size(key: string): Promise<number | null>;
  /** Exactly these bytes. Throws FileMissing. */
  read(key: string, offset: number, length: number): Promise<Uint8Array>;
  /**
   * The bytes of a range, however large, never holding more than two small pieces of it.
   * The stream knows its length. Throws FileMissing before it answers.
   */
  open(key: string, offset: number, length: number): Promise<ReadableStream<Uint8Array>>;
  /** Keys that are not there are passed over. */
  delete(keys: readonly string[]): Promise<void>;
  /** Everything whose key begins so. */
  deleteBelow(prefix: string): Promise<void>;
}
