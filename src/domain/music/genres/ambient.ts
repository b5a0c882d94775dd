/** Ambient: chords that stand for two bars, pads in layers, single notes from far away, a pulse at most. */
import type { Bars } from "../harmony.ts";
import type { ModeHarmony, Mood } from "../moods/mood.ts";
import { type Genre, profileOf } from "./genre.ts";
import { motifs } from "./rhythms.ts";
import { allMajor, allMinor } from "./tonics.ts";

export const ambient: Genre = (mood, random) => {
  const { name, isBright } = mood;
  const moves = name === "happy" || name === "playful" || name === "inspiring" || name === "tense" || name === "epic";
  const voice = random.pick(
    isBright
      ? (["piano", "celesta", "crystal", "kalimba", "flute"] as const)
      : (["piano", "vibraphone", "englishHorn", "cello"] as const),
  );
  const blown = voice === "flute" || voice === "englishHorn" || voice === "cello";
  return profileOf(
    mood,
    {
      name: "ambient",
      bpm: [62, 88],
      beatsPerBar: 4,
      tonics: { major: allMajor, minor: allMinor },
      colour: name === "tense" ? "triads" : "added",
      harmony: moves ? mood.modes.map((mode) => slowed(mode, mood)) : mood.modes,
      floor: 0.05,
      motifRhythms: motifs.sparse,
      swing: { ratio: 0.5, beats: 1 },
      human: { timingSeconds: 0.018, velocity: 0.08 },
      slowsDown: true,
      tailSeconds: { low: 3, preferred: 5, high: 7 },
      layers: [
        {
          name: "bed",
          role: "pad",
          instrument: random.pick(
            isBright
              ? (["warmPad", "slowStrings", "haloPad"] as const)
              : (["bowedPad", "sweepPad", "slowStrings"] as const),
          ),
          from: 0,
          levelDb: 3,
          pan: -0.15,
          reverb: 0.8,
          register: [48, 72],
          voices: 4,
          swells: true,
        },
        {
          name: "air",
          role: "pad",
          instrument: random.pick(
            isBright
              ? (["choir", "atmosphere", "synthStrings"] as const)
              : (["choir", "metalPad", "tremoloStrings"] as const),
          ),
          from: 0.24,
          levelDb: -1,
          pan: 0.3,
          reverb: 0.9,
          register: [60, 82],
          voices: 3,
          swells: true,
        },
        {
          name: "deep",
          role: "bass",
          instrument: random.pick(["contrabass", "fretlessBass", "warmPad"] as const),
          from: 0.06,
          levelDb: 3,
          pan: 0,
          reverb: 0.5,
          register: [36, 50],
          swells: true,
          rhythm: [{ from: 0, value: ["r---------------"] }],
        },
        {
          name: "drops",
          role: "arpeggio",
          instrument: random.pick(
            isBright
              ? (["harp", "fmPiano", "musicBox", "crystal"] as const)
              : (["harp", "tinePiano", "vibraphone"] as const),
          ),
          from: 0.1,
          levelDb: 4,
          pan: 0.35,
          reverb: 0.8,
          register: [60, 84],
          voices: 4,
          rhythm: [
            { from: 0, value: ["0-------2-------", "....1-------3---", "0-----2-----3---"] },
            { from: 0.35, value: ["0---2---3---1---", "..1-..2-..3-..2-", "0-----1-2-----3-"] },
            { from: 0.65, value: moves ? ["0-1-2-3-4-3-2-1-", "0-2-1-3-2-4-3-1-"] : ["0---2---3---1---"] },
          ],
        },
        {
          name: "voice",
          role: "melody",
          instrument: voice,
          from: 0.14,
          fragmentIn: ["intro", "outro"],
          levelDb: blown ? 3 : 9,
          pan: -0.1,
          reverb: 0.8,
          register: voice === "cello" ? [50, 70] : [62, 86],
          touch: 1,
        },
        {
          name: "second voice",
          role: "counter",
          instrument: random.pick(["voices", "horns", "cello", "synthStrings"] as const),
          from: 0.45,
          levelDb: 2,
          pan: 0.2,
          reverb: 0.8,
          register: [52, 70],
          swells: true,
        },
        moves && {
          name: "pulse",
          role: "chords",
          instrument: random.pick(
            name === "tense"
              ? (["tremoloStrings", "pizzicato"] as const)
              : (["marimba", "pizzicato", "fmPiano"] as const),
          ),
          from: 0.45,
          levelDb: 2,
          pan: -0.35,
          reverb: 0.6,
          register: [52, 72],
          voices: 3,
          touch: 0.5,
          rhythm: [{ from: 0, value: ["x.o.o.o.x.o.o.o.", "x..o..o.x..o..o."] }],
        },
        (name === "dark" || name === "tense" || name === "epic") && {
          name: "distant drums",
          role: "hits",
          instrument: "taiko",
          from: 0.3,
          levelDb: 2,
          pan: 0,
          reverb: 0.9,
          register: [40, 50],
          rhythm: [
            { from: 0, value: ["X...............|................", "X.....o.........|................"] },
            { from: 0.75, value: ["X.....o.........", "X...........o.o."] },
          ],
        },
      ],
      drums: {
        kit: "tr808",
        levelDb: -7,
        reverb: 0.5,
        grooves: moves
          ? [
              { from: 0.5, value: [{ shaker: "o.o.o.o.o.o.o.o." }] },
              { from: 0.8, value: [{ kick: "x.......x.......", shaker: "o.x.o.x.o.x.o.x." }] },
            ]
          : [],
        fills: [],
        crash: { drum: "cymbal", from: 2 },
        lazySnareSeconds: 0,
      },
    },
    random,
  );
};

/** Each chord twice as long. */
function slowed(mode: ModeHarmony, mood: Mood): ModeHarmony {
  const twice = (bars: Bars) => bars.slice(0, 4).flatMap((bar) => [bar, bar]);
  return {
    ...mode,
    progressions: mode.progressions.map(twice),
    peaks: mode.peaks.map(twice),
    breaks: (mode.breaks ?? mode.progressions).map(twice),
    tension: mood.isBright ? ["V7sus4"] : ["V"],
  };
}
