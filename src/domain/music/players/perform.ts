/** Every layer of a profile played: the parts of the score, before hands touch it. */
import { instruments, kits } from "../instruments.ts";
import type { MelodyNote } from "../melody.ts";
import { energyAtBeat, finalBeat, finalHoldBeats, type Piece } from "../piece.ts";
import type { Layer } from "../profile.ts";
import type { ExpressionPoint, Note, Part } from "../score.ts";
import { playArpeggio, playChords, playPad } from "./chords.ts";
import { playBass, playCounter, playMelody } from "./lines.ts";
import { playDrums, playHits, playSwell } from "./percussion.ts";

/** `levelDb` 0 means an instrument that is this loud at velocity 90 and volume 100. */
const referenceDb = -30;

export function perform(piece: Piece, melody: readonly MelodyNote[]): Part[] {
  const parts = piece.profile.layers.map((layer): Part => {
    const instrument = instruments[layer.instrument];
    const ahead = layer.role === "pad" || layer.role === "melody" || layer.role === "counter" ? 1 : 0.6;
    const notes = play(piece, layer, melody).map((note) => ({
      ...note,
      pitch: within(note.pitch, instrument.low, instrument.high),
      // Instruments that speak slowly are played ahead of the beat, so that they are heard on it.
      lateSeconds: (note.lateSeconds ?? 0) - ahead * (instrument.attackSeconds - 0.01),
    }));
    return {
      name: layer.name,
      channel: "melodic",
      program: instrument.program,
      volume: volumeFor(layer.levelDb + piece.profile.trimDb + referenceDb - instrument.loudnessDb),
      pan: layer.pan,
      reverb: layer.reverb,
      notes,
      expression: layer.swells ? swelling(piece) : fading(piece),
    };
  });
  const { drums } = piece.profile;
  parts.push({
    name: "drums",
    channel: "drums",
    program: kits[drums.kit],
    volume: volumeFor(drums.levelDb + piece.profile.trimDb),
    pan: 0,
    reverb: drums.reverb,
    notes: playDrums(piece),
    expression: [],
  });
  return parts.filter((part) => part.notes.length > 0);
}

function play(piece: Piece, layer: Layer, melody: readonly MelodyNote[]): Note[] {
  switch (layer.role) {
    case "pad":
      return playPad(piece, layer);
    case "chords":
      return playChords(piece, layer);
    case "arpeggio":
      return playArpeggio(piece, layer);
    case "bass":
      return playBass(piece, layer);
    case "melody":
      return playMelody(piece, layer, melody);
    case "counter":
      return playCounter(piece, layer);
    case "hits":
      return playHits(piece, layer);
    case "swell":
      return playSwell(piece, layer);
  }
}

/** Channel volume for a gain: MIDI's is 40 log10, and 100 is the reference. */
function volumeFor(gainDb: number): number {
  return Math.max(1, Math.min(127, Math.round(100 * 10 ** (gainDb / 40))));
}

function within(pitch: number, low: number, high: number): number {
  let inside = pitch;
  while (inside < low) inside += 12;
  while (inside > high) inside -= 12;
  return inside;
}

/** The last chord dies away while it is held. */
function fading(piece: Piece): ExpressionPoint[] {
  const end = finalBeat(piece);
  const hold = finalHoldBeats(piece);
  const steps = 16;
  const points: ExpressionPoint[] = [{ at: 0, value: 1 }];
  for (let step = 0; step <= steps; step++) {
    const through = step / steps;
    points.push({ at: end + hold * (0.3 + 0.7 * through), value: 1 - through });
  }
  return points;
}

function swelling(piece: Piece): ExpressionPoint[] {
  const end = finalBeat(piece);
  const points: ExpressionPoint[] = [];
  for (let beat = 0; beat < end; beat++) points.push({ at: beat, value: 0.68 + 0.32 * energyAtBeat(piece, beat) });
  return [...points, { at: end, value: 1 }, ...fading(piece).slice(1)];
}
