/** Keys that all instruments are at ease in. Guitars have their own. */
export const allMajor: readonly string[] = ["C", "D", "Eb", "E", "F", "G", "Ab", "A", "Bb"];
export const allMinor: readonly string[] = ["C", "C#", "D", "E", "F", "F#", "G", "A", "Bb", "B"];
