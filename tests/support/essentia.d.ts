/** What the listener uses of essentia's build for Node; its own types speak of the browser's. */
declare module "essentia.js" {
  interface Vector {
    delete(): void;
  }
  interface Essentia {
    arrayToVector(samples: Float32Array): Vector;
    KeyExtractor(signal: Vector, ...settings: unknown[]): { key: string; scale: string };
    PercivalBpmEstimator(signal: Vector, ...settings: unknown[]): { bpm: number };
  }
  const essentia: { Essentia: new (wasm: unknown) => Essentia; EssentiaWASM: unknown };
  export default essentia;
}
