/**
 * The bytes of a standard MIDI file. Our own, because the package `midi-file` copies the
 * track for every event: eleven seconds for a twenty-minute score. The tests read what
 * is written here with that package.
 */

export type MidiEvent =
  | { type: "trackName"; text: string }
  | { type: "timeSignature"; numerator: number; denominatorPower: number }
  | { type: "tempo"; microsecondsPerBeat: number }
  | { type: "program"; channel: number; program: number }
  | { type: "controller"; channel: number; controller: number; value: number }
  | { type: "noteOn"; channel: number; pitch: number; velocity: number }
  | { type: "noteOff"; channel: number; pitch: number };

export interface TimedEvent {
  /** Ticks from the start. */
  tick: number;
  event: MidiEvent;
}

/** Tracks of events in order of their ticks, as a file of format 1. Every track ends at `endTick`. */
export function encodeMidi(
  tracks: readonly (readonly TimedEvent[])[],
  { ticksPerBeat, endTick }: { ticksPerBeat: number; endTick: number },
): Uint8Array {
  const bytes: number[] = [];
  chunk(bytes, "MThd", [...word(1), ...word(tracks.length), ...word(ticksPerBeat)]);
  for (const track of tracks) chunk(bytes, "MTrk", trackBytes(track, endTick));
  return Uint8Array.from(bytes);
}

function trackBytes(track: readonly TimedEvent[], endTick: number): number[] {
  const bytes: number[] = [];
  let last = 0;
  for (const { tick, event } of track) {
    bytes.push(...variableLength(tick - last), ...eventBytes(event));
    last = tick;
  }
  bytes.push(...variableLength(endTick - last), 0xff, 0x2f, 0);
  return bytes;
}

function eventBytes(event: MidiEvent): number[] {
  switch (event.type) {
    case "trackName": {
      const text = [...new TextEncoder().encode(event.text)];
      return [0xff, 0x03, ...variableLength(text.length), ...text];
    }
    case "timeSignature":
      return [0xff, 0x58, 4, event.numerator, event.denominatorPower, 24, 8];
    case "tempo":
      return [0xff, 0x51, 3, event.microsecondsPerBeat >>> 16, ...word(event.microsecondsPerBeat & 0xffff)];
    case "program":
      return [0xc0 | event.channel, event.program];
    case "controller":
      return [0xb0 | event.channel, event.controller, event.value];
    case "noteOn":
      return [0x90 | event.channel, event.pitch, event.velocity];
    case "noteOff":
      return [0x80 | event.channel, event.pitch, 0];
  }
}

function chunk(bytes: number[], name: string, body: readonly number[]): void {
  for (const letter of name) bytes.push(letter.charCodeAt(0));
  bytes.push(...word(body.length >>> 16), ...word(body.length & 0xffff));
  for (const byte of body) bytes.push(byte);
}

function word(value: number): [number, number] {
  return [(value >>> 8) & 0xff, value & 0xff];
}

/** Seven bits to a byte, the highest first, all but the last marked. */
function variableLength(value: number): number[] {
  const bytes = [value & 0x7f];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) bytes.unshift((rest & 0x7f) | 0x80);
  return bytes;
}
