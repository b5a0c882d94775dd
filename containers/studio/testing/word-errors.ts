/** How many words a transcript gets wrong. Both sides are brought to the same spelling first: figures, signs and short forms as words. */

const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const irregular: Record<string, string> = {
  one: "first",
  two: "second",
  three: "third",
  five: "fifth",
  eight: "eighth",
  nine: "ninth",
  twelve: "twelfth",
};
/** One word, several spellings. */
const spellings: Record<string, string> = {
  mr: "mister",
  mrs: "missis",
  dr: "doctor",
  st: "saint",
  mm: "millimeters",
  mph: "miles per hour",
  pm: "p m",
  am: "a m",
  fbi: "f b i",
  bbc: "b b c",
  ceo: "c e o",
  metres: "meters",
  meter: "meters",
  "%": "percent",
  "°": "degrees",
  "i'm": "i am",
};

/** The words of a text, as they are said. Knows the short forms that the narrations have, and that Whisper writes. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/([ap])\.m\.?/g, "$1m")
    .replace(/\b([a-z])\.(?=[a-z]\b)/g, "$1")
    .replace(/\$([\d,.]*\d)( (?:million|billion))?/g, (_, figure: string, scale: string | undefined) =>
      money(figure, scale),
    )
    .replace(/(\d)(?=[°%]|mph|mm|[ap]m\b)/g, "$1 ")
    .replace(/°\s?f\b/g, " ° fahrenheit ")
    .replace(/\b(viii|ii)\b/g, (numeral) => `the ${numeral === "ii" ? "second" : "eighth"}`)
    .replace(/(?<=elizabeth )i\b/g, "the first")
    .replace(/(?<=july |march )(\d\d?)\b/g, (figure) => ordinal(Number(figure)))
    .replace(/\b(\d\d?)[:.](\d\d)(?= ?[ap]m)/g, "$1 $2")
    .replace(/\b(\d+),(?=\d{3})/g, "$1")
    .replace(
      /\b(\d+) (\d)\/(\d)\b/g,
      (_, whole: string, over: string, under: string) =>
        `${cardinal(Number(whole))} and ${share(over, under).replace(/^one half/, "a half")}`,
    )
    .replace(/\b(\d)\/(\d)\b(?:th)?/g, (_, over: string, under: string) => share(over, under))
    .replace(/\b(\d{4})\s?[-–]\s?(\d{4})\b/g, "$1 to $2")
    .replace(
      /\b(1[1-9]|20)(\d0)s\b/g,
      (_, century: string, ten: string) => `${cardinal(Number(century))} ${cardinal(Number(ten)).replace(/y$/, "ies")}`,
    )
    .replace(/\b(\d+)(?:st|nd|rd|th)\b/g, (_, figure: string) => ordinal(Number(figure)))
    .replace(
      /\b(\d+)\.(\d+)\b/g,
      (_, whole: string, part: string) =>
        `${cardinal(Number(whole))} point ${[...part].map((one) => small[Number(one)]).join(" ")}`,
    )
    .replace(/\b(1[1-9]|20)(\d\d)\b(?! (?:meters|feet))/g, (_, century: string, rest: string) =>
      rest === "00" ? cardinal(Number(century + rest)) : `${cardinal(Number(century))} ${cardinal(Number(rest))}`,
    )
    .replace(/\d+/g, (figure) => cardinal(Number(figure)))
    .replace(/[^a-z%°']+/g, " ")
    .trim()
    .split(" ")
    .flatMap((word) => (spellings[word] ?? word).split(" "));
}

function money(figure: string, scale: string | undefined): string {
  if (scale !== undefined) return ` ${figure}${scale} dollars `;
  const [whole = "", cents] = figure.replaceAll(",", "").split(".");
  return cents === undefined ? ` ${whole} dollars ` : ` ${whole} dollars and ${cents} cents `;
}

function share(over: string, under: string): string {
  const name = under === "2" ? "half" : under === "4" ? "quarter" : ordinal(Number(under));
  return `${cardinal(Number(over))} ${name}${over === "1" ? "" : "s"}`;
}

function ordinal(value: number): string {
  const words = cardinal(value).split(" ");
  const last = words.pop() ?? "";
  return [...words, irregular[last] ?? `${last.replace(/y$/, "ie")}th`].join(" ");
}

function cardinal(value: number): string {
  if (value < 20) return small[value] ?? "";
  if (value < 100) return `${tens[Math.floor(value / 10)]} ${value % 10 ? small[value % 10] : ""}`.trim();
  for (const [size, name] of [
    [1e9, "billion"],
    [1e6, "million"],
    [1e3, "thousand"],
    [100, "hundred"],
  ] as const) {
    if (value < size) continue;
    const rest = value % size;
    return `${cardinal(Math.floor(value / size))} ${name} ${rest ? cardinal(rest) : ""}`.trim();
  }
  return String(value);
}

/** The fewest words to change, leave out or put in, to come from one to the other. */
export function wordErrors(heard: readonly string[], wanted: readonly string[]): number {
  let above = Array.from({ length: wanted.length + 1 }, (_, column) => column);
  for (const [row, word] of heard.entries()) {
    const line = [row + 1];
    for (const [column, other] of wanted.entries())
      line.push(
        Math.min(
          (above[column] ?? 0) + (word === other ? 0 : 1),
          (above[column + 1] ?? 0) + 1,
          (line[column] ?? 0) + 1,
        ),
      );
    above = line;
  }
  return above.at(-1) ?? 0;
}
