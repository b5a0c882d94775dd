/** The looks of a montage: how fast it cuts, how it moves, what it sounds like. */
import type { GradeName, TransitionKind, VideoClip } from "../../../containers/protocol/timeline.ts";
import type { MusicProfile } from "../music/profile.ts";
import { musicProfiles } from "../music/profiles.ts";
import type { MontageStyle } from "./montage-job.ts";

export interface TransitionChoice {
  kind: TransitionKind;
  seconds: number;
  /** How often, against the others. */
  weight: number;
}

export interface StyleSpec {
  name: MontageStyle;
  grade: GradeName;
  music: MusicProfile;
  shots: {
    /** None is shorter, unless its file is. */
    leastSeconds: number;
    mostSeconds: number;
    /** What a moment needs of its file for a cut on the beat; files with less are shown when there is nothing else. */
    roomSeconds: number;
    /** Where the music is at its calmest and at its fullest. */
    calmSeconds: number;
    intenseSeconds: number;
  };
  /**
   * What a cut off the downbeat costs, off the beat, between two beats, and anywhere else; 1 is
   * about as bad as a shot of twice the wished length.
   */
  offGrid: { beat: number; half: number; elsewhere: number };
  /** Shots of one file stay in the order in which they were recorded. */
  keepsRecordingOrder: boolean;
  transitions: readonly TransitionChoice[];
  /** Into the best moment. */
  accent: Omit<TransitionChoice, "weight">;
  opening: { kind: "cut" | "fade-black"; seconds: number };
  fadeOutSeconds: number;
  /** Camera moves, taken in turn. */
  motions: readonly VideoClip["motion"]["kind"][];
  motionAmount: number;
  /** Slow motion from the peak on, for one shot in each `everySeconds`; null for none. */
  slowMotion: { speed: number; everySeconds: number; mostSeconds: number } | null;
  sound: {
    /** What each clip's own sound is brought towards. */
    clipLufs: number;
    /** The music against its own level, and what it gives way under the clips. */
    musicGainDb: number;
    duckDb: number;
    /** Slow motion sounds odd: it is turned down. */
    slowGainDb: number;
  };
}

const cinematic: StyleSpec = {
  name: "cinematic",
  grade: "cinematic",
  music: musicProfiles.cinematic,
  shots: { leastSeconds: 1.7, roomSeconds: 1.7, mostSeconds: 6.5, calmSeconds: 4.6, intenseSeconds: 2.7 },
  offGrid: { beat: 0.25, half: 0.9, elsewhere: 1.6 },
  keepsRecordingOrder: true,
  transitions: [
    { kind: "dissolve", seconds: 0.7, weight: 6 },
    { kind: "cut", seconds: 0, weight: 3 },
    { kind: "fade-black", seconds: 0.9, weight: 1 },
  ],
  accent: { kind: "fade-black", seconds: 0.8 },
  opening: { kind: "fade-black", seconds: 0.9 },
  fadeOutSeconds: 1.4,
  motions: ["push", "pull", "push", "drift"],
  motionAmount: 0.09,
  slowMotion: { speed: 0.5, everySeconds: 14, mostSeconds: 3.2 },
  sound: { clipLufs: -23, musicGainDb: 0, duckDb: 6, slowGainDb: -8 },
};

const gaming: StyleSpec = {
  name: "gaming",
  grade: "gaming",
  music: musicProfiles.gaming,
  shots: { leastSeconds: 0.8, roomSeconds: 1.08, mostSeconds: 3.2, calmSeconds: 2, intenseSeconds: 1.1 },
  offGrid: { beat: 0.06, half: 2.5, elsewhere: 6 },
  keepsRecordingOrder: false,
  transitions: [
    { kind: "cut", seconds: 0, weight: 6 },
    { kind: "flash-white", seconds: 0.24, weight: 2 },
    { kind: "whip", seconds: 0.3, weight: 1.5 },
    { kind: "zoom", seconds: 0.3, weight: 1.5 },
  ],
  accent: { kind: "flash-white", seconds: 0.3 },
  opening: { kind: "cut", seconds: 0 },
  fadeOutSeconds: 0.5,
  motions: ["punch"],
  motionAmount: 0.07,
  slowMotion: { speed: 0.5, everySeconds: 24, mostSeconds: 1.4 },
  sound: { clipLufs: -18, musicGainDb: 1, duckDb: 4, slowGainDb: -4 },
};

const energetic: StyleSpec = {
  name: "energetic",
  grade: "energetic",
  music: musicProfiles.energetic,
  shots: { leastSeconds: 0.8, roomSeconds: 1.15, mostSeconds: 3, calmSeconds: 1.9, intenseSeconds: 1 },
  offGrid: { beat: 0.04, half: 2.5, elsewhere: 6 },
  keepsRecordingOrder: false,
  transitions: [
    { kind: "cut", seconds: 0, weight: 4 },
    { kind: "slide-left", seconds: 0.3, weight: 1.5 },
    { kind: "slide-up", seconds: 0.3, weight: 1.5 },
    { kind: "zoom", seconds: 0.27, weight: 1.2 },
    { kind: "whip", seconds: 0.27, weight: 1 },
  ],
  accent: { kind: "zoom", seconds: 0.34 },
  opening: { kind: "cut", seconds: 0 },
  fadeOutSeconds: 0.5,
  motions: ["punch", "push", "punch", "pull"],
  motionAmount: 0.055,
  slowMotion: null,
  sound: { clipLufs: -21, musicGainDb: 2, duckDb: 4, slowGainDb: 0 },
};

const chill: StyleSpec = {
  name: "chill",
  grade: "chill",
  music: musicProfiles.chill,
  shots: { leastSeconds: 2.4, roomSeconds: 2.4, mostSeconds: 8.5, calmSeconds: 6.2, intenseSeconds: 4.2 },
  offGrid: { beat: 0.25, half: 0.9, elsewhere: 1.6 },
  keepsRecordingOrder: true,
  transitions: [
    { kind: "dissolve", seconds: 1.1, weight: 8 },
    { kind: "fade-black", seconds: 1, weight: 1 },
  ],
  accent: { kind: "dissolve", seconds: 1.2 },
  opening: { kind: "fade-black", seconds: 0.9 },
  fadeOutSeconds: 1.8,
  motions: ["drift"],
  motionAmount: 0.07,
  slowMotion: { speed: 0.5, everySeconds: 12, mostSeconds: 4 },
  sound: { clipLufs: -28, musicGainDb: 1, duckDb: 3, slowGainDb: -10 },
};

export const styles: Readonly<Record<MontageStyle, StyleSpec>> = { cinematic, gaming, energetic, chill };

/** No style, and no shortage, cuts faster than this; only a file that is shorter itself does. */
export const shortestShotSeconds = 0.7;
