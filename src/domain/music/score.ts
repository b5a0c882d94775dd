/** What a composed piece is before it becomes MIDI. Places and lengths are in beats. */

export interface Note {
  at: number;
  beats: number;
  /** MIDI note. */
  pitch: number;
  /** 0 to 1. */
  velocity: number;
  /** Seconds off the grid: the hand that plays it. */
  lateSeconds?: number;
}

export interface ExpressionPoint {
  at: number;
  /** 0 to 1. */
  value: number;
}

export interface Part {
  name: string;
  /** `drums` plays the drum channel. */
  channel: "melodic" | "drums";
  program: number;
  /** 0 to 127, as MIDI's channel volume. */
  volume: number;
  /** -1 (left) to 1. */
  pan: number;
  /** 0 to 1. */
  reverb: number;
  notes: Note[];
  expression: ExpressionPoint[];
}
