/** A MIDI file read by another implementation than the one that wrote it. */
import { parseMidi } from "midi-file";

export interface Heard {
  part: string;
  program: number;
  /** Seconds. */
  on: number;
  off: number;
  pitch: number;
  /** 1 to 127. */
  velocity: number;
  drums: boolean;
}

/** Every note with its times. Throws where a note is struck while it sounds, or hangs. */
export function listen(midi: Uint8Array): { notes: Heard[]; endSeconds: number } {
  const file = parseMidi(midi);
  const ticksPerBeat = file.header.ticksPerBeat ?? 0;
  const tempi: { tick: number; seconds: number; micros: number }[] = [];
  let tick = 0;
  for (const event of file.tracks[0] ?? []) {
    tick += event.deltaTime;
    if (event.type !== "setTempo") continue;
    const last = tempi.at(-1);
    const seconds = last ? last.seconds + ((tick - last.tick) / ticksPerBeat) * (last.micros / 1e6) : 0;
    tempi.push({ tick, seconds, micros: event.microsecondsPerBeat });
  }
  const secondsAt = (at: number) => {
    const tempo = tempi.findLast((one) => one.tick <= at) ?? { tick: 0, seconds: 0, micros: 500_000 };
    return tempo.seconds + ((at - tempo.tick) / ticksPerBeat) * (tempo.micros / 1e6);
  };
  const notes: Heard[] = [];
  let end = 0;
  for (const track of file.tracks) {
    let at = 0;
    let part = "";
    let program = 0;
    const open = new Map<number, { on: number; velocity: number }>();
    for (const event of track) {
      at += event.deltaTime;
      if (event.type === "trackName") part = event.text;
      if (event.type === "programChange") program = event.programNumber;
      if (event.type === "noteOn") {
        if (open.has(event.noteNumber)) throw new Error(`${part}: a note struck while it sounds`);
        open.set(event.noteNumber, { on: at, velocity: event.velocity });
      }
      if (event.type === "noteOff") {
        const struck = open.get(event.noteNumber);
        if (struck === undefined) throw new Error(`${part}: an end without a note`);
        open.delete(event.noteNumber);
        const { on, velocity } = struck;
        const drums = event.channel === 9;
        notes.push({ part, program, on: secondsAt(on), off: secondsAt(at), pitch: event.noteNumber, velocity, drums });
      }
    }
    if (open.size > 0) throw new Error(`${part}: hanging notes`);
    end = Math.max(end, at);
  }
  return { notes, endSeconds: secondsAt(end) };
}
