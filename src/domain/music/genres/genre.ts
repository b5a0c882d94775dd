/** What all genres share: how a mood and the sound of a genre become a profile that the composer plays. */
import type { Energies } from "../form.ts";
import type { Bars, Harmony } from "../harmony.ts";
import type { ModeHarmony, Mood } from "../moods/mood.ts";
import type { Drums, Layer, MusicProfile } from "../profile.ts";
import type { Random } from "../random.ts";
import type { BeatsPerBar } from "../tempo.ts";
import { type ChordColour, coloured } from "./colour.ts";

export const genreNames = [
  "cinematic",
  "electronic",
  "acoustic",
  "ambient",
  "rock",
  "classical",
  "jazz",
  "hip-hop",
] as const;
export type GenreName = (typeof genreNames)[number];

/** A genre in a mood. `random` chooses among its instruments: each piece has an ensemble of its own. */
export type Genre = (mood: Mood, random: Random) => MusicProfile;

/** The sound of a genre in one mood. */
export interface GenreSound {
  name: GenreName;
  bpm: readonly [slowest: number, fastest: number];
  beatsPerBar: BeatsPerBar;
  tonics: { major: readonly string[]; minor: readonly string[] };
  colour: ChordColour;
  /** In place of the mood's. */
  harmony?: readonly ModeHarmony[];
  /** Adds to the mood's fullness: music that needs its rhythm section begins fuller. 0 to 1. */
  floor: number;
  motifRhythms: readonly string[];
  swing: MusicProfile["swing"];
  human: MusicProfile["human"];
  /** False where a layer is not of this mood. */
  layers: readonly (Layer | false)[];
  drums: Drums;
  /** Slows down into its last chord. */
  slowsDown: boolean;
  tailSeconds: MusicProfile["tailSeconds"];
}

/** How far the tempo may leave what is preferred, so that whole bars fill the time. */
const tempoLeeway = 0.12;

export function profileOf(mood: Mood, sound: GenreSound, random: Random): MusicProfile {
  const [slowest, fastest] = sound.bpm;
  const preferred = slowest + mood.pace * (fastest - slowest);
  return {
    name: `${sound.name}/${mood.name}`,
    bpm: { low: preferred * (1 - tempoLeeway), preferred, high: preferred * (1 + tempoLeeway) },
    beatsPerBar: sound.beatsPerBar,
    tailSeconds: sound.tailSeconds,
    ritardando: sound.slowsDown ? [1, 1.05, 1.12, 1.22].slice(-sound.beatsPerBar) : [],
    energies: energiesOf(mood, sound.floor),
    layouts: ["builds", "returns"],
    harmony: harmonyOf(random.pick(sound.harmony ?? mood.modes), sound),
    motifRhythms: sound.motifRhythms,
    motifShape: mood.motifShape,
    dynamics: [0.5, 0.84],
    swing: sound.swing,
    human: sound.human,
    layers: sound.layers.filter((layer) => layer !== false),
    drums: sound.drums,
    lastChordHeld: 0.88,
    trimDb: -9,
  };
}

/** As shares of a mood's fullness. */
const shape = {
  intro: [0.04, 0.22],
  theme: [0.4, 0.48],
  build: [0.5, 0.78],
  break: [0.26, 0.36],
  peak: [0.9, 1],
  outro: [0.3, 0.1],
} as const satisfies Energies;

function energiesOf(mood: Mood, floor: number): Energies {
  const [calmest, fullest] = mood.fullness;
  const at = (share: number) => floor + (1 - floor) * (calmest + share * (fullest - calmest));
  const between = ([from, to]: readonly [number, number]) => [at(from), at(to)] as const;
  return {
    intro: between(shape.intro),
    theme: between(shape.theme),
    build: between(shape.build),
    break: between(shape.break),
    peak: between(shape.peak),
    ...(mood.windsDown ? { outro: between(shape.outro) } : {}),
  };
}

function harmonyOf(mode: ModeHarmony, { tonics, colour }: GenreSound): Harmony {
  const dress = (all: readonly Bars[]) => all.map((bars) => bars.map((bar) => coloured(bar, colour)));
  return {
    scale: mode.scale,
    tonics: isMinor(mode.scale) ? tonics.minor : tonics.major,
    progressions: dress(mode.progressions),
    peaks: dress(mode.peaks),
    ...(mode.breaks ? { breaks: dress(mode.breaks) } : {}),
    tension: mode.tension.map((bar) => coloured(bar, colour)),
    cadences: dress(mode.cadences),
    finals: mode.finals.map((bar) => coloured(bar, colour)),
  };
}

/** Whether a scale has the small third. */
export function isMinor(scale: string): boolean {
  return scale === "minor" || scale === "dorian" || scale === "phrygian" || scale === "harmonic minor";
}
