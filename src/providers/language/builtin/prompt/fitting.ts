/** Text in lines that fit a box, by the widths of the letters of DejaVu Sans and of the fonts that stand in for it. */

/** Frame units of the em of a text of font size 48. */
const emAt48 = 2 / 3;
/** Between two lines, in ems. */
const linePitch = 1.1;

export interface FittedText {
  lines: string[];
  /** Manim's font size. */
  size: number;
}

export interface Box {
  /** Frame units. */
  width: number;
  height: number;
  /** The font size that is tried first, and the least. */
  most: number;
  least: number;
}

/**
 * Breaks between words (and between characters where a script has no spaces), never inside a word; as large as the box lets it be, in
 * lines of about the same length.
 */
export function fitted(text: string, { width, height, most, least }: Box): FittedText {
  for (let size = most; size > least; size -= 1) {
    const lines = brokenAt(text, width / emOf(size));
    const isInside =
      lines.length * linePitch * emOf(size) <= height && lines.every((line) => widthOf(line) * emOf(size) <= width);
    if (isInside) return { lines: balanced(text, width / emOf(size)), size };
  }
  return { lines: balanced(text, width / emOf(least)), size: least };
}

/** The same for several texts that shall have one size. */
export function fittedAlike(texts: readonly string[], box: Box): FittedText[] {
  const size = Math.min(box.most, ...texts.map((text) => fitted(text, box).size));
  return texts.map((text) => ({ size, lines: balanced(text, box.width / emOf(size)) }));
}

function emOf(size: number): number {
  return (emAt48 * size) / 48;
}

/** As many lines as needed, of about the same length. */
function balanced(text: string, width: number): string[] {
  const widest = brokenAt(text, width);
  const { length } = widest;
  for (let narrow = width / 2; narrow < width; narrow += width / 20) {
    const lines = brokenAt(text, narrow);
    if (lines.length === length && lines.every((line) => widthOf(line) <= width)) return lines.map(directed);
  }
  return widest.map(directed);
}

/**
 * A line that starts with a script that runs to the left, as a part of one that runs to the right: Manim's text lies at the right edge of
 * its picture otherwise, and over it.
 */
function directed(line: string): string {
  const [first = ""] = /\p{L}/u.exec(line) ?? [];
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(first) ? `\u200e\u2067${line}\u2069` : line;
}

/** Lines of at most `width` ems; a word that is wider has a line of its own. */
function brokenAt(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of piecesOf(text)) {
    if (line !== "" && widthOf((line + piece).trimEnd()) > width) {
      lines.push(line.trim());
      line = "";
    }
    line += line === "" ? piece.trimStart() : piece;
  }
  return [...lines, line.trim()].filter((one) => one !== "");
}

const words = new Intl.Segmenter("ja", { granularity: "word" });

/** Words with the space after them; of scripts without spaces, what ICU takes for words, marks kept at the end of what they follow. */
function piecesOf(text: string): string[] {
  const spaced = text.match(/\S+\s*/gu) ?? [];
  return spaced.flatMap((word) => {
    if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word)) return [word];
    const pieces: string[] = [];
    for (const { segment } of words.segment(word)) {
      if (pieces.length > 0 && /^[\p{P}\s]/u.test(segment) && !/^[\p{Ps}\p{Pi}]/u.test(segment))
        pieces.push((pieces.pop() ?? "") + segment);
      else pieces.push(segment);
    }
    return pieces;
  });
}

/** In ems of the regular weight. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + widthOfCharacter(character), 0);
}

function widthOfCharacter(character: string): number {
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) return 0;
  if (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u.test(character)
  )
    return 1.02;
  if (/\p{Extended_Pictographic}/u.test(character) && !/[\d#*]/.test(character)) return 1.3;
  if (/[ijlI.,:;'’|!]/.test(character)) return 0.33;
  if (/[ frt()[\]/-]/.test(character)) return 0.4;
  if (/[mwMW%@—]/.test(character)) return 0.98;
  if (/[\p{Script=Cyrillic}\p{Lu}]/u.test(character)) return 0.72;
  if (/[ceksvxyzJL]/.test(character)) return 0.59;
  return 0.63;
}
