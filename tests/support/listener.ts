/** Key and tempo of sound, as essentia hears them. */
import essentia from "essentia.js";

const noteNames: Readonly<Record<string, string>> = { "D#": "Eb", "G#": "Ab", "A#": "Bb", Db: "C#", Gb: "F#" };
const { Essentia, EssentiaWASM } = essentia;
const library = new Essentia(EssentiaWASM);

/** The key as `D minor`, named as music names it; the tempo in quarters a minute, or a simple part or multiple of it. */
export function hear(samples: Float32Array, sampleRate: number): { key: string; tempo: number } {
  const signal = library.arrayToVector(samples);
  const spectrum = [true, 4096, 4096, 12, 3500, 60, 25, 0.2];
  const { key, scale } = library.KeyExtractor(signal, ...spectrum, "bgate", sampleRate, 1e-4, 440, "cosine", "hann");
  const { bpm } = library.PercivalBpmEstimator(signal, 1024, 2048, 128, 128, 210, 50, sampleRate);
  signal.delete();
  return { key: `${noteNames[key] ?? key} ${scale}`, tempo: bpm };
}
