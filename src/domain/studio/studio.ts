import type { Painter } from "../images/painter.ts";
import type { Moderator } from "../moderation/moderator.ts";
import type { Planner } from "../plans/planner.ts";
import type { Narrator } from "../speech/narrator.ts";
import type { Transcriber } from "../transcription/transcriber.ts";

/**
 * What films are made with, each by whom the operator has chosen. Each throws `unavailable` where that service has no key and
 * nobody stands in for it.
 */
export interface Studio {
  painter(): Painter;
  narrator(): Narrator;
  transcriber(): Transcriber;
  moderator(): Moderator;
  planner(): Planner;
}
