import type { VoiceName } from "../../../containers/protocol/studio-tools.ts";
import type { SpeechLine } from "../../domain/speech/narrator.ts";

/** OpenAI's voice that is nearest to each of ours. */
const nearest: Record<VoiceName, string> = {
  ava: "marin",
  nora: "nova",
  iris: "shimmer",
  june: "coral",
  felix: "onyx",
  joe: "echo",
};

export function serviceVoice(voice: SpeechLine["voice"]): string {
  return nearest[voice === "default" ? "ava" : voice];
}
