import { describe, expect, it } from "vitest";
import type { Judgement } from "../../../domain/moderation/moderator.ts";
import { fineSentences } from "../testing/fine-sentences.ts";
import { flaggedSentences } from "../testing/flagged-sentences.ts";
import { laterFineSentences, laterFlaggedSentences } from "../testing/later-sentences.ts";
import { builtinModerator } from "./builtin-moderator.ts";

const never = new AbortController().signal;

async function judge(lines: readonly string[], threshold = 0.5): Promise<readonly Judgement[]> {
  const answer = await builtinModerator({ threshold }).judge(lines, never);
  if (answer.outcome !== "served") throw new Error(answer.message);
  expect(answer).toMatchObject({ servedBy: "builtin", costMicrodollars: 0 });
  return answer.value;
}

async function one(line: string): Promise<Judgement> {
  return (await judge([line]))[0] as Judgement;
}

interface Told {
  line: string;
  expected: string;
  judgement: Judgement;
  heldOut: boolean;
}

async function tell(lines: readonly string[], expected: string): Promise<Told[]> {
  const judgements = await judge(lines);
  return lines.map((line, index) => ({
    line,
    expected,
    judgement: judgements[index] as Judgement,
    heldOut: index % 3 === 2,
  }));
}

describe("builtinModerator", () => {
  it("flags what is to be flagged and nothing else, in 300 sentences", async () => {
    const bad = (
      await Promise.all(Object.entries(flaggedSentences).map(([category, lines]) => tell(lines, category)))
    ).flat();
    const fine = await tell(fineSentences, "fine");
    expect([bad.length, fine.length]).toEqual([150, 150]);

    const isWrong = (told: Told) => told.judgement.flagged !== (told.expected !== "fine");
    const rate = (told: readonly Told[]) => told.filter((each) => !isWrong(each)).length / told.length;
    const row = (name: string, told: readonly Told[]) => {
      const wrong = told.filter(isWrong).length;
      return `${name.padEnd(28)} right ${String(told.length - wrong).padStart(4)}   wrong ${String(wrong).padStart(3)}`;
    };
    const table = [
      ...Object.keys(flaggedSentences).map((category) =>
        row(
          category,
          bad.filter((told) => told.expected === category),
        ),
      ),
      row("all that is to be flagged", bad),
      row(
        "  of them held out",
        bad.filter((told) => told.heldOut),
      ),
      row("fine", fine),
      row(
        "  of them held out",
        fine.filter((told) => told.heldOut),
      ),
      ...[...bad, ...fine].filter(isWrong).map((told) => `wrong: ${told.expected}: ${told.line}`),
    ];
    process.stdout.write(`${table.join("\n")}\n`);

    for (const told of [bad, fine]) {
      expect(rate(told), table.join("\n")).toBeGreaterThanOrEqual(0.97);
      expect(rate(told.filter((each) => each.heldOut)), table.join("\n")).toBeGreaterThanOrEqual(0.95);
    }
    const named = bad.filter((told) => told.judgement.category === told.expected);
    expect(named.length / bad.length).toBeGreaterThanOrEqual(0.95);
  });

  it("keeps what it has learnt from later sentences", async () => {
    const missed = (await tell(laterFlaggedSentences, "flagged")).filter((told) => !told.judgement.flagged);
    const alarms = (await tell(laterFineSentences, "fine")).filter((told) => told.judgement.flagged);
    expect(missed.map(({ line }) => line).length / laterFlaggedSentences.length).toBeLessThan(0.03);
    expect(alarms.map(({ line }) => line)).toEqual([]);
  });

  it.each([
    ["f u c k this"],
    ["f.u.c.k this"],
    ["fuuuuuuck this"],
    ["fu ck this"],
    ["fück this"],
    ["ｆｕｃｋ this"],
    ["𝓯𝓾𝓬𝓴 this"],
    ["f\u200bu\u200bc\u200bk this"],
    ["f\u00adu\u00adck this"],
    ["fu\u0335ck this"],
    ["fuсk this"],
    ["fսck this"],
    ["phuck this"],
  ])("reads a word that hides: %j", async (line) => {
    expect(await one(line)).toMatchObject({ flagged: true, category: "profanity" });
  });

  it("reads threats that hide as well as coarse words that do", async () => {
    for (const line of [
      "I will k1ll you",
      "I w\u200bill ki\u200bll you",
      "I will k i l l you",
      "I will kіll уоu",
      "I will kiII you",
    ]) {
      expect(await one(line), line).toMatchObject({ flagged: true, category: "violence" });
    }
  });

  it("judges by the threshold that it was made with, and says the same score", async () => {
    const line = "This is fucking awesome";
    const [strict] = await judge([line], 0.3);
    const [lenient] = await judge([line], 0.9);
    expect(strict?.flagged).toBe(true);
    expect(lenient?.flagged).toBe(false);
    expect(lenient?.score).toBe(strict?.score);
    expect(lenient?.category).toBe("profanity");
  });

  it("flags children in sexual company whatever the threshold", async () => {
    expect((await judge(["Nude pictures of underage girls"], 1))[0]).toMatchObject({
      flagged: true,
      category: "sexual_minors",
    });
  });

  it("judges each line by itself, in their order", async () => {
    const judgements = await judge(["A quiet lake", "I will kill you", "", "Kill the lights"]);
    expect(judgements.map(({ flagged }) => flagged)).toEqual([false, true, false, false]);
    expect(judgements[0]).toEqual({ score: 0, category: null, flagged: false });
  });

  it("finds what stands at the end of a long text, and is done with it soon", async () => {
    const text = `${"The harbour lies still in the morning light. ".repeat(400)}I will kill you all.`;
    expect(await one(text)).toMatchObject({ flagged: true, category: "violence" });
  });

  it("finds what stands anywhere in a long text: nothing hides where one piece ends and the next begins", async () => {
    const threat = " I will kill you all. ";
    for (let before = 1900; before <= 2100; before += 5) {
      const text = `${"the sea ".repeat(300).slice(0, before)}${threat}${"the sea ".repeat(300)}`;
      expect((await one(text)).flagged, `after ${before} characters`).toBe(true);
    }
  });

  it("stops where its caller has stopped", async () => {
    await expect(builtinModerator({ threshold: 0.5 }).judge(["a"], AbortSignal.abort())).rejects.toThrow();
  });
});
