/**
 * Reads on, at most this many bytes, and throws them away: a client that sends its whole body before it reads
 * sees why it was refused, instead of a connection that broke.
 */
export async function drain(reader: ReadableStreamDefaultReader<Uint8Array>, maxBytes = 1024 * 1024): Promise<void> {
  try {
    for (let read = 0; read < maxBytes; ) {
      const { done, value } = await reader.read();
      if (done) return;
      read += value.byteLength;
    }
    await reader.cancel();
  } catch {
    // The client left by itself.
  }
}
