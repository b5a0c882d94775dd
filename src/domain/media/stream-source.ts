import type { ByteSource } from "./byte-source.ts";

/** A stream of a network hands out small pieces unless it is told where to put large ones. */
const windowBytes = 256 * 1024;

/** A byte stream that is read when its bytes are wanted; holds one window of it. */
export function streamSource(stream: ReadableStream<Uint8Array>, signal: AbortSignal): ByteSource {
  const reader = stream.getReader({ mode: "byob" });
  let buffer = new ArrayBuffer(windowBytes);
  let held = new Uint8Array(0);
  return {
    read: async (into) => {
      if (held.length === 0) {
        signal.throwIfAborted();
        const { done, value } = await reader.read(new Uint8Array(buffer));
        if (done || !value) return 0;
        buffer = value.buffer as ArrayBuffer;
        held = value as Uint8Array<ArrayBuffer>;
      }
      const taken = held.subarray(0, into.length);
      into.set(taken);
      held = held.subarray(taken.length);
      return taken.length;
    },
  };
}
