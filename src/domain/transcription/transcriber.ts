import type { TimedWord } from "../../../containers/protocol/studio-tools.ts";
import type { Answer, ServerName } from "../studio/answer.ts";
import type { MadeFile } from "../studio/made-file.ts";
import type { AtService, OnRuntime, RunContext } from "../studio/run-context.ts";

export interface TranscriptionRequest {
  /** As the run protocol names files, with the extension of what it is. */
  name: string;
  /** Sound; the built-in transcriber takes a film's, too. */
  file: MadeFile;
  /** ISO 639-1; detected where it is absent. */
  language?: string;
}

export interface Transcript {
  text: string;
  /** ISO 639-1. */
  language: string;
  durationSeconds: number;
  /** Seconds count from the file's beginning. */
  words: readonly TimedWord[];
  segments: readonly { text: string; startSeconds: number; endSeconds: number }[];
}

interface Named {
  readonly name: ServerName;
  /** A larger file is `unfit`: send its sound alone, or a piece of it. */
  readonly maxBytes: number;
}

export interface ServiceTranscriber extends Named, AtService {
  transcribe(request: TranscriptionRequest, context: Pick<RunContext, "signal">): Promise<Answer<Transcript>>;
}

export interface RuntimeTranscriber extends Named, OnRuntime {
  transcribe(request: TranscriptionRequest, context: RunContext): Promise<Answer<Transcript>>;
}

/** Writes down what is said in a recording, and when. */
export type Transcriber = ServiceTranscriber | RuntimeTranscriber;
