/** The colour of chords: the same progression in triads, in sevenths, in ninths. */

export type ChordColour = "triads" | "added" | "sevenths" | "ninths";

/** By degree of the plain triad; what is not named keeps its triad. */
const colours: Readonly<Record<ChordColour, Readonly<Record<string, string>>>> = {
  triads: {},
  added: {
    I: "Iadd9",
    IV: "IVadd9",
    IIm: "IIm7",
    VIm: "VIm7",
    Im: "Imadd9",
    IVm: "IVm7",
    bIII: "bIIIadd9",
    bVI: "bVImaj7",
    bVII: "bVIIadd9",
  },
  sevenths: {
    I: "Imaj7",
    IIm: "IIm7",
    IIIm: "IIIm7",
    IV: "IVmaj7",
    V: "V7",
    VIm: "VIm7",
    Im: "Im7",
    IVm: "IVm7",
    Vm: "Vm7",
    bII: "bIImaj7",
    bIII: "bIIImaj7",
    bVI: "bVImaj7",
    bVII: "bVII7",
    bVIIm: "bVIIm7",
  },
  ninths: {
    I: "Imaj9",
    IIm: "IIm9",
    IIIm: "IIIm7",
    IV: "IVmaj9",
    V: "V9sus4",
    VIm: "VIm9",
    Im: "Im9",
    IVm: "IVm9",
    Vm: "Vm7",
    bII: "bIImaj7",
    bIII: "bIIImaj7",
    bVI: "bVImaj7",
    bVII: "bVII9",
    bVIIm: "bVIIm7",
  },
};

/** One bar of roman numerals; chords that say their own colour keep it. */
export function coloured(bar: string, colour: ChordColour): string {
  return bar
    .split(" ")
    .map((numeral) => colours[colour][numeral] ?? numeral)
    .join(" ");
}
