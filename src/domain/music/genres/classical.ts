/** Classical: a piano, a string quartet or a small orchestra; waltzes and marches, cadences by the book. */
import type { Layer } from "../profile.ts";
import { type Genre, profileOf } from "./genre.ts";
import { motifs } from "./rhythms.ts";
import { allMajor, allMinor } from "./tonics.ts";

export const classical: Genre = (mood, random) => {
  const { name, isBright } = mood;
  const isSlow = name === "sad" || name === "calm";
  const isLight = name === "happy" || name === "playful";
  const isGrand = name === "epic" || name === "inspiring" || name === "tense" || name === "dark";
  const threes = !isGrand && random.chance(0.45);
  const ensemble = isGrand ? "orchestra" : random.pick(["piano", "quartet", "orchestra"] as const);
  const soloist =
    ensemble === "piano"
      ? "piano"
      : ensemble === "quartet"
        ? "violin"
        : random.pick(
            isLight
              ? (["flute", "clarinet", "oboe", "bassoon"] as const)
              : isBright
                ? (["oboe", "flute", "violin"] as const)
                : (["cello", "clarinet", "oboe", "violin"] as const),
          );
  const figure: Layer = {
    name: "accompaniment",
    role: "arpeggio",
    instrument:
      ensemble === "piano"
        ? "piano"
        : ensemble === "quartet"
          ? "viola"
          : random.pick(["harp", "pizzicato", "clarinet"] as const),
    from: 0,
    levelDb: ensemble === "piano" ? 6 : ensemble === "quartet" ? -1 : 3,
    pan: -0.2,
    reverb: 0.5,
    register: [48, 70],
    voices: 3,
    touch: isLight ? 0.7 : 1,
    rhythm: threes
      ? [{ from: 0, value: ["0---2---2---", "0---1---2---", "0-1-2-1-2-1-"] }]
      : [
          // Alberti's figure among them.
          { from: 0, value: ["0---2---1---2---", "0-2-1-2-0-2-1-2-"] },
          { from: 0.4, value: ["0-2-1-2-0-2-1-2-", "0-1-2-1-0-1-2-1-"] },
        ],
  };
  return profileOf(
    mood,
    {
      name: "classical",
      bpm: threes ? [88, 160] : [66, 138],
      beatsPerBar: threes ? 3 : 4,
      tonics: { major: allMajor, minor: allMinor },
      colour: "triads",
      floor: 0.05,
      motifRhythms: threes ? motifs.waltz : isSlow ? motifs.broad : motifs.flowing,
      swing: { ratio: 0.5, beats: 1 },
      human: { timingSeconds: 0.01, velocity: 0.07 },
      slowsDown: true,
      tailSeconds: { low: 2, preferred: 3, high: 4.4 },
      layers: [
        figure,
        {
          name: "solo",
          role: "melody",
          instrument: soloist,
          from: 0.06,
          fragmentIn: ["intro"],
          levelDb: soloist === "piano" ? 11 : 4,
          pan: 0.05,
          reverb: 0.5,
          register: soloist === "cello" ? [50, 72] : soloist === "bassoon" ? [45, 65] : [64, 88],
          touch: mood.touch,
        },
        {
          name: "bass",
          role: "bass",
          instrument: ensemble === "piano" ? "piano" : "cello",
          from: 0.12,
          levelDb: ensemble === "piano" ? 7 : 4,
          pan: 0.2,
          reverb: 0.4,
          register: [36, 52],
          touch: isLight ? 0.6 : 0.95,
          rhythm: threes
            ? [{ from: 0, value: ["r-----------", "r-------f---"] }]
            : [
                { from: 0, value: ["r-------f-------", "r---------------"] },
                { from: 0.5, value: ["r---f---r---a---", "r-------f---a---", "r---t---f---a---"] },
              ],
        },
        ensemble === "piano" && {
          name: "octaves",
          role: "melody",
          instrument: "piano",
          from: 0.7,
          levelDb: 5,
          pan: 0.1,
          reverb: 0.5,
          register: [76, 100],
        },
        ensemble === "piano" && {
          name: "left hand",
          role: "chords",
          instrument: "piano",
          from: 0.42,
          levelDb: 4,
          pan: -0.1,
          reverb: 0.5,
          register: [48, 69],
          voices: 3,
          rhythm: threes
            ? [{ from: 0, value: ["....x---x---"] }]
            : [{ from: 0, value: ["....x---....x---", "x-------x-------"] }],
        },
        ensemble !== "piano" && {
          name: "inner strings",
          role: "pad",
          instrument: ensemble === "quartet" ? "viola" : "strings",
          from: 0.26,
          levelDb: ensemble === "quartet" ? -4 : 2,
          pan: 0.3,
          reverb: 0.5,
          register: [52, 72],
          voices: ensemble === "quartet" ? 2 : 4,
          swells: true,
        },
        ensemble === "orchestra" && {
          name: "afterbeats",
          role: "chords",
          instrument: isGrand ? "strings" : "pizzicato",
          from: 0.44,
          levelDb: isGrand ? 5 : 6,
          pan: -0.3,
          reverb: 0.45,
          register: [55, 74],
          voices: 3,
          touch: 0.5,
          rhythm: threes
            ? [{ from: 0, value: ["....x...x..."] }]
            : isGrand
              ? [{ from: 0, value: ["x.oox.oox.oox.oo", "x.o.x.o.x.o.x.o."] }]
              : [{ from: 0, value: ["....x.......x...", "..x...x...x...x."] }],
        },
        ensemble === "orchestra" && {
          name: "violins",
          role: "melody",
          instrument: "strings",
          from: 0.58,
          levelDb: 5,
          pan: -0.35,
          reverb: 0.55,
          register: [67, 91],
          touch: mood.touch,
          swells: true,
        },
        ensemble !== "piano" && {
          name: "second voice",
          role: "counter",
          instrument: ensemble === "quartet" ? "violin" : random.pick(["horns", "clarinet", "bassoon"] as const),
          from: 0.34,
          levelDb: 2,
          pan: -0.2,
          reverb: 0.5,
          register: [53, 70],
          swells: true,
        },
        isGrand && {
          name: "brass",
          role: "melody",
          instrument: name === "dark" ? "trombones" : random.pick(["horns", "trumpet"] as const),
          from: 0.82,
          levelDb: name === "dark" ? 1 : 4,
          pan: 0.3,
          reverb: 0.5,
          register: [52, 72],
        },
        ensemble === "orchestra" && {
          name: "timpani",
          role: "hits",
          instrument: "timpani",
          from: 0.72,
          levelDb: 2,
          pan: 0.1,
          reverb: 0.5,
          register: [40, 52],
          rolls: isGrand,
          rhythm: [{ from: 0, value: threes ? ["x..........."] : ["X.......x.......", "X...........x.x."] }],
        },
      ],
      drums: {
        kit: "orchestra",
        levelDb: -6,
        reverb: 0.5,
        grooves:
          ensemble === "orchestra" && !isSlow
            ? [
                {
                  from: 0.8,
                  value: threes
                    ? [{ triangle: "x...o...o..." }]
                    : isGrand
                      ? [{ kick: "X.......x.......", snare: "....o.oo....o.oo" }]
                      : [{ triangle: "x...o...x...o..." }],
                },
              ]
            : [],
        fills: [],
        crash: { drum: "cymbal", from: isGrand ? 0.75 : 2 },
        lazySnareSeconds: 0,
      },
    },
    random,
  );
};
