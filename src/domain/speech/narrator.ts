import type { TimedWord, VoiceName } from "../../../containers/protocol/studio-tools.ts";
import type { Answer, ServerName } from "../studio/answer.ts";
import type { MadeFile } from "../studio/made-file.ts";
import type { AtService, OnRuntime, RunContext } from "../studio/run-context.ts";

export interface SpeechLine {
  /** At most `maxLineCharacters`. */
  text: string;
  voice: VoiceName | "default";
  /** 0.5 to 2; 1 is the voice's own pace. */
  speed: number;
  /** ISO 639-1; detected where it is absent. */
  language?: string;
}

export interface Spoken {
  /** WAV: mono, 16 bit. */
  file: MadeFile;
  durationSeconds: number;
  /** Who spoke, by the name that the server has for it. */
  voice: string;
  /** null: nobody looked. */
  language: string | null;
  /** As the line has them; null: nobody knows when they are said (a transcription tells). */
  words: readonly TimedWord[] | null;
}

/** Of one line, for every server: longer ones are for the caller to split at a sentence's end. */
export const maxLineCharacters = 4000;

interface Named {
  readonly name: ServerName;
  /** Lines in one call. What a call has spoken is lost with the call, so a service that costs money takes one. */
  readonly maxLines: number;
}

export interface ServiceNarrator extends Named, AtService {
  speak(lines: readonly SpeechLine[], context: Pick<RunContext, "signal">): Promise<Answer<readonly Spoken[]>>;
}

export interface RuntimeNarrator extends Named, OnRuntime {
  speak(lines: readonly SpeechLine[], context: RunContext): Promise<Answer<readonly Spoken[]>>;
}

/** Speaks lines: one file each, in their order. */
export type Narrator = ServiceNarrator | RuntimeNarrator;
