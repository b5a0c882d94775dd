/** A score as a standard MIDI file (format 1): one track for tempo, one for each part. */
import { encodeMidi, type MidiEvent, type TimedEvent } from "./midi-bytes.ts";
import type { Part } from "./score.ts";
import { finalSeconds, type Grid, secondsAtBeat } from "./tempo.ts";

const ticksPerBeat = 480;
const drumChannel = 9;
const controllers = { volume: 7, pan: 10, expression: 11, reverb: 91 } as const;

/** At one place, settings come before notes end, and notes end before others begin. */
const order: Readonly<Record<MidiEvent["type"], number>> = {
  trackName: 0,
  timeSignature: 0,
  tempo: 0,
  program: 1,
  controller: 2,
  noteOff: 3,
  noteOn: 4,
};

/** The bytes of the file; it ends exactly at the grid's duration. */
export function writeScore(parts: readonly Part[], grid: Grid): Uint8Array {
  const endTick = Math.round(ticksAt(grid, grid.durationSeconds));
  let nextChannel = 0;
  const tracks = [tempoTrack(grid, endTick)];
  for (const part of parts) {
    if (nextChannel === drumChannel) nextChannel++;
    const channel = part.channel === "drums" ? drumChannel : nextChannel++;
    if (channel > 15) throw new RangeError("more than fifteen melodic parts");
    tracks.push(inOrder(partEvents(part, channel, grid), endTick));
  }
  return encodeMidi(tracks, { ticksPerBeat, endTick });
}

function tempoTrack(grid: Grid, endTick: number): TimedEvent[] {
  const events: TimedEvent[] = [
    { tick: 0, event: { type: "timeSignature", numerator: grid.beatsPerBar, denominatorPower: 2 } },
  ];
  const base = Math.round(60e6 / grid.bpm);
  let current = 0;
  for (const [beat, microseconds] of [...grid.microsecondsPerBeat, base].entries()) {
    if (microseconds !== current) {
      events.push({ tick: beat * ticksPerBeat, event: { type: "tempo", microsecondsPerBeat: microseconds } });
    }
    current = microseconds;
  }
  return inOrder(events, endTick);
}

function partEvents(part: Part, channel: number, grid: Grid): TimedEvent[] {
  const setting = (tick: number, controller: number, value: number): TimedEvent => ({
    tick,
    event: { type: "controller", channel, controller, value: Math.max(0, Math.min(127, Math.round(value))) },
  });
  const events: TimedEvent[] = [
    { tick: 0, event: { type: "trackName", text: part.name } },
    { tick: 0, event: { type: "program", channel, program: part.program } },
    setting(0, controllers.volume, part.volume),
    setting(0, controllers.pan, 64 + 63 * part.pan),
    setting(0, controllers.reverb, 127 * part.reverb),
  ];
  let lastValue = -1;
  for (const point of part.expression) {
    const value = Math.round(127 * point.value);
    if (value !== lastValue) events.push(setting(Math.round(point.at * ticksPerBeat), controllers.expression, value));
    lastValue = value;
  }
  for (const { on, off, pitch, velocity } of soundingNotes(part, grid)) {
    events.push({ tick: on, event: { type: "noteOn", channel, pitch, velocity } });
    events.push({ tick: off, event: { type: "noteOff", channel, pitch } });
  }
  return events;
}

interface SoundingNote {
  on: number;
  off: number;
  pitch: number;
  velocity: number;
}

/** Notes in ticks; one that is struck again while it sounds ends first, so that no note hangs. */
function soundingNotes(part: Part, grid: Grid): SoundingNote[] {
  const notes = part.notes.map((note): SoundingNote => {
    const late = ((note.lateSeconds ?? 0) * 1e6) / microsecondsAt(grid, note.at);
    const on = Math.max(0, Math.round((note.at + late) * ticksPerBeat));
    const off = Math.max(on + 1, Math.round((note.at + late + note.beats) * ticksPerBeat));
    return { on, off, pitch: note.pitch, velocity: Math.max(1, Math.min(127, Math.round(127 * note.velocity))) };
  });
  notes.sort((a, b) => a.on - b.on);
  const sounding = new Map<number, SoundingNote>();
  const kept: SoundingNote[] = [];
  for (const note of notes) {
    const before = sounding.get(note.pitch);
    if (before && before.on === note.on) continue;
    if (before && before.off > note.on) before.off = note.on;
    sounding.set(note.pitch, note);
    kept.push(note);
  }
  return kept;
}

function microsecondsAt(grid: Grid, beat: number): number {
  return grid.microsecondsPerBeat[Math.floor(beat)] ?? 60e6 / grid.bpm;
}

/** Ticks of a time after the last chord or before it. */
function ticksAt(grid: Grid, seconds: number): number {
  const beats = grid.beatSeconds.length - 1;
  const after = seconds - finalSeconds(grid);
  if (after >= 0) return (beats + (after * grid.bpm) / 60) * ticksPerBeat;
  const beat = grid.beatSeconds.findLastIndex((at) => at <= seconds);
  const from = secondsAtBeat(grid, beat);
  return (beat + (seconds - from) / (secondsAtBeat(grid, beat + 1) - from)) * ticksPerBeat;
}

/** Sorted, and nothing later than the end. */
function inOrder(events: TimedEvent[], endTick: number): TimedEvent[] {
  return events
    .map(({ tick, event }) => ({ tick: Math.min(tick, endTick), event }))
    .sort((a, b) => a.tick - b.tick || order[a.event.type] - order[b.event.type]);
}
