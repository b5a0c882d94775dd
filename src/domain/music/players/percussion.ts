/** Players of the pulse: the drum kit, tuned drums, and what rises into a new section. */
import { chordAt } from "../harmony.ts";
import { type DrumName, drumKeys } from "../instruments.ts";
import { energyAtBeat, finalBeat, finalChord, type Piece, playsFinal } from "../piece.ts";
import type { DrumRows, Layer } from "../profile.ts";
import { seededRandom } from "../random.ts";
import type { Note } from "../score.ts";
import { atEnergy, stepsOfBar } from "../steps.ts";
import { lifts, pitchIn, stepsOf, strengthOf, velocityAt } from "./playing.ts";

type Of<Role> = Extract<Layer, { role: Role }>;

export function playDrums(piece: Piece): Note[] {
  const { drums } = piece.profile;
  const random = seededRandom(piece.seed, "drums");
  const grooves = drums.grooves.map((level) => ({ from: level.from, value: random.pick(level.value) }));
  const starts = new Set(piece.form.map((section) => section.startBar));
  const { beatsPerBar } = piece.grid;
  const notes: Note[] = [];
  for (let bar = 0; bar < piece.grid.bars; bar++) {
    const energy = energyAtBeat(piece, (bar + 0.5) * beatsPerBar);
    const groove = atEnergy(grooves, energy);
    if (!groove) continue;
    const endsSection = starts.has(bar + 1) || bar + 1 === piece.grid.bars;
    const fill = endsSection && bar > 0 && drums.fills.length > 0 ? random.pick(drums.fills) : {};
    notes.push(...playRows(piece, { ...groove, ...fill }, bar));
  }
  return [...notes, ...crashes(piece), ...lastStroke(piece)];
}

function playRows(piece: Piece, rows: DrumRows, bar: number): Note[] {
  const { beatsPerBar } = piece.grid;
  const lazy = piece.profile.drums.lazySnareSeconds;
  return Object.entries(rows).flatMap(([drum, pattern]) =>
    stepsOfBar(pattern, bar, beatsPerBar).map((step): Note => {
      const at = bar * beatsPerBar + step.at;
      const isBackbeat = drum === "snare" || drum === "clap" || drum === "stick";
      return {
        at,
        beats: 0.25,
        pitch: drumKeys[drum as DrumName],
        velocity: velocityAt(piece, at, strengthOf(step.mark)),
        ...(isBackbeat && lazy > 0 ? { lateSeconds: lazy } : {}),
      };
    }),
  );
}

function crashes(piece: Piece): Note[] {
  const { crash } = piece.profile.drums;
  return lifts(piece)
    .filter((lift) => lift.energy >= crash.from)
    .map((lift) => ({ at: lift.beat, beats: 2, pitch: drumKeys[crash.drum], velocity: velocityAt(piece, lift.beat) }));
}

function lastStroke(piece: Piece): Note[] {
  const at = finalBeat(piece);
  const { crash, grooves } = piece.profile.drums;
  const energy = energyAtBeat(piece, Math.max(0, at - 1));
  if (energy < (grooves[0]?.from ?? 1)) return [];
  const kick = { at, beats: 1, pitch: drumKeys.kick, velocity: velocityAt(piece, at, 1.1) };
  if (energy < crash.from) return [kick];
  return [kick, { at, beats: 2, pitch: drumKeys[crash.drum], velocity: velocityAt(piece, at, 1.05) }];
}

const rollBeats = 2;
const rollStep = 0.125;

export function playHits(piece: Piece, layer: Of<"hits">): Note[] {
  const middle = (layer.register[0] + layer.register[1]) / 2;
  const notes = stepsOf(piece, layer, layer.rhythm).map(
    (step): Note => ({
      at: step.beat,
      beats: Math.max(0.5, step.beats),
      pitch: pitchIn(chordAt(piece.chords, step.beat).rootClass, layer.register, middle),
      velocity: velocityAt(piece, step.beat, strengthOf(step.mark)),
    }),
  );
  if (layer.rolls) for (const lift of lifts(piece)) notes.push(...roll(piece, layer, lift.beat, middle));
  if (!playsFinal(piece, layer)) return notes;
  const at = finalBeat(piece);
  if (layer.rolls && piece.grid.bars > 0) notes.push(...roll(piece, layer, at, middle));
  const pitch = pitchIn(finalChord(piece).rootClass, layer.register, middle);
  return [...notes, { at, beats: 2, pitch, velocity: velocityAt(piece, at, 1.15) }];
}

/** A crescendo into `beat`. */
function roll(piece: Piece, layer: Layer, beat: number, middle: number): Note[] {
  const notes: Note[] = [];
  for (let at = Math.max(0, beat - rollBeats); at < beat - 1e-6; at += rollStep) {
    const through = 1 - (beat - at) / rollBeats;
    notes.push({
      at,
      beats: rollStep,
      pitch: pitchIn(chordAt(piece.chords, beat).rootClass, layer.register, middle),
      velocity: velocityAt(piece, beat, 0.3 + 0.5 * through),
    });
  }
  return notes;
}

export function playSwell(piece: Piece, layer: Of<"swell">): Note[] {
  const pitch = Math.round((layer.register[0] + layer.register[1]) / 2);
  return lifts(piece)
    .filter((lift) => lift.energy >= layer.from)
    .map((lift) => {
      const at = Math.max(0, lift.beat - layer.beats);
      return { at, beats: lift.beat - at, pitch, velocity: velocityAt(piece, lift.beat, 1.1) };
    });
}
