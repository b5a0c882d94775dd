/** Hip-hop: boom-bap with a lazy snare, or a slow trap beat; a loop of soft chords, a deep bass. */
import type { DrumRows } from "../profile.ts";
import { type Genre, profileOf } from "./genre.ts";
import { motifs } from "./rhythms.ts";
import { allMajor, allMinor } from "./tonics.ts";

const boomBap: DrumRows[] = [
  { kick: "X.....x...x.....", snare: "....X.......X...", hat: "x.x.x.x.x.x.x.x." },
  { kick: "X..x......x..x..", snare: "....X.......X...", hat: "x.xox.x.x.xox.x." },
  { kick: "X.x.......x.x...", snare: "....X..o....X..o", hat: "x.x.x.xox.x.x.x." },
];
const trap: DrumRows[] = [
  { kick: "X.....x.........", clap: "........X.......", hat: "x.x.x.x.x.xxx.x." },
  { kick: "X..x......x.....", clap: "........X.......", hat: "xxx.x.x.xxx.xoxo" },
  { kick: "X.........x..x..", clap: "........X.......", hat: "x.x.xxx.x.x.xxxx" },
];

export const hipHop: Genre = (mood, random) => {
  const { name, isBright } = mood;
  const isTrap = name === "dark" || name === "tense" || name === "epic";
  const beat = isTrap ? trap : boomBap;
  const hook = random.pick(
    isTrap
      ? (["musicBox", "flute", "fmPiano", "choir"] as const)
      : isBright
        ? (["vibraphone", "flute", "mutedTrumpet", "kalimba"] as const)
        : (["vibraphone", "piano", "tenorSax", "nylonGuitar"] as const),
  );
  const blown = hook === "flute" || hook === "mutedTrumpet" || hook === "tenorSax" || hook === "choir";
  return profileOf(
    mood,
    {
      name: "hip-hop",
      bpm: [72, 98],
      beatsPerBar: 4,
      tonics: { major: allMajor, minor: allMinor },
      colour: isTrap ? "triads" : isBright ? "ninths" : random.pick(["sevenths", "ninths"] as const),
      floor: 0.26,
      motifRhythms: isTrap ? [...motifs.sparse, ...motifs.broad] : [...motifs.lively, ...motifs.broad.slice(3)],
      swing: isTrap ? { ratio: 0.5, beats: 0.5 } : { ratio: 0.58, beats: 0.5 },
      human: { timingSeconds: isTrap ? 0.004 : 0.011, velocity: 0.08 },
      slowsDown: false,
      tailSeconds: { low: 2.2, preferred: 3.2, high: 4.4 },
      layers: [
        {
          name: "keys",
          role: "chords",
          instrument: random.pick(
            isTrap
              ? (["fmPiano", "piano", "harp"] as const)
              : (["tinePiano", "tinePiano", "fmPiano", "piano", "jazzGuitar"] as const),
          ),
          from: 0,
          levelDb: 3,
          pan: -0.1,
          reverb: 0.4,
          register: [50, 74],
          voices: 4,
          strumSeconds: 0.014,
          rhythm: [
            { from: 0, value: ["x---------------", "x-----------x---"] },
            { from: 0.45, value: ["x-----x-..o-x---", "x---..x---x-..o-", "x-----..x-----o-", "x-------x--x----"] },
          ],
        },
        {
          name: "pad",
          role: "pad",
          instrument: random.pick(isBright ? (["warmPad", "voices"] as const) : (["slowStrings", "sweepPad"] as const)),
          from: 0.3,
          levelDb: -1,
          pan: 0.2,
          reverb: 0.6,
          register: [53, 76],
          voices: 4,
          swells: true,
        },
        {
          name: "picking",
          role: "arpeggio",
          instrument: random.pick(
            isTrap ? (["pizzicato", "harp", "musicBox"] as const) : (["nylonGuitar", "harp", "cleanGuitar"] as const),
          ),
          from: 0.46,
          levelDb: 3,
          pan: 0.4,
          reverb: 0.45,
          register: [55, 77],
          voices: 4,
          rhythm: [
            { from: 0, value: ["0-----2---3-----", "..1---2-3-----..", "0---2---1---3---"] },
            { from: 0.65, value: ["0-2-3---1-2-3---", "0---1-2-3---2-1-", "0--2--3-1--2--3-"] },
          ],
        },
        {
          name: "bass",
          role: "bass",
          instrument: isTrap
            ? random.pick(["synthBass", "synthBassDark"] as const)
            : random.pick(["fretlessBass", "fingeredBass", "acousticBass"] as const),
          from: 0.33,
          levelDb: 7,
          pan: 0,
          reverb: 0.05,
          register: [28, 43],
          rhythm: isTrap
            ? [
                { from: 0, value: ["r---------------", "r---------r-----"] },
                { from: 0.6, value: ["r-----r-......r-", "r-----....r--o--"] },
              ]
            : [
                { from: 0, value: ["r-------..r-f---", "r-----r-....f-a-", "r---------r---a-"] },
                { from: 0.7, value: ["r-----o-..r-f-a-", "r---r-..f---o-a-"] },
              ],
        },
        {
          name: "hook",
          role: "melody",
          instrument: hook,
          from: 0.4,
          fragmentIn: ["intro", "break"],
          levelDb: blown ? 7 : 12,
          pan: -0.2,
          reverb: 0.5,
          register: hook === "tenorSax" || hook === "nylonGuitar" ? [55, 76] : [62, 85],
          touch: blown ? 0.9 : 1,
        },
        isTrap && {
          name: "low brass",
          role: "chords",
          instrument: "brass",
          from: 0.72,
          levelDb: -1,
          pan: 0.2,
          reverb: 0.4,
          register: [43, 64],
          voices: 3,
          rhythm: [{ from: 0, value: ["X---------------", "X-----x---------"] }],
        },
        !isTrap && {
          name: "second hook",
          role: "counter",
          instrument: random.pick(["voices", "cello", "drawbarOrgan"] as const),
          from: 0.7,
          levelDb: 3,
          pan: 0.3,
          reverb: 0.6,
          register: [55, 72],
          swells: true,
        },
        {
          name: "swell",
          role: "swell",
          instrument: "reverseCymbal",
          from: 0.5,
          beats: 2,
          levelDb: 0,
          pan: 0,
          reverb: 0.3,
          register: [58, 62],
        },
      ],
      drums: {
        kit: isTrap ? "tr808" : random.pick(["standard", "room"] as const),
        levelDb: 2,
        reverb: 0.15,
        grooves: [
          { from: 0.3, value: [{ hat: "x...x...x...x..." }, { shaker: "o.x.o.x.o.x.o.x." }] },
          {
            from: 0.38,
            value: isTrap
              ? [{ kick: "X...............", hat: "x.x.x.x.x.x.x.x." }]
              : [{ kick: "X.........x.....", stick: "....x.......x...", hat: "x.x.x.x.x.x.x.x." }],
          },
          { from: 0.5, value: beat },
          {
            from: 0.8,
            value: beat.map((rows) => ({
              ...rows,
              [isTrap ? "snare" : "shaker"]: isTrap ? "........x......." : "..o...o...o...o.",
            })),
          },
        ],
        fills: isTrap
          ? [{ hat: "x.x.xxxxxxxxxxxx" }, { snare: "........X...xxxx" }]
          : [{ snare: "....X....o.oX.oo" }, { kick: "X.....x.........", snare: "....X.......X.x." }],
        crash: { drum: "crash", from: 0.7 },
        lazySnareSeconds: isTrap ? 0 : 0.014,
      },
    },
    random,
  );
};
