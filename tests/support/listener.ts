/** Key and tempo of sound, as essentia hears them. */
import { createRequire } from "node:module";

interface Vector {
  delete(): void;
}
interface Essentia {
  arrayToVector(samples: Float32Array): Vector;
  KeyExtractor(...args: unknown[]): { key: string; scale: string };
  PercivalBpmEstimator(...args: unknown[]): { bpm: number };
}
interface EssentiaModule {
  Essentia: new (wasm: unknown) => Essentia;
  EssentiaWASM: unknown;
}

const noteNames: Readonly<Record<string, string>> = { "D#": "Eb", "G#": "Ab", "A#": "Bb", Db: "C#", Gb: "F#" };

export class Listener {
  readonly #essentia: Essentia;

  private constructor(essentia: Essentia) {
    this.#essentia = essentia;
  }

  static async start(): Promise<Listener> {
    // Its types speak of the browser's build; Node gets the CommonJS one.
    const { Essentia, EssentiaWASM } = createRequire(import.meta.url)("essentia.js") as EssentiaModule;
    return new Listener(new Essentia(EssentiaWASM));
  }

  /** The key as `D minor`, flats as music writes them; the tempo in quarters a minute, or a simple part of it. */
  hear(samples: Float32Array, sampleRate: number): { key: string; tempo: number } {
    const signal = this.#essentia.arrayToVector(samples);
    const spectrum = [true, 4096, 4096, 12, 3500, 60, 25, 0.2];
    const { key, scale } = this.#essentia.KeyExtractor(
      signal,
      ...spectrum,
      "bgate",
      sampleRate,
      1e-4,
      440,
      "cosine",
      "hann",
    );
    const { bpm } = this.#essentia.PercivalBpmEstimator(signal, 1024, 2048, 128, 128, 210, 50, sampleRate);
    signal.delete();
    return { key: `${noteNames[key] ?? key} ${scale}`, tempo: bpm };
  }
}
