import type { ByteSource } from "./byte-source.ts";

/** A stream that is read when its bytes are wanted; holds one chunk of it. */
export function streamSource(stream: ReadableStream<Uint8Array>, signal: AbortSignal): ByteSource {
  const reader = stream.getReader();
  let chunk = new Uint8Array(0);
  return {
    read: async (into) => {
      while (chunk.length === 0) {
        signal.throwIfAborted();
        const { done, value } = await reader.read();
        if (done) return 0;
        chunk = value as Uint8Array<ArrayBuffer>;
      }
      const taken = chunk.subarray(0, into.length);
      into.set(taken);
      chunk = chunk.subarray(taken.length);
      return taken.length;
    },
  };
}
