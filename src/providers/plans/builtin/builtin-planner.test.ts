import { describe, expect, it } from "vitest";
import type { Plan } from "../../../domain/plans/plan.ts";
import type { PlanRequest } from "../../../domain/plans/planner.ts";
import { speakingSeconds } from "../../../domain/plans/speaking.ts";
import { builtinPlanner } from "./index.ts";
import { knownNames } from "./known.ts";
import { topics } from "./topics/index.ts";
import { prompts } from "./testing/prompts.ts";

const never = new AbortController().signal;

async function answerTo(prompt: string, more: Partial<PlanRequest> = {}) {
  const request = { prompt, style: "cinematic", durationSeconds: null, sceneCount: null, seed: 1, ...more } as const;
  return builtinPlanner.plan(request, never);
}

async function planOf(prompt: string, more: Partial<PlanRequest> = {}): Promise<Plan> {
  const answer = await answerTo(prompt, more);
  if (answer.outcome !== "served") throw new Error(`${prompt}: ${answer.message}`);
  expect(answer).toMatchObject({ servedBy: "builtin", costMicrodollars: 0 });
  return answer.value;
}

const small = new Set(
  "a an the and or of in on at to for with by it is are was were that who you they them its as but not be has have this there one all nobody somebody everybody before after".split(
    " ",
  ),
);
const wordsOf = (text: string) =>
  new Set((text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).filter((word) => !small.has(word)));
/** Of the words of both, how many are in both. */
function shared(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const both = [...a].filter((word) => b.has(word)).length;
  return both / (a.size + b.size - both || 1);
}

/** What nobody would write. */
const wrong: readonly [string, RegExp][] = [
  ["an unfilled slot", /[{}|]|undefined|null|NaN/],
  ["a before a vowel", /\b[Aa] (?!one\b|once\b|uni|use|usual|euro|ewe|ukulele)[aeiou]\w/],
  ["an before a consonant", /\b[Aa]n (?!hour|honest|heir|[A-Z]{2,})[^aeiou8\s\W]/i],
  ["two articles", /\b(?:a|an|the) (?:a|an|the)\b/i],
  ["a word twice", /\b(?!had\b|that\b|and\b)(\w+) \1\b/i],
  ["a stray space", / {2}|\s[,.;:!?]|^\s|\s$/],
  ["punctuation twice", /[,;:]{2}|(?<!\.)\.\.(?!\.)|[,;:]\./],
  ["a plural that is one", /\b(?:an? )(?:people|children|men|women|wolves)\b/i],
  [
    "a verb that does not agree",
    /\b(?:they|we|you|these|those) (?:is|was|has|does)\b|\b(?:he|she|it) (?:are|were|have|do)\b/i,
  ],
];

describe.each(prompts)("a plan for: %s", (prompt) => {
  it("tells it in scenes that add up, are all different, and read as a person speaks", async () => {
    const plan = await planOf(prompt);
    const asked = /45 s/.test(prompt)
      ? 45
      : /40 s/.test(prompt)
        ? 40
        : /1 minute/.test(prompt)
          ? 60
          : /20 s/.test(prompt)
            ? 20
            : 30;
    expect(plan.scenes.reduce((sum, scene) => sum + scene.durationSeconds, 0)).toBe(asked);
    expect(plan.title).toMatch(/^[\p{Lu}\d]/u);
    expect(plan.language).toBe("en");
    expect(new Set(plan.scenes.map(({ shot }) => shot)).size).toBeGreaterThan(1);
    for (const scene of plan.scenes) {
      expect(scene.description).toMatch(/^[\p{Lu}\d].+[^.]$/u);
      expect(scene.descriptionInEnglish).toBe(scene.description);
      expect(scene.narration).toMatch(/^[\p{Lu}\d].+[.!?]$/u);
      expect(scene.sound).toMatch(/^\p{Lu}/u);
      expect(speakingSeconds(scene.narration, "en")).toBeLessThanOrEqual(scene.durationSeconds * 1.1);
      for (const text of [scene.description, scene.narration, scene.sound]) {
        for (const [what, pattern] of wrong) expect(pattern.exec(text)?.[0], `${what}: ${text}`).toBeUndefined();
      }
    }
    for (const [at, one] of plan.scenes.entries()) {
      for (const other of plan.scenes.slice(at + 1)) {
        expect(shared(one.description, other.description), `${one.description} / ${other.description}`).toBeLessThan(
          0.6,
        );
        expect(shared(one.narration, other.narration), `${one.narration} / ${other.narration}`).toBeLessThan(0.5);
      }
    }
  });

  it.each([
    [3, 1],
    [7, 2],
    [12, 5],
    [17, 17],
    [60, 12],
    [90, 9],
    [300, null],
    [300, 40],
    [1200, 100],
    [22.5, 4],
  ] as const)("lasts %d seconds in %s scenes", async (durationSeconds, sceneCount) => {
    const plan = await planOf(prompt, { durationSeconds, sceneCount });
    const total = plan.scenes.reduce((sum, scene) => sum + Math.round(scene.durationSeconds * 100), 0);
    expect(total).toBe(durationSeconds * 100);
    if (sceneCount !== null) expect(plan.scenes).toHaveLength(sceneCount);
    expect(new Set(plan.scenes.map(({ description }) => description)).size).toBe(plan.scenes.length);
    for (const { durationSeconds: seconds, narration } of plan.scenes) {
      expect(seconds).toBeGreaterThan(0);
      expect(speakingSeconds(narration, "en"), narration).toBeLessThanOrEqual(seconds * 1.25);
    }
  });
});

describe("the plans for different prompts", () => {
  it("are different films: those that nothing is known of share some lines, the others hardly any", async () => {
    const plans = await Promise.all(
      prompts.map(async (prompt) => ({ prompt, plan: await planOf(prompt, { durationSeconds: 45 }) })),
    );
    let pairs = 0;
    let sameLines = 0;
    for (const [at, one] of plans.entries()) {
      for (const other of plans.slice(at + 1)) {
        const lines = new Set(one.plan.scenes.map(({ narration }) => narration));
        const same = other.plan.scenes.filter(({ narration }) => lines.has(narration)).length;
        const all = Math.min(one.plan.scenes.length, other.plan.scenes.length);
        pairs += 1;
        sameLines += same / all;
        expect(same / all, `${one.prompt} / ${other.prompt}`).toBeLessThanOrEqual(0.75);
      }
    }
    expect(sameLines / pairs).toBeLessThan(0.03);
  });

  it("are told in different music", async () => {
    const plans = await Promise.all(prompts.map((prompt) => planOf(prompt)));
    expect(new Set(plans.map(({ music }) => `${music.genre} ${music.mood}`)).size).toBeGreaterThanOrEqual(10);
  });
});

describe("everything that is known", () => {
  it.each([...knownNames(), ...topics.flatMap(({ names }) => names)])("can be told: %s", async (name) => {
    const plan = await planOf(name, { durationSeconds: 120, sceneCount: 14 });
    for (const { description, narration } of plan.scenes) {
      for (const [what, pattern] of wrong.slice(0, 7)) {
        expect(
          pattern.exec(`${description} / ${narration}`.replaceAll(" / ", "\n"))?.[0],
          `${what}: ${description} / ${narration}`,
        ).toBeUndefined();
      }
    }
  });
});

describe("a plan", () => {
  it("is the same for the same seed, and another for another", async () => {
    const one = await planOf("My home town", { seed: 7 });
    expect(await planOf("My home town", { seed: 7 })).toEqual(one);
    const others = await Promise.all([8, 9, 10, 11].map((seed) => planOf("My home town", { seed })));
    expect(others.some((other) => JSON.stringify(other.scenes) !== JSON.stringify(one.scenes))).toBe(true);
  });

  it("has music that fits its style, where the prompt does not say", async () => {
    expect((await planOf("Wolves", { style: "vintage" })).music).toEqual({ genre: "jazz", mood: "calm" });
    expect((await planOf("Wolves, upbeat", { style: "vintage" })).music).toEqual({
      genre: "electronic",
      mood: "happy",
    });
  });

  it("has as many things as are asked for, each with its number", async () => {
    const plan = await planOf("5 tips for better sleep", { durationSeconds: 60 });
    expect(plan.scenes).toHaveLength(7);
    expect(plan.scenes.slice(1, -1).map(({ narration }) => narration.split(/[.:]/)[0])).toEqual([
      "One",
      "Two",
      "Three",
      "Four",
      "Five",
    ]);
  });

  it("takes length, number of scenes and tone from the prompt, and the request's own word before it", async () => {
    const plan = await planOf("An epic 40-second video about Venice in 4 scenes");
    expect(plan.scenes).toHaveLength(4);
    expect(plan.scenes.reduce((sum, scene) => sum + scene.durationSeconds, 0)).toBe(40);
    expect(plan.music).toEqual({ genre: "cinematic", mood: "epic" });
    expect(plan.title).toBe("Venice");
    const asked = await planOf("An epic 40-second video about Venice in 4 scenes", {
      durationSeconds: 18,
      sceneCount: 3,
    });
    expect(asked.scenes).toHaveLength(3);
    expect(asked.scenes.reduce((sum, scene) => sum + scene.durationSeconds, 0)).toBe(18);
  });

  it.each([
    ["La historia de Roma", "es", "Roma"],
    ["Un vídeo sobre el café de Colombia, en 4 escenas", "es", "El café de Colombia"],
    ["Wie Brot gebacken wird", "de", "Wie Brot gebacken wird"],
    ["Die Geschichte der Eisenbahn in 40 Sekunden", "de", "Eisenbahn"],
    ["L'histoire du cinéma", "fr", "Cinéma"],
    ["Une vidéo sur la vie des abeilles", "fr", "La vie des abeilles"],
  ])("is in the language of its prompt: %s", async (prompt, language, topic) => {
    const plan = await planOf(prompt);
    expect(plan.language).toBe(language);
    expect(plan.scenes[0]?.narration).toContain(topic);
    for (const scene of plan.scenes) expect(scene.descriptionInEnglish).not.toBe(scene.description);
    expect(plan.scenes.map(({ descriptionInEnglish }) => descriptionInEnglish).join(" ")).toMatch(/\b(?:on|in|at) /);
    expect(plan.scenes.map(({ narration, description }) => narration + description).join(" ")).not.toMatch(
      /[{}]|\bthe\b/,
    );
  });

  it.each([
    "Come si fa il pane in una giornata",
    "A história de Lisboa e do Tejo",
    "ローマの歴史",
    "История Рима",
    "Historia życia i miasta w Polsce",
  ])("says that it does not write a language: %s", async (prompt) => {
    expect(await answerTo(prompt)).toMatchObject({
      outcome: "failed",
      code: "unfit",
      message: expect.stringContaining("another language"),
    });
  });

  it.each([
    ["", {}],
    ["   ", {}],
    ["x".repeat(5000), {}],
    ["Wolves", { durationSeconds: 0 }],
    ["Wolves", { durationSeconds: 5000 }],
    ["Wolves", { sceneCount: 0 }],
    ["Wolves", { sceneCount: 101 }],
    ["Wolves", { sceneCount: 2.5 }],
    ["Wolves", { durationSeconds: 3, sceneCount: 4 }],
  ])("is not made of what makes no sense: %j %j", async (prompt, more) => {
    expect(await answerTo(prompt, more)).toMatchObject({ outcome: "failed", code: "unfit" });
  });

  it.each([
    "?",
    "...",
    "🎬🎬",
    "video",
    "a",
    "the",
    "{one} {",
    "in 5 scenes",
    "30 seconds",
    "<script>alert(1)</script>",
    "of of of",
    "why",
  ])("comes of any words at all: %s", async (prompt) => {
    expect(await answerTo(prompt)).toMatchObject({ outcome: "served" });
  });
});
