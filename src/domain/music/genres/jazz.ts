/** Jazz: a rhythm section with a walking bass and swung cymbals, a horn, a vibraphone or a guitar that sings. */
import { type Genre, profileOf } from "./genre.ts";
import { jazzHarmony } from "./jazz-harmony.ts";
import { motifs } from "./rhythms.ts";
import { allMajor, allMinor } from "./tonics.ts";

export const jazz: Genre = (mood, random) => {
  const { name } = mood;
  const isBallad = name === "calm" || name === "sad" || name === "dark";
  const isBig = name === "epic" || name === "inspiring" || name === "happy";
  const threes = (name === "playful" || name === "calm") && random.chance(0.3);
  const soloist = random.pick(
    isBallad
      ? (["tenorSax", "mutedTrumpet", "jazzGuitar", "piano"] as const)
      : name === "playful"
        ? (["clarinet", "vibraphone", "mutedTrumpet"] as const)
        : (["altoSax", "trumpet", "vibraphone", "tenorSax"] as const),
  );
  const struck = soloist === "piano" || soloist === "vibraphone";
  return profileOf(
    mood,
    {
      name: "jazz",
      bpm: [76, 184],
      beatsPerBar: threes ? 3 : 4,
      tonics: { major: allMajor, minor: allMinor },
      colour: "sevenths",
      harmony: jazzHarmony(mood),
      floor: 0.22,
      motifRhythms: threes ? motifs.waltz : motifs.swung,
      swing: { ratio: isBallad ? 0.62 : 0.64, beats: 1 },
      human: { timingSeconds: 0.01, velocity: 0.09 },
      slowsDown: true,
      tailSeconds: { low: 2, preferred: 3, high: 4.2 },
      layers: [
        {
          name: "piano",
          role: "chords",
          instrument: soloist === "piano" ? "jazzGuitar" : random.pick(["piano", "piano", "jazzGuitar"] as const),
          from: 0,
          levelDb: soloist === "piano" ? 2 : 5,
          pan: -0.25,
          reverb: 0.3,
          register: [50, 74],
          voices: 4,
          touch: isBallad ? 1 : 0.7,
          rhythm: threes
            ? [{ from: 0, value: ["x-----", "x..x--|..x-x.", "..x---|x..x.."] }]
            : [
                { from: 0, value: isBallad ? ["x-------", "x---x---"] : ["x--x----", ".x-..x--", "x--x----|...x..x-"] },
                {
                  from: 0.5,
                  value: ["x--x..x-|.x-.x---", "..x..x-.|x--x..x-", ".x..x..x|-..x.x--", "x..x..x.|..x..x.."],
                },
              ],
        },
        {
          name: "bass",
          role: "bass",
          instrument: "acousticBass",
          from: 0.1,
          levelDb: 7,
          pan: 0.05,
          reverb: 0.15,
          register: [28, 50],
          touch: 0.9,
          rhythm: threes
            ? [
                { from: 0, value: ["r-----------", "r-------f---"] },
                { from: 0.6, value: ["w---w---w---"] },
              ]
            : [
                {
                  from: 0,
                  value: isBallad ? ["r-------f-------", "r---------a-----"] : ["r-------f-------", "r-------r---a---"],
                },
                { from: isBallad ? 0.5 : 0.36, value: ["w---w---w---w---"] },
              ],
        },
        {
          name: "solo",
          role: "melody",
          instrument: soloist,
          from: 0.26,
          levelDb: struck ? 13 : soloist === "jazzGuitar" ? 11 : 9,
          pan: 0.1,
          reverb: 0.35,
          register: soloist === "vibraphone" || soloist === "piano" ? [62, 86] : [55, 79],
          touch: struck ? 1 : 0.85,
          fragmentIn: ["intro"],
        },
        {
          name: "second soloist",
          role: "melody",
          instrument: random.pick(
            isBig ? (["trumpet", "altoSax", "clarinet"] as const) : (["flute", "vibraphone", "clarinet"] as const),
          ),
          from: 0.78,
          levelDb: 5,
          pan: -0.3,
          reverb: 0.4,
          register: [60, 84],
          touch: 0.85,
        },
        isBig && {
          name: "section",
          role: "chords",
          instrument: "brass",
          from: 0.74,
          levelDb: 3,
          pan: 0.3,
          reverb: 0.3,
          register: [53, 74],
          voices: 4,
          touch: 0.6,
          rhythm: [{ from: 0, value: ["...x..X.|........", ".X.....x|..X.....", "X..X....|......x."] }],
        },
        isBallad && {
          name: "strings",
          role: "pad",
          instrument: "slowStrings",
          from: 0.5,
          levelDb: -2,
          pan: 0.2,
          reverb: 0.6,
          register: [55, 76],
          voices: 4,
          swells: true,
        },
        {
          name: "guide line",
          role: "counter",
          instrument: random.pick(["trombones", "tenorSax", "clarinet"] as const),
          from: 0.6,
          levelDb: -2,
          pan: -0.1,
          reverb: 0.4,
          register: [50, 66],
          swells: true,
        },
      ],
      drums: {
        kit: isBallad ? "brush" : "jazz",
        levelDb: isBallad ? -1 : 1,
        reverb: 0.2,
        grooves: threes
          ? [
              { from: 0.3, value: [{ ride: "x.x.xx", pedalHat: "..x.x." }] },
              { from: 0.6, value: [{ kick: "x.....", ride: "x.x.xx", pedalHat: "..x.x.", snare: "...o.." }] },
            ]
          : [
              { from: 0.24, value: [{ pedalHat: "..x...x." }, { ride: "x...x...", pedalHat: "..x...x." }] },
              { from: 0.36, value: [{ ride: "x.xxx.xx", pedalHat: "..x...x." }] },
              {
                from: 0.5,
                value: [
                  { kick: "o...o...", ride: "x.xxx.xx", pedalHat: "..x...x.", snare: "...o....|.....o.o" },
                  { kick: "o..o....|o....o..", ride: "x.xxx.xx", pedalHat: "..x...x.", stick: "......x." },
                ],
              },
              {
                from: 0.8,
                value: [
                  { kick: "x..o.o..|x.....x.", ride: "X.xxX.xx", pedalHat: "..x...x.", snare: "...x..o.|.o.x...x" },
                  { kick: "x.o.x.o.", ride: "X.xxX.xx", pedalHat: "..x...x.", snare: "..x...x." },
                ],
              },
            ],
        fills: threes
          ? [{ snare: "..x.xx" }]
          : [{ snare: "....x.xx" }, { snare: "..x.xx.x", kick: "x......." }, { lowTom: "....x.x.", snare: "..x....x" }],
        crash: { drum: "ride", from: 0.7 },
        lazySnareSeconds: 0,
      },
    },
    random,
  );
};
