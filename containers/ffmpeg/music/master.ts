/** Light mastering, as FFmpeg's filters: what a played score needs to stand beside other music. */

/** Before the loudness is measured: no rumble, less mud, a little air, and loud and soft a little nearer to each other. */
export const masterTone: readonly string[] = [
  "highpass=f=28",
  "equalizer=f=280:t=q:w=0.8:g=-1.5",
  "highshelf=f=8000:g=1.5",
  "acompressor=threshold=-20dB:ratio=1.8:attack=25:release=250:knee=6",
];

/** Between samples the sound rises above them: limited at twice the rate, and this much below what is allowed. */
const betweenSamplesDb = 0.5;

/** Brings the sound up or down by `gainDb`, no peak higher than `truePeakDb`. */
export function limited(gainDb: number, truePeakDb: number, sampleRate: number): string[] {
  const limit = 10 ** ((truePeakDb - betweenSamplesDb) / 20);
  return [
    `volume=${gainDb.toFixed(2)}dB`,
    `aresample=${2 * sampleRate}`,
    `alimiter=level=0:limit=${limit.toFixed(4)}:attack=3:release=80`,
    `aresample=${sampleRate}`,
  ];
}
