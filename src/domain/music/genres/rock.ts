/** Rock: a drummer, a bass, guitars clean and distorted, an organ behind them, a lead that sings. */
import { type Genre, profileOf } from "./genre.ts";
import { motifs } from "./rhythms.ts";

export const rock: Genre = (mood, random) => {
  const { name, isBright } = mood;
  const isBallad = name === "calm" || name === "sad";
  const isHeavy = name === "epic" || name === "dark" || name === "tense";
  const lead = random.pick(
    isBallad
      ? (["cleanGuitar", "piano", "drawbarOrgan"] as const)
      : name === "playful" || name === "happy"
        ? (["overdriveGuitar", "rockOrgan", "cleanGuitar"] as const)
        : (["overdriveGuitar", "distortionGuitar"] as const),
  );
  return profileOf(
    mood,
    {
      name: "rock",
      bpm: [78, 152],
      beatsPerBar: 4,
      tonics: { major: ["C", "D", "E", "G", "A"], minor: ["E", "A", "D", "B", "F#"] },
      colour: isBallad ? "added" : "triads",
      floor: 0.15,
      motifRhythms: isBallad ? motifs.broad : motifs.lively,
      swing: name === "playful" ? { ratio: 0.62, beats: 1 } : { ratio: 0.5, beats: 1 },
      human: { timingSeconds: 0.006, velocity: 0.06 },
      slowsDown: isBallad,
      tailSeconds: { low: 2, preferred: 3, high: 4.2 },
      layers: [
        {
          name: "clean guitar",
          role: "arpeggio",
          instrument: random.pick(["cleanGuitar", "steelGuitar", "jazzGuitar"] as const),
          from: 0,
          until: isBallad ? 1 : 0.6,
          levelDb: 4,
          pan: -0.4,
          reverb: 0.35,
          register: [48, 74],
          voices: 4,
          rhythm: [{ from: 0, value: ["0-1-2-3-2-1-2-1-", "0-2-3-2-1-2-3-2-", "0---2-3-0---2-1-"] }],
        },
        {
          name: "muted guitar",
          role: "chords",
          instrument: "mutedGuitar",
          from: isHeavy ? 0.24 : 0.42,
          until: 0.86,
          levelDb: -1,
          pan: -0.5,
          reverb: 0.15,
          register: [40, 52],
          voices: 3,
          power: true,
          rhythm: [{ from: 0, value: ["x.x.x.x.x.x.x.x.", "x.xxx.x.x.xxx.x.", "x..xx..xx..xx.x."] }],
        },
        {
          name: "rhythm guitar",
          role: "chords",
          instrument: isBallad ? "overdriveGuitar" : isHeavy ? "distortionGuitar" : "overdriveGuitar",
          from: isBallad ? 0.62 : 0.52,
          levelDb: 3,
          pan: 0.5,
          reverb: 0.25,
          register: [40, 54],
          voices: 3,
          power: true,
          strumSeconds: 0.004,
          rhythm: [
            { from: 0, value: ["X-------X-----x-", "X-----X---X-----", "X---------x-x---"] },
            { from: 0.8, value: ["X--X--X-X-X-X-x-", "X-x-X-x-X-x-X-xx", "X--x--X--x--X-x-"] },
          ],
        },
        !isBallad && {
          name: "second guitar",
          role: "chords",
          instrument: isHeavy ? "distortionGuitar" : "overdriveGuitar",
          from: 0.82,
          levelDb: 1,
          pan: -0.55,
          reverb: 0.25,
          register: [47, 62],
          voices: 3,
          power: true,
          strumSeconds: 0.006,
          rhythm: [{ from: 0, value: ["X---------------", "X-----X---X-----"] }],
        },
        {
          name: "bass",
          role: "bass",
          instrument: random.pick(["pickedBass", "fingeredBass"] as const),
          from: 0.22,
          levelDb: 5,
          pan: 0,
          reverb: 0.05,
          register: [28, 43],
          rhythm: isBallad
            ? [
                { from: 0, value: ["r---------------", "r-------r-------"] },
                { from: 0.5, value: ["r-----r-r---f-a-", "r-----r-f-----a-"] },
              ]
            : [
                { from: 0, value: ["r-------r-------", "r-----r-r-----r-"] },
                { from: 0.42, value: ["r-r-r-r-r-r-r-r-", "r-r-r-r-r-r-f-a-", "r--r--r-r-r-r-a-"] },
              ],
        },
        {
          name: "organ",
          role: "pad",
          instrument: random.pick(["drawbarOrgan", "rockOrgan"] as const),
          from: isBallad ? 0.3 : 0.56,
          levelDb: -1,
          pan: 0.25,
          reverb: 0.4,
          register: [53, 76],
          voices: 3,
          swells: true,
        },
        {
          name: "lead",
          role: "melody",
          instrument: lead,
          from: isBallad ? 0.3 : 0.45,
          fragmentIn: ["intro", "build"],
          levelDb: lead === "piano" || lead === "cleanGuitar" ? 12 : 10,
          pan: 0.1,
          reverb: 0.4,
          register: [57, 81],
          touch: 1,
        },
        (isBallad || isBright) && {
          name: "piano",
          role: "chords",
          instrument: isBallad ? "piano" : "brightPiano",
          from: isBallad ? 0.16 : 0.6,
          levelDb: -1,
          pan: 0.1,
          reverb: 0.3,
          register: [52, 77],
          voices: 4,
          rhythm: [
            { from: 0, value: ["x---------------", "x-------x-------"] },
            { from: 0.6, value: isBallad ? ["x---x---x---x---"] : ["x-x-x-x-x-x-x-x-", "x---x---x---x-x-"] },
          ],
        },
        isBallad && {
          name: "strings",
          role: "pad",
          instrument: "slowStrings",
          from: 0.55,
          levelDb: 0,
          pan: -0.2,
          reverb: 0.6,
          register: [55, 79],
          voices: 3,
          swells: true,
        },
      ],
      drums: {
        kit: isHeavy ? "power" : isBallad ? "room" : "standard",
        levelDb: isBallad ? 0 : 3,
        reverb: 0.2,
        grooves: isBallad
          ? [
              {
                from: 0.26,
                value: [{ hat: "x...x...x...x..." }, { stick: "........x.......", hat: "x.x.x.x.x.x.x.x." }],
              },
              { from: 0.4, value: [{ kick: "X.....x.........", stick: "........x.......", hat: "x.x.x.x.x.x.x.x." }] },
              {
                from: 0.55,
                value: [
                  { kick: "X.....x.x.......", snare: "....x.......x...", hat: "x.x.x.x.x.x.x.x." },
                  { kick: "X.........x.x...", snare: "....x.......x..o", ride: "x.x.x.x.x.x.x.x." },
                ],
              },
            ]
          : [
              {
                from: 0.24,
                value: [{ hat: "x...x...x...x..." }, { kick: "X.......X.......", hat: "x.x.x.x.x.x.x.x." }],
              },
              {
                from: 0.42,
                value: [
                  { kick: "X.....x.X.......", snare: "....X.......X...", hat: "x.x.x.x.x.x.x.x." },
                  { kick: "X.x.....X.x.....", snare: "....X.......X...", hat: "x.x.x.x.x.x.x.x." },
                  { kick: "X..x....X.x...x.", snare: "....X.......X...", hat: "x.x.x.x.x.x.x.x." },
                ],
              },
              {
                from: 0.8,
                value: [
                  { kick: "X..xX.x.X..xX.x.", snare: "....X..o.o..X..o", ride: "x.x.x.x.x.x.x.x." },
                  { kick: "X.x...x.X.x...x.", snare: "....X.......X.oo", openHat: "x...x...x...x..." },
                  { kick: "X...X..xX...X.x.", snare: "....X.......X...", openHat: "x.x.x.x.x.x.x.x." },
                ],
              },
            ],
        fills: [
          { snare: "....X...xxxxXXXX" },
          { snare: "....X...X.xxX.xx", highTom: "........x.......", lowTom: "..........x...x." },
          { snare: "....X...X.......", highTom: "..........xx....", lowTom: "............XxXx" },
        ],
        crash: { drum: "crash", from: 0.5 },
        lazySnareSeconds: 0.003,
      },
    },
    random,
  );
};
