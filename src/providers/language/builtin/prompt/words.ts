/** The prompt in lower case, without accents on Latin and Greek letters, each run of anything but letters and digits one space. */
export function plainWords(text: string): string {
  const letters = text
    .toLowerCase()
    .normalize("NFD")
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}][\u0300-\u036f]*)[\u0300-\u036f]/gu, "")
    .normalize("NFC")
    .replaceAll("ß", "ss")
    .replaceAll("ё", "е");
  return ` ${letters.replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim()} `;
}

/** Scripts without spaces between words, and those that write small words onto the next one. */
const joinedScripts =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * Whether the words hold the phrase; a word of it that ends in `*` may go on (`derivat*`: derivative, derivation), and in scripts that join
 * words it may stand anywhere.
 */
export function holdsPhrase(words: string, phrase: string): boolean {
  if (joinedScripts.test(phrase)) return words.includes(phrase.replaceAll("*", ""));
  const [first = "", ...rest] = phrase.split("* ");
  if (rest.length === 0)
    return phrase.endsWith("*") ? words.includes(` ${phrase.slice(0, -1)}`) : words.includes(` ${phrase} `);
  const start = words.indexOf(` ${first}`);
  const next = start < 0 ? -1 : words.indexOf(" ", start + first.length + 1);
  return next >= 0 && words.slice(next).startsWith(` ${rest.join("* ").replace(/\*$/, "")}`);
}

/** One line that can be shown: no control characters, no runs of spaces, cut at `most` characters on a word. */
export function oneLine(text: string, most: number): string {
  const line = text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const characters = Array.from(line);
  if (characters.length <= most) return line;
  const cut = characters.slice(0, most - 1).join("");
  const space = cut.lastIndexOf(" ");
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
