/** The ways in which a line can be read: as it stands, and as somebody who hides a word would have it read. */
import { resolveConfusablesTransformer } from "obscenity";
import { coarseWordsOf } from "./coarse-words.ts";
import { ordinaryShortWords } from "./ordinary-short-words.ts";

const invisible = /\p{Default_Ignorable_Code_Point}|\p{Cf}/gu;
const marks = /\p{M}/gu;

const confusables = resolveConfusablesTransformer();
/** Look-alikes that the library does not know. */
const moreConfusables: Readonly<Record<string, string>> = {
  ս: "u",
  հ: "h",
  ո: "n",
  օ: "o",
  ց: "g",
  ѕ: "s",
  ј: "j",
  һ: "h",
  ԁ: "d",
  ԛ: "q",
  ԝ: "w",
  ӏ: "l",
  ı: "i",
  ɡ: "g",
  ɑ: "a",
  в: "b",
  е: "e",
  к: "k",
  м: "m",
  н: "h",
  о: "o",
  р: "p",
  с: "c",
  т: "t",
  у: "y",
  х: "x",
  а: "a",
  і: "i",
  ѵ: "v",
  г: "r",
  п: "n",
  α: "a",
  β: "b",
  ε: "e",
  η: "n",
  ι: "i",
  κ: "k",
  μ: "u",
  ν: "v",
  ο: "o",
  ρ: "p",
  σ: "o",
  τ: "t",
  υ: "u",
  χ: "x",
  ω: "w",
  γ: "y",
  ß: "ss",
  ø: "o",
  đ: "d",
  ł: "l",
  æ: "ae",
  œ: "oe",
};

/** Written for a letter inside a word. A one may be an i or an l. */
const leet: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "6": "g",
  "7": "t",
  "8": "b",
  "9": "g",
  "@": "a",
  $: "s",
  "!": "i",
  "|": "l",
  "+": "t",
  "€": "e",
  "£": "l",
  "¥": "y",
};

/**
 * Words in lower case, parted by single spaces, without punctuation; the first as the line stands, the others (none where
 * nothing is hidden) with hidden letters, letters apart and letters repeated put right.
 */
export function readingsOf(line: string): string[] {
  const plain = unmasked(line);
  const spelled = joinLetters(plain);
  const readings = [plain, spelled].flatMap((text) => [
    wordsOf(text),
    wordsOf(decode(text, "i")),
    wordsOf(decode(text, "l")),
  ]);
  const joined = joinFragments(wordsOf(spelled));
  const all = [...readings, joined];
  return [...new Set([...all, ...all.map(withoutRepeats)])];
}

/** ASCII where a character looks like it; nothing that cannot be seen. Case and punctuation stay. */
function unmasked(line: string): string {
  const visible = line.normalize("NFKC").replace(invisible, "").normalize("NFD").replace(marks, "");
  // An upper-case I after a small letter stands for an l.
  const straightened = visible.replace(/(?<=\p{Ll})I+(?=\p{L}|\b)/gu, (found) => "l".repeat(found.length));
  return [...straightened.toLowerCase()].map(asciiOf).join("");
}

function asciiOf(character: string): string {
  if (character.charCodeAt(0) < 128) return character;
  const own = moreConfusables[character];
  if (own !== undefined) return own;
  const resolved = confusables.transform(character.codePointAt(0) ?? 0);
  return resolved === undefined ? character : String.fromCodePoint(resolved).toLowerCase();
}

/** Letters that stand alone, three or more in a row, are a word: `f u c k`, `f.u.c.k`, `f-u-c-k`; two spaces part words. */
function joinLetters(text: string): string {
  return text.replace(/(?<![a-z0-9])(?:[a-z0-9@$!][ .\-_*·~/\\]){2,}[a-z0-9@$!](?![a-z0-9])/g, (found) =>
    found.replace(/[ .\-_*·~/\\]/g, ""),
  );
}

/** Digits and signs between letters, read as letters. */
function decode(text: string, one: "i" | "l"): string {
  return text.replace(/\S+/g, (token) => {
    const core = token.replace(/[.,;:?!)"']+$/, "");
    const hides =
      /[a-z]/.test(core) &&
      /[0-9@$!|+€£¥]/.test(core) &&
      !/^\d+(st|nd|rd|th|s|p|k|m|fps|px|mm|cm|km|kg|am|pm)$/.test(core);
    if (!hides) return token;
    return [...core].map((character) => (character === "1" ? one : (leet[character] ?? character))).join("");
  });
}

function wordsOf(text: string): string {
  return text
    .replace(/['’`]/g, "")
    .replace(/[^a-z0-9$\p{L}]+/gu, " ")
    .trim();
}

/** `fuuuuck`: a letter three times or more stands for one. */
function withoutRepeats(words: string): string {
  return words.replace(/([a-z])\1{2,}/g, "$1");
}

/** `fu ck`, `sh it`: neighbours that make a coarse word, and of which one is none by itself, are one. */
function joinFragments(words: string): string {
  const tokens = words.split(" ");
  const joined: string[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    const whole = `${before}${token}`;
    const isFragment = (one: string) => /^[a-z]{1,4}$/.test(one) && !ordinaryShortWords.has(one);
    const parted = before !== undefined && (isFragment(before) || isFragment(token)) && token.length <= 5;
    if (parted && coarseWordsOf(whole).length > 0) joined[joined.length - 1] = whole;
    else joined.push(token);
  }
  return joined.join(" ");
}
