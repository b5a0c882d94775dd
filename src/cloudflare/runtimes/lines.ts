/** A run's event is at most this long: an analysis of twenty clips fits, an endless line does not. */
const maxLineCharacters = 32_000_000;

/** The lines of a stream of UTF-8, without the empty ones (which only keep a connection alive). */
export async function* lines(stream: ReadableStream<Uint8Array>): AsyncIterable<string> {
  const decoder = new TextDecoder();
  let pieces: string[] = [];
  let held = 0;
  for await (const chunk of stream) {
    let text = decoder.decode(chunk, { stream: true });
    let end = text.indexOf("\n");
    while (end !== -1) {
      const line = pieces.join("") + text.slice(0, end);
      pieces = [];
      held = 0;
      text = text.slice(end + 1);
      if (line.trim() !== "") yield line;
      end = text.indexOf("\n");
    }
    if (text !== "") pieces.push(text);
    held += text.length;
    if (held > maxLineCharacters) throw new Error("a line of the runtime is too long");
  }
}
