/** Acoustic: guitars picked and strummed, piano, bass, a fiddle or a whistle, hands on small drums. */
import { type Genre, profileOf } from "./genre.ts";
import { motifs } from "./rhythms.ts";

export const acoustic: Genre = (mood, random) => {
  const { name, isBright } = mood;
  const isQuiet = name === "calm" || name === "sad";
  const isLively = name === "happy" || name === "playful" || name === "inspiring";
  const threes = (isQuiet || name === "playful") && random.chance(0.35);
  const soloist = random.pick(
    name === "playful"
      ? (["kalimba", "recorder", "whistle"] as const)
      : isBright
        ? (["piano", "harmonica", "fiddle", "panFlute"] as const)
        : (["piano", "cello", "fiddle", "nylonGuitar"] as const),
  );
  const plucked = soloist === "kalimba" || soloist === "piano" || soloist === "nylonGuitar";
  return profileOf(
    mood,
    {
      name: "acoustic",
      bpm: [72, 126],
      beatsPerBar: threes ? 3 : 4,
      tonics: { major: ["C", "D", "E", "G", "A"], minor: ["A", "D", "E", "B"] },
      colour: name === "tense" || name === "playful" ? "triads" : random.pick(["triads", "added"] as const),
      floor: 0.08,
      motifRhythms: threes ? motifs.waltz : isLively ? [...motifs.lively.slice(0, 3), ...motifs.flowing] : motifs.broad,
      swing: name === "playful" ? { ratio: 0.58, beats: 0.5 } : { ratio: 0.51, beats: 0.5 },
      human: { timingSeconds: 0.011, velocity: 0.08 },
      slowsDown: true,
      tailSeconds: { low: 2, preferred: 3, high: 4.4 },
      layers: [
        {
          name: "picked guitar",
          role: "arpeggio",
          instrument: random.pick(["nylonGuitar", "steelGuitar"] as const),
          from: 0,
          levelDb: 7,
          pan: -0.3,
          reverb: 0.35,
          register: [43, 72],
          voices: 5,
          rhythm: [
            { from: 0, value: ["0---2---3---4---", "0---2-3-4---3---", "0-----3---4---2-"] },
            { from: 0.32, value: ["0-2-3-4-1-3-4-2-", "0-3-2-4-1-3-2-4-", "0-2-4-3-2-4-3-2-"] },
          ],
        },
        {
          name: "strummed guitar",
          role: "chords",
          instrument: "steelGuitar",
          from: isLively ? 0.3 : 0.45,
          levelDb: 2,
          pan: 0.35,
          reverb: 0.3,
          register: [43, 76],
          voices: 5,
          strumSeconds: 0.011,
          rhythm: [
            {
              from: 0,
              value: threes ? ["X---x-u-x-u-"] : ["X---..x---u-x-u-", "X-----x---u-x---", "X-------x---u-x-"],
            },
            {
              from: 0.6,
              value: threes ? ["X-u-x-u-x-u-"] : ["X--ux-u-..u-x-u-", "X-u-X-u-.xu-X-u-", "X---X-xu..xuX-u-"],
            },
          ],
        },
        {
          name: "bass",
          role: "bass",
          instrument: random.pick(["acousticBass", "fingeredBass"] as const),
          from: 0.26,
          levelDb: 6,
          pan: 0,
          reverb: 0.1,
          register: [28, 45],
          rhythm: [
            { from: 0, value: ["r-------f-------", "r---------------", "r-----------a---"] },
            { from: 0.45, value: ["r-----r-f-----a-", "r-----f-r---f---", "r---f---r---a---"] },
          ],
        },
        {
          name: "solo",
          role: "melody",
          instrument: soloist,
          from: 0.12,
          fragmentIn: ["intro", "outro"],
          levelDb: plucked ? 12 : soloist === "harmonica" ? 9 : 7,
          pan: 0.05,
          reverb: 0.45,
          register: soloist === "cello" ? [52, 72] : [62, 86],
          touch: plucked ? 1 : mood.touch,
        },
        {
          name: "second voice",
          role: "counter",
          instrument: random.pick(["cello", "viola", "accordion", "clarinet"] as const),
          from: 0.42,
          levelDb: 2,
          pan: 0.25,
          reverb: 0.5,
          register: [50, 67],
          swells: true,
        },
        {
          name: "piano",
          role: "chords",
          instrument: "piano",
          from: 0.5,
          levelDb: 4,
          pan: -0.1,
          reverb: 0.4,
          register: [52, 77],
          voices: 4,
          rhythm: [{ from: 0, value: ["x---------------", "x-------x-------", "x-----x---------"] }],
        },
        {
          name: "strings",
          role: "pad",
          instrument: "slowStrings",
          from: 0.62,
          levelDb: -3,
          pan: 0.1,
          reverb: 0.6,
          register: [53, 77],
          voices: 3,
          swells: true,
        },
        isLively && {
          name: "mandolin",
          role: "arpeggio",
          instrument: random.pick(["banjo", "dulcimer"] as const),
          from: 0.55,
          levelDb: 1,
          pan: 0.5,
          reverb: 0.3,
          register: [60, 81],
          voices: 3,
          rhythm: [{ from: 0, value: ["0.1.2.1.0.2.1.2.", "0.12.1.20.12.1.2"] }],
        },
      ],
      drums: {
        kit: isQuiet ? "brush" : "room",
        levelDb: isQuiet ? -4 : -1,
        reverb: 0.25,
        grooves: threes
          ? [
              { from: 0.38, value: [{ shaker: "x.o.x.o.x.o." }] },
              { from: 0.55, value: [{ kick: "X...........", stick: "....x...x...", shaker: "x.o.x.o.x.o." }] },
            ]
          : [
              { from: 0.36, value: [{ shaker: "x.o.x.o.x.o.x.o." }, { tambourine: "....x.......x..." }] },
              {
                from: 0.5,
                value: [
                  { kick: "X.......x.x.....", stick: "....x.......x...", shaker: "x.oxx.oxx.oxx.ox" },
                  { lowConga: "X.....x.x.......", highConga: "....x..o....x.xo", shaker: "x.o.x.o.x.o.x.o." },
                  { kick: "X.....x.X.......", tambourine: "....x.......x...", shaker: "oxoxoxoxoxoxoxox" },
                ],
              },
              {
                from: isQuiet ? 0.95 : 0.74,
                value: [
                  {
                    kick: "X.....x.X.x.....",
                    snare: "....x.......x..o",
                    hat: "x.x.x.x.x.x.x.x.",
                    tambourine: "....x.......x...",
                  },
                  {
                    kick: "X...X...X...X...",
                    clap: "....x.......x...",
                    tambourine: "o.x.o.x.o.x.o.x.",
                    shaker: "oxoxoxoxoxoxoxox",
                  },
                ],
              },
            ],
        fills: threes ? [{ stick: "....x...x.x." }] : [{ snare: "............o.xx" }, { lowTom: "........x...x.x." }],
        crash: { drum: isBright ? "ride" : "cymbal", from: 0.7 },
        lazySnareSeconds: 0.005,
      },
    },
    random,
  );
};
