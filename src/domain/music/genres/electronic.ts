/** Electronic: four on the floor where it is bright, broken and dark where it is not; sequenced bass, arpeggios, leads. */
import type { DrumRows, Layer } from "../profile.ts";
import { type Genre, profileOf } from "./genre.ts";
import { motifs } from "./rhythms.ts";
import { allMajor, allMinor } from "./tonics.ts";

const fourToTheFloor: DrumRows[] = [
  { kick: "X...X...X...X...", clap: "....X.......X...", openHat: "..x...x...x...x.", shaker: "oxoxoxoxoxoxoxox" },
  { kick: "X...X...X...X...", clap: "....X.......X..o", openHat: "..x...x...x...x.", hat: "xox.xox.xox.xox." },
  { kick: "X...X...X...X...", snare: "....X.......X...", openHat: "..x...x...x...x.", hat: "xoxoxoxoxoxoxoxo" },
];
const broken: DrumRows[] = [
  { kick: "X.....x...X.....", snare: "....X.......X...", hat: "x.x.x.x.x.x.x.x." },
  { kick: "X..x......X..x..", snare: "....X..o....X...", hat: "xoxoxoxoxoxoxoxo" },
  { kick: "X.........X.....", clap: "........X.......", hat: "x.x.x.xxx.x.x.xo" },
];

export const electronic: Genre = (mood, random) => {
  const { name, isBright } = mood;
  const isSoft = name === "calm" || name === "sad";
  const beats = isSoft || name === "dark" ? broken : fourToTheFloor;
  const lead = random.pick(
    name === "playful"
      ? (["squareLead", "marimba", "kalimba"] as const)
      : isSoft
        ? (["fmPiano", "crystal", "squareLead"] as const)
        : (["sawLead", "squareLead", "synthBrass"] as const),
  );
  const sequence: Layer = {
    name: "bass",
    role: "bass",
    instrument: random.pick(isBright ? (["synthBass", "synthBassDark"] as const) : (["synthBassDark"] as const)),
    from: 0.24,
    levelDb: 6,
    pan: 0,
    reverb: 0.05,
    register: [28, 43],
    rhythm: isSoft
      ? [
          { from: 0, value: ["r---------------", "r-------r-----a-"] },
          { from: 0.5, value: ["r-----r-..r-----", "r---r-----r-f---"] },
        ]
      : [
          { from: 0, value: ["r-......r-......", "r-----r-........"] },
          { from: 0.44, value: ["..r-..r-..r-..r-", "r--r--r-..r-r---", "r.r.r.r.r.r.r.o."] },
          { from: 0.85, value: ["..ro..ro..ro..ra", "r.orr.orr.orr.oa", "rr.rr.rrrr.rr.oo"] },
        ],
  };
  return profileOf(
    mood,
    {
      name: "electronic",
      bpm: [88, 134],
      beatsPerBar: 4,
      tonics: { major: allMajor, minor: allMinor },
      colour: isSoft ? "ninths" : random.pick(["triads", "added"] as const),
      floor: 0.12,
      motifRhythms: isSoft ? motifs.sparse : name === "dark" ? motifs.broad : motifs.lively,
      swing: { ratio: 0.5, beats: 1 },
      human: { timingSeconds: 0.003, velocity: 0.05 },
      slowsDown: false,
      tailSeconds: { low: 1.8, preferred: 2.8, high: 4 },
      layers: [
        {
          name: "pad",
          role: "pad",
          instrument: random.pick(
            isBright
              ? (["warmPad", "haloPad", "synthStrings"] as const)
              : (["sweepPad", "synthStrings", "bowedPad"] as const),
          ),
          from: 0,
          levelDb: 4,
          pan: 0.15,
          reverb: 0.55,
          register: [52, 76],
          voices: 4,
          swells: true,
        },
        sequence,
        name === "tense" || name === "dark" || name === "epic"
          ? {
              name: "sub bass",
              role: "bass",
              instrument: "synthBass",
              from: 0.4,
              levelDb: 2,
              pan: 0,
              reverb: 0,
              register: [28, 40],
              rhythm: [{ from: 0, value: ["r-------r-------", "r---------------"] }],
            }
          : false,
        {
          name: "arpeggio",
          role: "arpeggio",
          instrument: random.pick(
            isSoft
              ? (["fmPiano", "crystal", "atmosphere"] as const)
              : isBright
                ? (["marimba", "polysynth", "brightness"] as const)
                : (["squareLead", "polysynth", "fmPiano"] as const),
          ),
          from: 0.1,
          levelDb: -1,
          pan: -0.4,
          reverb: 0.45,
          register: [58, 80],
          voices: 3,
          touch: isSoft ? 1 : 0.6,
          rhythm: [
            { from: 0, value: ["0.1.2.3.0.1.2.3.", "0..1..2..1..2.3.", "0..1..2.0..1..2."] },
            {
              from: 0.55,
              value: isSoft
                ? ["0.1.2.3.2.1.2.3.", "0..12..10..12..1"]
                : ["0123012301230123", "0213021302130213", "0.21.30.21.30.21", "0123210301232103"],
            },
          ],
        },
        !isSoft && {
          name: "stabs",
          role: "chords",
          instrument: random.pick(["brightPiano", "polysynth", "fmPiano"] as const),
          from: 0.42,
          levelDb: -1,
          pan: 0.3,
          reverb: 0.3,
          register: [55, 79],
          voices: 4,
          touch: 0.6,
          rhythm: [
            { from: 0, value: ["..x...x...x...x.", "x--x--x-........", "x-----x---x-----"] },
            { from: 0.6, value: ["X--x--x-.x--x-x-", "x--X--x---X--x--", "..X-..X-..X-..Xx"] },
          ],
        },
        isSoft && {
          name: "electric piano",
          role: "chords",
          instrument: "tinePiano",
          from: 0.15,
          levelDb: 2,
          pan: -0.1,
          reverb: 0.5,
          register: [52, 75],
          voices: 4,
          strumSeconds: 0.01,
          rhythm: [{ from: 0, value: ["x---------------", "x---------x-----", "x-----x---------"] }],
        },
        {
          name: "lead",
          role: "melody",
          instrument: lead,
          from: isSoft ? 0.25 : 0.36,
          fragmentIn: ["intro", "build"],
          levelDb: lead === "marimba" || lead === "kalimba" || lead === "fmPiano" ? 12 : 8,
          pan: 0.05,
          reverb: 0.45,
          register: [62, 85],
          touch: mood.touch,
        },
        !isSoft && {
          name: "lead octave",
          role: "melody",
          instrument: isBright ? "glockenspiel" : "squareLead",
          from: 0.86,
          levelDb: isBright ? 0 : 1,
          pan: 0.25,
          reverb: 0.4,
          register: [74, 98],
        },
        {
          name: "voices",
          role: isBright ? "counter" : "pad",
          voices: 3,
          instrument: isBright ? "voices" : "choir",
          from: isSoft ? 0.4 : 0.7,
          levelDb: 2,
          pan: -0.2,
          reverb: 0.7,
          register: [55, 76],
          swells: true,
        },
        {
          name: "riser",
          role: "swell",
          instrument: "reverseCymbal",
          from: 0.4,
          beats: 3,
          levelDb: 2,
          pan: 0,
          reverb: 0.3,
          register: [58, 62],
        },
      ],
      drums: {
        kit: random.pick(["electronic", "tr808"] as const),
        levelDb: isSoft ? -1 : 1,
        reverb: 0.12,
        grooves: [
          {
            from: 0.22,
            value: [{ hat: "x...x...x...x..." }, { shaker: "o.x.o.x.o.x.o.x." }, { hat: "..x...x...x...x." }],
          },
          {
            from: 0.42,
            value: isSoft
              ? [{ kick: "X.........x.....", clap: "....x.......x...", hat: "x.x.x.x.x.x.x.x." }]
              : [
                  { kick: "X...X...X...X...", clap: "....x.......x..." },
                  { kick: "X...X...X...X...", hat: "..x...x...x...x." },
                ],
          },
          { from: 0.55, value: beats },
          ...(isSoft
            ? []
            : [
                {
                  from: 0.88,
                  value: beats.map((rows) => ({
                    ...rows,
                    tambourine: "....x.......x...",
                    openHat: "..X...X...X...X.",
                  })),
                },
              ]),
        ],
        fills: isSoft
          ? [{ clap: "....x.......x.x." }, { snare: "............o.xx" }]
          : [{ snare: "x.x.x.x.xxxxXXXX" }, { snare: "....x..x.xx.XxXx" }, { clap: "....X...X.X.XXXX" }],
        crash: { drum: "crash", from: 0.55 },
        lazySnareSeconds: 0,
      },
    },
    random,
  );
};
