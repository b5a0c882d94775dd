/** The prompt in lower case, without accents on Latin letters, each run of anything but letters and digits one space. */
export function plainWords(text: string): string {
  const letters = text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .replaceAll("ß", "ss");
  return ` ${letters.replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim()} `;
}

/** Whether the words hold the phrase; a phrase that ends in `*` may go on (`derivat*`: derivative, derivation). */
export function holdsPhrase(words: string, phrase: string): boolean {
  return phrase.endsWith("*") ? words.includes(` ${phrase.slice(0, -1)}`) : words.includes(` ${phrase} `);
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
