import { FileMissing, type FileStore } from "../../domain/media/file-store.ts";
import { openRanges } from "./ranges.ts";

/** R2 takes this many keys in one delete, and lists as many. */
const keysAtOnce = 1000;

export function r2FileStore(bucket: R2Bucket): FileStore {
  return {
    put: async (key, bytes) => {
      await bucket.put(key, bytes);
    },
    beginParts: async (key) => (await bucket.createMultipartUpload(key)).uploadId,
    putPart: async (key, uploadId, number, bytes) => {
      const part = await bucket.resumeMultipartUpload(key, uploadId).uploadPart(number, bytes);
      return { number, etag: part.etag, bytes: bytes.length };
    },
    finishParts: async (key, uploadId, parts) => {
      await bucket
        .resumeMultipartUpload(key, uploadId)
        .complete(parts.map((part) => ({ partNumber: part.number, etag: part.etag })));
    },
    abortParts: async (key, uploadId) => {
      try {
        await bucket.resumeMultipartUpload(key, uploadId).abort();
      } catch (error) {
        if (!isNoSuchUpload(error)) throw error;
      }
    },
    size: async (key) => (await bucket.head(key))?.size ?? null,
    read: async (key, offset, length) => {
      if (length === 0) return new Uint8Array(0);
      const object = await bucket.get(key, { range: { offset, length } });
      if (!object) throw new FileMissing(key);
      return await object.bytes();
    },
    open: (key, offset, length) => openRanges(bucket, key, offset, length),
    delete: async (keys) => {
      for (let from = 0; from < keys.length; from += keysAtOnce) {
        await bucket.delete(keys.slice(from, from + keysAtOnce));
      }
    },
    deleteBelow: async (prefix) => {
      for (;;) {
        const found = await bucket.list({ prefix, limit: keysAtOnce });
        if (found.objects.length > 0) await bucket.delete(found.objects.map((object) => object.key));
        if (!found.truncated) return;
      }
    },
  };
}

/** R2 has no other way to tell: its error 10024, as the binding words it. */
function isNoSuchUpload(error: unknown): boolean {
  return error instanceof Error && /\(10024\)|does not exist/.test(error.message);
}
