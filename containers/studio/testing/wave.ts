export interface Wave {
  /** Samples a second. */
  rate: number;
  /** −1 to 1. */
  samples: number[];
}

/** Of a WAV file: mono, 16 bit. */
export function readWave(bytes: Buffer): Wave {
  if (bytes.toString("latin1", 0, 4) !== "RIFF" || bytes.readUInt16LE(22) !== 1 || bytes.readUInt16LE(34) !== 16)
    throw new Error("not a WAV file of one channel and 16 bit");
  const data = bytes.indexOf("data", 36, "latin1") + 8;
  const samples = Array.from(
    { length: (bytes.length - data) / 2 },
    (_, at) => bytes.readInt16LE(data + 2 * at) / 32_768,
  );
  return { rate: bytes.readUInt32LE(24), samples };
}

/** The longest silence between two times, in seconds. */
export function silences({ rate, samples }: Wave, fromSeconds: number, toSeconds: number): number {
  let longest = 0;
  let since = Math.round(fromSeconds * rate);
  for (let at = since; at < toSeconds * rate; at++) {
    if (Math.abs(samples[at] ?? 0) > 0.02) since = at + 1;
    longest = Math.max(longest, at + 1 - since);
  }
  return longest / rate;
}
