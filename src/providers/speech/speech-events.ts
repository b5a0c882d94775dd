import { Stream } from "openai/streaming";
import { z } from "zod";
import { CutOff } from "../openai/failures.ts";

/** The events of `stream_format: "sse"`. */
const speechEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("speech.audio.delta"), audio: z.base64() }),
  z.object({
    type: z.literal("speech.audio.done"),
    usage: z.object({ input_tokens: z.number(), output_tokens: z.number() }).optional(),
  }),
]);
type SpeechEvent = z.infer<typeof speechEvent>;

/** A line's sound as it comes. Throws CutOff where it ends before its last event. */
export async function* speechEvents(answer: Response, signal: AbortSignal): AsyncIterable<SpeechEvent> {
  const controller = new AbortController();
  const leave = () => controller.abort(signal.reason);
  signal.addEventListener("abort", leave);
  try {
    for await (const sent of Stream.fromSSEResponse<unknown>(answer, controller)) {
      const event = speechEvent.safeParse(sent);
      if (!event.success) throw new CutOff("an event is none of speech");
      yield event.data;
      if (event.data.type === "speech.audio.done") return;
    }
  } finally {
    signal.removeEventListener("abort", leave);
  }
  throw new CutOff("the sound ended before it was done");
}
