const maxDrainedBytes = 1024 * 1024;
const maxDrainingMs = 2_000;

/**
 * Reads on for a while, and throws it away: a client that sends its whole body before it reads
 * sees why it was refused, instead of a connection that broke.
 */
export async function drain(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  const stop = setTimeout(() => void reader.cancel().catch(() => {}), maxDrainingMs);
  try {
    for (let read = 0; read < maxDrainedBytes; ) {
      const { done, value } = await reader.read();
      if (done) return;
      read += value.byteLength;
    }
    await reader.cancel();
  } catch {
    // The client left by itself.
  } finally {
    clearTimeout(stop);
  }
}

/** The same for a request that was refused before anybody began to read it. */
export async function drainUnread(request: Request): Promise<void> {
  if (request.body && !request.bodyUsed && !request.body.locked) await drain(request.body.getReader());
}
