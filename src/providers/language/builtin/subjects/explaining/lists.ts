import { capitalised } from "./phrases.ts";

const comma = /\s*[,;，；、،]\s*(?:(?:and then|and|then|finally|y|und|dann|et|puis|luego)\s+)?/iu;
const and = /,?\s+(?:and|y|und|et|ed|und|и|और|και|o|or|oder|ou)\s+|\s*(?:と|和|以及|及)\s*|\s+و/iu;

/** The items of "a, b and c": where there are commas, "and" parts the last one only. */
export function splitList(text: string): string[] {
  const pieces = text.split(comma);
  const last = pieces.pop() ?? "";
  const endsWithAnd = /[,;]\s*(?:and|und|et|y)\s[^,;]*$/iu.test(text);
  return [...pieces, ...(endsWithAnd ? [last] : last.split(and))]
    .map((item) =>
      item
        .trim()
        .replace(/^(?:the|an?|to|el|la|los|las|der|die|das|le|les)\s+/iu, "")
        .replace(/[.!?:;。！？।]+$/u, ""),
    )
    .filter((item) => /[\p{L}\p{N}]/u.test(item));
}

/** A list that the text spells out: numbered, with arrows, after a colon, as "first … then …", or as a sentence that is one; null without one. */
export function listedIn(sentences: readonly string[]): { items: string[]; isOrdered: boolean } | null {
  const text = sentences.join(" ");
  const arrows = text.split(/\s*(?:->|→|⇒|=>|➜)\s*/u);
  if (arrows.length >= 3) {
    const items = arrows.map((part, index) =>
      index === 0 ? part.replace(/^.*[:：.]\s*/u, "") : part.replace(/[.;].*$/u, ""),
    );
    return usable(items, true);
  }
  const numbered = Array.from(
    text.matchAll(/(?:^|\s)\(?(\d{1,2})[.)]\s+(.+?)(?=\s+\(?\d{1,2}[.)]\s|$)/gu),
    ([, , item]) => item ?? "",
  );
  if (numbered.length >= 3) return usable(numbered, true);
  const told = text.split(
    /\b(?:first(?:ly)?|then|next|after that|afterwards|finally|lastly|zuerst|dann|danach|schließlich|primero|luego|después|finalmente|d'abord|ensuite|puis|enfin)\b[,:]?\s*|(?:首先|然后|接着|最后|まず|次に|最後に)[，、]?/iu,
  );
  if (told.length >= 4) return usable(told.slice(1), true);
  for (const [index, sentence] of sentences.entries()) {
    const afterColon = /[:：]\s*(.+)$/u.exec(sentence)?.[1];
    const whole = index > 0 ? sentence : undefined;
    for (const candidate of [afterColon, listPart(sentence), whole]) {
      if (candidate === undefined) continue;
      const found = usable(splitList(candidate), false);
      if (found && found.items.length >= 3) return found;
    }
  }
  return null;
}

/** The short pieces of a text with many commas. */
export function piecesIn(text: string): string[] {
  const pieces = splitList(text.replace(/[.!?。！？।:：]\s*/gu, ", "));
  return (
    pieces
      .map((piece) =>
        piece
          .replace(/^(?:and|with|from|including|y|con|und|mit|et|avec|и|с)\s+/iu, "")
          .replace(/^(?:the|an?|its|her|his|their)\s+/iu, ""),
      )
      // What is said to whoever makes the film is no part of its subject.
      .filter((piece) => !/^(?:do|don't|please|all that|so that|make|use|begin|end|i|keep)\b/iu.test(piece))
      .filter(
        (piece) => piece.split(/\s+/).length <= 5 && Array.from(piece).length >= 3 && Array.from(piece).length <= 40,
      )
  );
}

/** "It consists of a, b and c". */
function listPart(sentence: string): string | undefined {
  return /(?:consists? of|includes?|including|made (?:up )?of|such as|are|besteht aus|consta de|incluye|se compose de|contains?|has)\s+(.+)$/iu.exec(
    sentence,
  )?.[1];
}

function usable(items: readonly string[], isOrdered: boolean): { items: string[]; isOrdered: boolean } | null {
  const clean = items
    .map((item) => item.trim().replace(/[.,;:!?。，；：！？।\s]+$/u, ""))
    .filter((item) => /[\p{L}\p{N}]/u.test(item));
  const isShort = clean.every((item) => Array.from(item).length <= 60 && item.split(/\s+/).length <= 9);
  return clean.length >= 2 && isShort ? { items: clean, isOrdered } : null;
}

const becomes =
  /^(.+?)\s+(?:becomes?|become|turns? into|(?:is|are) (?:turned|converted|transformed) into|produces?|yields?|leads? to|causes?|results? in|combine (?:in)?to|makes? up|se convierten? en|producen?|causan?|werden? zu|ergeben|führt zu|führen zu|deviennent|devient|produisent|produit|diventano|produce|tornam-se|viram|превращаются в|превращается в|образуют)\s+(.+?)[.!]?$/iu;
const becomesUnspaced = /^(.+?)(?:变成|變成|转化为|产生|生成)(.+?)[。！.]?$/u;
const inJapanese = /^(.+?)(?:から|が|を)(.+?)(?:を作(?:る|ります)|になる|になります|に変(?:える|わる))[。.]?$/u;

const because =
  /^(.+?),?\s+(?:because(?: of)?|due to|porque|debido a|weil|wegen|parce qu(?:e\s|['’])|à cause d(?:e\s|['’])|потому что|perché)\s*(.+?)[.!]?$/iu;

export interface Change {
  from: string[];
  into: string[];
  caption: string;
  /** The words between the two. */
  link: string;
}

/** What becomes or causes what, in a sentence that says so. */
export function changeIn(sentences: readonly string[]): Change | null {
  for (const sentence of sentences) {
    if (/[?？؟]$/u.test(sentence) || /^(?:how|why|explain|show|what|cómo|wie|comment)\b/iu.test(sentence)) continue;
    const reason = because.exec(sentence);
    const match = reason ?? becomes.exec(sentence) ?? becomesUnspaced.exec(sentence) ?? inJapanese.exec(sentence);
    if (!match) continue;
    const [first = "", second = ""] = [match[1], match[2]];
    const [from, into] = (reason ? [splitList(second), [first]] : [splitList(first), splitList(second)]).map((side) =>
      side.map(capitalised),
    );
    if (!from || !into || from.length === 0 || into.length === 0 || from.length > 4 || into.length > 4) continue;
    const link = sentence.slice(first.length, sentence.lastIndexOf(second)).trim();
    if ([...from, ...into].every((item) => Array.from(item).length <= 48))
      return { from, into, caption: sentence, link };
  }
  return null;
}

/** Years with what the prompt says beside them, earliest first. */
export function eventsIn(sentences: readonly string[]): { when: string; what: string }[] {
  const events: { when: string; what: string; year: number }[] = [];
  const clauses = sentences.flatMap((sentence) =>
    sentence.split(
      /\s*(?:[;:：。；،，、]|,(?!\d)|\.(?=\s|$)|\band\b(?=[^,;.]*\b(?:1[0-9]{3}|20[0-9]{2})\b)|\bund\b|\by\b(?=[^,;.]*\d{4}))\s*/iu,
    ),
  );
  for (const clause of clauses) {
    const year = /(?<![\d.])(1[0-9]{3}|20[0-9]{2})(?![\d.])/u.exec(clause);
    const what = year
      ? clause
          .replace(
            /(?:\b(?:in|im|en|em|nel|around|since|by|año|jahr|в)\s+)?(?<![\d.])(?:1[0-9]{3}|20[0-9]{2})(?![\d.])(?:\s*(?:году?|年に?|년|में))?\s*[-–—:]?\s*/iu,
            " ",
          )
          .trim()
      : clause.trim();
    const last = events.at(-1);
    if (year) events.push({ when: year[1] ?? "", year: Number(year[1]), what });
    else if (last && last.what === "" && /\p{L}/u.test(what)) last.what = what;
  }
  const told = events.filter(({ what }) => /\p{L}/u.test(what) && Array.from(what).length <= 70);
  return told
    .toSorted((one, other) => one.year - other.year)
    .slice(0, 6)
    .map(({ when, what }) => ({ when, what: capitalised(what.replace(/[\s,.-]+$/u, "")) }));
}
