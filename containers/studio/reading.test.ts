import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { python } from "./python.ts";

/** Each text as it is said: clauses with the mark that ends them. */
function read(texts: readonly string[]): string[] {
  const program = `
import json, sys
sys.path.insert(0, sys.argv[1])
from speech.reading import read
said = []
for text in json.load(sys.stdin):
    clauses = [clause for sentence in read(text).sentences for clause in sentence.clauses]
    said.append(" ".join(" ".join(word.said for word in clause.words) + clause.mark for clause in clauses))
json.dump(said, sys.stdout)`;
  const source = join(import.meta.dirname, "python");
  return JSON.parse(
    execFileSync(python, ["-s", "-B", "-c", program, source], { input: JSON.stringify(texts), encoding: "utf8" }),
  ) as string[];
}

/** `text → what is said`, a line each. */
function table(rows: string): { texts: string[]; said: string[] } {
  const pairs = rows
    .trim()
    .split("\n")
    .map((row) => row.split(" → ").map((side) => side.trim()));
  return { texts: pairs.map(([text]) => text ?? ""), said: pairs.map(([, said]) => said ?? "") };
}

describe("A line is read as a speaker reads it:", () => {
  it.each([
    [
      "numbers",
      `
      It has 1,234,567 stars. → It has one million two hundred thirty four thousand five hundred sixty seven stars.
      Pi is 3.14159. → Pi is three point one four one five nine.
      It was -5 outside. → It was minus five outside.
      She came 1st, he came 22nd. → She came first, he came twenty second.
      Agent 007 waits. → Agent zero zero seven waits.
      Chapter 12 begins. → Chapter twelve begins.
      We're #1 since c. 1450. → We're number one since circa fourteen fifty.
      We are No. 1. → We are number one.
      Version 2.0.1 is out. → Version two point zero point one is out.
      He scored 3-1. → He scored three to one.
      Take 1/2 of it, then 3/4. → Take one half of it, then three quarters.
      Add 2½ cups. → Add two and a half cups.
      It takes 5-10 minutes. → It takes five to ten minutes.
      `,
    ],
    [
      "dates, years and times",
      `
      In 1905 and 2000 and 2024. → In nineteen oh five and two thousand and twenty twenty four.
      The war of 1914-1918. → The war of nineteen fourteen to nineteen eighteen.
      From 1939–45 it raged. → From nineteen thirty nine to forty five it raged.
      On March 5, 2024, it rained. → On March fifth twenty twenty four, it rained.
      On 5 March 2024 it rained. → On the fifth of March twenty twenty four it rained.
      On 2024-03-05 it rained. → On March fifth twenty twenty four it rained.
      On 12/25/1999 it snowed. → On December twenty fifth nineteen ninety nine it snowed.
      The 1990s were loud. → The nineteen nineties were loud.
      Meet at 5:30 p.m. or 17:45. → Meet at five thirty p m or seventeen forty five.
      Lunch is at 12:00. → Lunch is at twelve o'clock.
      Up at 6 am, down at 9:05. → Up at six a m, down at nine oh five.
      Rome fell in 476 AD. → Rome fell in four hundred seventy six A D.
      `,
    ],
    [
      "money, percentages and measures",
      `
      It costs $3.50. → It costs three dollars and fifty cents.
      It costs $1. → It costs one dollar.
      They raised $2.4 billion. → They raised two point four billion dollars.
      It made £5m in a day. → It made five million pounds in a day.
      A fine of €1,200. → a fine of one thousand two hundred euros.
      Up 12.5% this year. → Up twelve point five percent this year.
      It is 5 km away. → It is five kilometers away.
      A 1 kg bag. → a one kilogram bag.
      At 65 mph it shook. → At sixty five miles per hour it shook.
      Water boils at 100°C. → Water boils at one hundred degrees Celsius.
      It covers 40 km². → It covers forty square kilometers.
      A 10-ft wall. → a ten foot wall.
      She is 5'10" tall in a 4x4 at 16:9. → She is five foot ten tall in a four by four at sixteen to nine.
      ~50 people ran in 9.58 s. → about fifty people ran in nine point five eight seconds.
      A screen of 16×9 cm. → a screen of sixteen by nine centimeters.
      `,
    ],
    [
      "abbreviations, capitals and Roman numerals",
      `
      Dr. Smith lives on Baker St. near Mulholland Dr. today. → doctor Smith lives on Baker street near Mulholland drive today.
      St. Paul met Mr. and Mrs. Lee. → saint Paul met mister and missis Lee.
      Fruit, e.g. apples, i.e. food. → Fruit, for example apples, that is food.
      Tea vs. coffee, milk, etc. → Tea versus coffee, milk, et cetera.
      NASA and the FBI met the U.S. team. → nasa and the F B I met the U S team.
      Two CEOs spoke. → Two C E ohs spoke.
      Henry VIII and World War II. → Henry the eighth and World War two.
      Louis XIV wrote Chapter IV. → Louis the fourteenth wrote Chapter four.
      After WWII it was 4 p.m. EST. Then he slept. → After World War two it was four p m E S T. Then he slept.
      I think I am right. → I think I am right.
      Play the MP3 in 4K. → Play the M P three in four K.
      COVID-19 changed us. → covid nineteen changed us.
      STOP SHOUTING AT ME NOW → Stop Shouting At Me Now.
      `,
    ],
    [
      "addresses and telephone numbers",
      `
      Visit www.example.com today. → Visit W W W dot example dot com today.
      See https://example.org/film now. → See example dot org slash film now.
      Write to ann.lee@example.com now. → Write to ann dot lee at example dot com now.
      Call 555-123-4567 now. → Call five five five, one two three, four five six seven now.
      `,
    ],
  ])("%s", (_, rows) => {
    const { texts, said } = table(rows);
    expect(read(texts)).toEqual(said);
  });

  it("waits where the text does", () => {
    expect(read(["Wait... what? Yes — now; (or never): go!\n\nNext part"])).toEqual([
      "Wait… what? Yes— now; or never: go! Next part.",
    ]);
  });

  it("leaves out what cannot be spoken", () => {
    expect(
      read([
        '<speak><break time="9s"/>Hello <b>there</b></speak>',
        "**Bold** and [a link](https://example.com/x) and `code` 🎬🔥",
        "A\u0000B\u0007 cafe\u0301 \u202Etext; rm -rf / $(reboot) `id`",
        "🎉 !!! — … ?",
      ]),
    ).toEqual(["Hello there.", "Bold and a link and code.", "a B café text; rm rf, reboot, id.", ""]);
  });
});
