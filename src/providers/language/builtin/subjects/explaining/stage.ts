import { fitted, fittedAlike } from "../../prompt/fitting.ts";
import { oneLine } from "../../prompt/words.ts";
import { type Python, py } from "../../python/py.ts";

/** Where a diagram may be: under a title, above what is said. Frame units. */
export interface Stage {
  top: number;
  bottom: number;
  /** 1, or -1 where reading goes to the left. */
  onward: 1 | -1;
}

export const stageWidth = 13.4;

/** Colours that the parts of a diagram take in turn. */
export const partColors = ["#58C4DD", "#5CD0B3", "#FFD166", "#FF8C66", "#C792EA", "#83C167"] as const;

/** The title and the room that it leaves. `hasCaptions`: there will be sentences below. */
export function headingOf(title: string, hasCaptions: boolean): { heading: Python; stage: Stage } {
  const { lines, size } = fitted(title, { width: 11.6, height: 1.3, most: 44, least: 32 });
  const shown = lines.slice(0, 2);
  return {
    heading: py`self.heading(${shown.length < lines.length ? [...shown.slice(0, -1), `${shown.at(-1) ?? ""} …`] : shown}, ${size})`,
    stage: {
      onward: /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(title) ? -1 : 1,
      top: shown.length > 1 ? 2.2 : 2.7,
      bottom: hasCaptions ? -2.6 : -3.6,
    },
  };
}

export interface CardBox {
  width: number;
  height: number;
  most?: number;
}

/** `self.card(…)` for each text, in one size, each in its colour. */
export function cardsOf(
  texts: readonly string[],
  { width, height, most = 38 }: CardBox,
  colors: readonly string[] = partColors,
): Python[] {
  const fittedTexts = fittedAlike(texts, { width: width - 0.45, height: height - 0.3, most, least: 24 });
  return fittedTexts.map(
    ({ lines, size }, index) =>
      py`self.card(${lines}, ${size}, ${width}, ${height}, ${colors[index % colors.length] ?? "#58C4DD"})`,
  );
}

/** `self.say(…)` of a sentence in at most two lines. */
export function sayOf(sentence: string): Python {
  const { lines } = fitted(oneLine(sentence, 120), { width: 12.6, height: 1.2, most: 30, least: 29 });
  const shown = lines.length > 2 ? [lines[0] ?? "", `${lines[1] ?? ""} …`] : lines;
  return py`self.say(${shown.join("\n")})`;
}

/** Says each caption once, when its part comes. */
export function captionsOf(captions: readonly (string | null)[]): Python[] {
  return captions.map((caption, index) =>
    caption === null || caption === captions[index - 1] ? py`` : sayOf(caption),
  );
}
