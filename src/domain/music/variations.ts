/** What becomes of a motif: its answer, its mirror, its ornament, its rest. */
import type { SectionName } from "./form.ts";
import type { Motif, MotifNote } from "./motif.ts";

export type Cell = "statement" | "answer" | "mirror" | "ornament" | "lift" | "cadence";

/** Cell after cell of a section; a section that comes again takes its next row. */
const plans: Readonly<Record<SectionName, readonly (readonly Cell[])[]>> = {
  intro: [["statement", "answer", "statement", "cadence"]],
  theme: [
    ["statement", "answer", "statement", "cadence"],
    ["ornament", "answer", "lift", "cadence"],
    ["statement", "mirror", "ornament", "cadence"],
  ],
  build: [["statement", "lift", "ornament", "cadence"]],
  break: [
    ["mirror", "answer", "mirror", "cadence"],
    ["mirror", "lift", "answer", "cadence"],
  ],
  peak: [
    ["statement", "answer", "statement", "cadence"],
    ["statement", "ornament", "statement", "cadence"],
  ],
  outro: [["statement", "cadence"]],
};

/** The cell at `place` of a section that comes for the `time`th time, from 0. */
export function cellOf(section: SectionName, time: number, place: number): Cell {
  const rows = plans[section];
  const row = rows[time % rows.length] ?? [];
  return row[place % row.length] ?? "statement";
}

export function vary(motif: Motif, cell: Cell): readonly MotifNote[] {
  switch (cell) {
    case "statement":
    case "lift":
      return motif.notes;
    case "answer":
      return answer(motif);
    case "mirror":
      return motif.notes.map((note) => ({ ...note, step: -note.step }));
    case "ornament":
      return ornament(motif.notes);
    case "cadence":
      return cadence(motif);
  }
}

/** Keeps the rhythm and turns the second bar over. */
function answer(motif: Motif): MotifNote[] {
  const turn = motif.notes.findIndex((note) => note.at >= motif.beats / 2);
  const pivot = motif.notes[turn]?.step ?? 0;
  return motif.notes.map((note, index) =>
    turn >= 0 && index > turn ? { ...note, step: 2 * pivot - note.step } : { ...note },
  );
}

/** The answer, come to rest early. */
function cadence(motif: Motif): MotifNote[] {
  const kept = answer(motif).filter((note) => note.at <= motif.beats - 2);
  return kept.map((note, index) =>
    index === kept.length - 1 ? { ...note, beats: Math.max(note.beats, motif.beats - note.at - 0.5) } : note,
  );
}

/** Long notes lean on their neighbour before they move on. */
function ornament(notes: readonly MotifNote[]): MotifNote[] {
  return notes.flatMap((note, index) => {
    const next = notes[index + 1];
    if (!next || note.beats < 1) return [note];
    const neighbour = note.step + (Math.sign(next.step - note.step) || 1);
    return [
      { ...note, beats: note.beats - 0.5 },
      { at: note.at + note.beats - 0.5, beats: 0.5, step: neighbour, structural: false },
    ];
  });
}
