/** 16-bit mono samples as a WAV file. */
export function wavOf(samples: readonly Uint8Array[], sampleRate: number): Uint8Array<ArrayBuffer> {
  const dataBytes = samples.reduce((sum, piece) => sum + piece.byteLength, 0);
  const bytes = new Uint8Array(44 + dataBytes);
  const view = new DataView(bytes.buffer);
  const text = (at: number, letters: string) => bytes.set(new TextEncoder().encode(letters), at);
  text(0, "RIFF");
  view.setUint32(4, 36 + dataBytes, true);
  text(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, "data");
  view.setUint32(40, dataBytes, true);
  let at = 44;
  for (const piece of samples) {
    bytes.set(piece, at);
    at += piece.byteLength;
  }
  return bytes;
}
