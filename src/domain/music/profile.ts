/** What a kind of music is made of. Genres and moods are values of this type; the composer knows none by name. */
import type { Energies, Layout, SectionName } from "./form.ts";
import type { Harmony } from "./harmony.ts";
import type { DrumName, InstrumentName, KitName } from "./instruments.ts";
import type { MotifShape } from "./motif.ts";
import type { ByEnergy } from "./steps.ts";
import type { BeatsPerBar } from "./tempo.ts";

interface LayerBase {
  name: string;
  instrument: InstrumentName;
  /** Plays where the piece's energy is at least this. */
  from: number;
  /** And at most this. */
  until?: number;
  except?: readonly SectionName[];
  /** In the mix; 0 is the reference. */
  levelDb: number;
  /** -1 (left) to 1. */
  pan: number;
  /** 0 to 1. */
  reverb: number;
  /** Lowest and highest MIDI note. */
  register: readonly [low: number, high: number];
  /** How much of its written length a note sounds; without it, nearly all. */
  touch?: number;
  /** Follows the energy while a note sounds, as bows and breath do. */
  swells?: boolean;
}

/** Several: the seed chooses one for the piece. */
export type Rhythm = ByEnergy<readonly string[]>;

export type Layer = LayerBase &
  (
    | { role: "pad"; voices: number }
    /** Chords in a rhythm, `u` struck upwards. `power`: root, fifth and octave alone. */
    | { role: "chords"; voices: number; rhythm: Rhythm; power?: boolean; strumSeconds?: number }
    /** Digits of the rhythm name voices, 0 the lowest; beyond the top they go on an octave up. */
    | { role: "arpeggio"; voices: number; rhythm: Rhythm }
    /**
     * `r` root, `o` its octave, `f` fifth, `t` third, `a` a step below the next root; `w` walks: from chord to chord by
     * steps and chord notes, a half-tone into the next root.
     */
    | { role: "bass"; rhythm: Rhythm; pedalIn?: readonly SectionName[] }
    | { role: "melody"; fragmentIn?: readonly SectionName[] }
    /** Long notes on the chords' thirds and sevenths, against the melody. */
    | { role: "counter" }
    /** Tuned drums: the chord's root, in a rhythm of `X`, `x` and `o`; `rolls` into louder sections. */
    | { role: "hits"; rhythm: Rhythm; rolls?: boolean }
    /** Rises into each section that is louder than the one before. */
    | { role: "swell"; beats: number }
  );

/** Rows of `X` (accent), `x`, `o` (ghost), each one bar or several. */
export type DrumRows = Partial<Record<DrumName, string>>;

export interface Drums {
  kit: KitName;
  levelDb: number;
  reverb: number;
  /** Several for one energy: the seed chooses. */
  grooves: ByEnergy<readonly DrumRows[]>;
  /** The last bar before another section takes these rows instead of its own. */
  fills: readonly DrumRows[];
  /** At the start of a section at least this loud. */
  crash: { drum: DrumName; from: number };
  /** Seconds that the snare lies behind the beat. */
  lazySnareSeconds: number;
}

export interface MusicProfile {
  name: string;
  bpm: { low: number; preferred: number; high: number };
  /** 4 where nothing is said. */
  beatsPerBar?: BeatsPerBar;
  tailSeconds: { low: number; preferred: number; high: number };
  ritardando: readonly number[];
  energies: Energies;
  /** The seed chooses one; `builds` where nothing is said. */
  layouts?: readonly Layout[];
  harmony: Harmony;
  /** Two-bar rhythms for the motif. */
  motifRhythms: readonly string[];
  motifShape?: MotifShape;
  /** Strength of playing where the energy is 0 and 1; 0.6 to 0.8 where nothing is said. */
  dynamics?: readonly [softest: number, strongest: number];
  /** 0.5: straight. Where the second of two sixteenths falls (`swingBeats` 0.5) or of two eighths (1). */
  swing: { ratio: number; beats: number };
  /** Deviation of a player's timing, and of the strength of notes (0 to 1). */
  human: { timingSeconds: number; velocity: number };
  layers: readonly Layer[];
  drums: Drums;
  /** Share of the tail during which the last chord is held. */
  lastChordHeld: number;
  /** Added to every layer: brings the whole to about -18 LUFS at the synthesiser's default gain, as all profiles are. */
  trimDb: number;
}
