/** Pitches of scales and chords, as MIDI notes. */
import type { ChordSpan, Key } from "./harmony.ts";

/** The note nearest to `pitch` whose pitch class is one of these; the lower of two. */
export function closest(pitch: number, classes: readonly number[]): number {
  for (let distance = 0; distance <= 11; distance++) {
    for (const candidate of [pitch - distance, pitch + distance]) {
      if (classes.includes(((candidate % 12) + 12) % 12)) return candidate;
    }
  }
  return pitch;
}

/** MIDI note of a step of the scale; step 0 is the tonic of octave 0. */
export function scalePitch(key: Key, step: number): number {
  const { pitchClasses } = key;
  const count = pitchClasses.length;
  const tonic = pitchClasses[0] as number;
  const inOctave = ((pitchClasses[((step % count) + count) % count] as number) - tonic + 12) % 12;
  return tonic + 12 * Math.floor(step / count) + inOctave;
}

/** The lowest step that is not below `pitch`. */
export function stepOfPitch(key: Key, pitch: number): number {
  const count = key.pitchClasses.length;
  let step = Math.floor((pitch - (key.pitchClasses[0] as number)) / 12) * count;
  while (scalePitch(key, step) < pitch) step++;
  return step;
}

/**
 * Where a melody can stand on a chord: its notes but those a half-tone from another of them (root and major seventh, a minor
 * third and the ninth), which rub wherever the chord lies.
 */
export function standingClasses(chord: ChordSpan): number[] {
  const rubs = (one: number) => [1, 11].some((step) => chord.pitchClasses.includes((one + step) % 12));
  return chord.pitchClasses.filter((one) => !rubs(one));
}
