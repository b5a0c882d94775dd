/** A piece of music as long as a film: composed from a profile and a seed, written as MIDI, with its beats. */
import { makeForm, type SectionName } from "./form.ts";
import { chooseKey, harmonise } from "./harmony.ts";
import { humanise } from "./humanise.ts";
import { composeMelody } from "./melody.ts";
import { writeScore } from "./midi.ts";
import { makeMotif } from "./motif.ts";
import type { Piece } from "./piece.ts";
import { perform } from "./players/perform.ts";
import type { MusicProfile } from "./profile.ts";
import { seededRandom } from "./random.ts";
import { type BeatsPerBar, finalSeconds, fitTempo, secondsAtBeat } from "./tempo.ts";

export interface BedOrder {
  profile: MusicProfile;
  /** The file ends exactly here, the last chord rung out. */
  durationSeconds: number;
  seed: number;
  /** Keeps exactly this tempo to the end, for pictures that are cut to it already. */
  bpm?: number;
}

export interface Bed {
  midi: Uint8Array;
  durationSeconds: number;
  /** Every beat, up to and with the last chord's. */
  beatsSeconds: number[];
  /** The first beat of every bar, the last chord's with them. */
  downbeatsSeconds: number[];
  bpm: number;
  beatsPerBar: BeatsPerBar;
  /** Tonic and scale, for example `D minor`. */
  key: string;
  /** The form, for cutting to it. `energy` is 0 to 1. */
  sections: { name: SectionName; startSeconds: number; endSeconds: number; energyFrom: number; energyTo: number }[];
  /** Where the last chord is struck. */
  finalSeconds: number;
}

/** The same order gives the same bytes; another seed, another piece. */
export function composeBed({ profile, durationSeconds, seed, bpm }: BedOrder): Bed {
  if (!(durationSeconds > 0)) throw new RangeError("a bed needs a duration");
  const random = (purpose: string) => seededRandom(seed, `${profile.name}/${purpose}`);
  const beatsPerBar = profile.beatsPerBar ?? 4;
  const grid = fitTempo({
    durationSeconds,
    beatsPerBar,
    bpm: wander(profile, random("tempo").next()),
    tailSeconds: profile.tailSeconds,
    ritardando: bpm === undefined ? profile.ritardando : [],
    ...(bpm === undefined ? {} : { fixedBpm: bpm }),
  });
  const form = makeForm(grid.bars, profile.energies, random("form").pick(profile.layouts ?? ["builds"]));
  const key = chooseKey(profile.harmony, random("key"));
  const chords = harmonise(form, profile.harmony, { key, beatsPerBar }, random("harmony"));
  const piece: Piece = { profile, seed, key, grid, form, chords };
  const motif = makeMotif(profile, beatsPerBar, random("motif"));
  const melody = composeMelody(piece, motif, random("melody"));
  const parts = perform(piece, melody).map((part) => humanise(part, profile, seed));
  return {
    midi: writeScore(parts, grid),
    durationSeconds,
    beatsSeconds: [...grid.beatSeconds],
    downbeatsSeconds: grid.beatSeconds.filter((_, beat) => beat % beatsPerBar === 0),
    bpm: grid.bpm,
    beatsPerBar,
    key: `${key.tonic} ${key.scale}`,
    sections: form.map((section) => ({
      name: section.name,
      startSeconds: secondsAtBeat(grid, section.startBar * beatsPerBar),
      endSeconds: secondsAtBeat(grid, (section.startBar + section.bars) * beatsPerBar),
      energyFrom: section.energyFrom,
      energyTo: section.energyTo,
    })),
    finalSeconds: finalSeconds(grid),
  };
}

/** Each piece prefers a tempo of its own within the middle of the range. */
function wander(profile: MusicProfile, chance: number): MusicProfile["bpm"] {
  const { low, preferred, high } = profile.bpm;
  const own = preferred + (chance - 0.5) * (high - low) * 0.6;
  return { low, preferred: Math.max(low, Math.min(high, own)), high };
}
