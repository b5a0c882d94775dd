import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PlanRequest } from "../../domain/plans/planner.ts";
import { OpenAIServer } from "../openai/testing/openai-server.ts";
import { chosenStudio } from "../studio/studio.ts";
import { noBuiltins } from "../studio/testing/no-builtins.ts";
import { planned, prices } from "../studio/testing/kinds.ts";

let server: OpenAIServer;
beforeAll(async () => {
  server = await OpenAIServer.start();
});
afterAll(() => server.stop());

function plan(more: Partial<PlanRequest> = {}, service = "openai") {
  const variables = {
    PLANS_PROVIDER: service,
    OPENAI_API_KEY: server.apiKey,
    OPENAI_BASE_URL: `${server.url}/v1`,
    AZURE_OPENAI_API_KEY: server.apiKey,
    AZURE_OPENAI_ENDPOINT: server.url,
    AZURE_OPENAI_DEPLOYMENT: "films",
    GEMINI_API_KEY: server.apiKey,
    GEMINI_BASE_URL: `${server.url}/v1beta/openai/`,
    OPENAI_PRICES: JSON.stringify({ ...(JSON.parse(prices) as object), films: { input: 1, output: 1 } }),
  };
  const request = {
    prompt: "How tea is made",
    style: "documentary",
    durationSeconds: 20,
    sceneCount: 3,
    seed: 1,
    ...more,
  };
  return chosenStudio(variables, noBuiltins, null)
    .planner()
    .plan(request as PlanRequest, new AbortController().signal);
}

const good = { text: JSON.stringify(planned) };

describe("a plan by a model", () => {
  it.each([
    ["openai", 2600],
    ["azure_openai", 1000],
    ["gemini", 2440],
  ])("is made by %s", async (service, costMicrodollars) => {
    server.turns.push(good);
    expect(await plan({}, service)).toMatchObject({ outcome: "served", servedBy: service, costMicrodollars });
  });

  it("has its scenes' time by their words, and exactly what was asked for in all", async () => {
    server.turns.push(good);
    const answer = await plan();
    if (answer.outcome !== "served") throw new Error(answer.message);
    expect(answer.value.scenes.map(({ durationSeconds }) => durationSeconds)).toEqual([7, 7, 6]);
    expect(answer.value).toMatchObject({ title: planned.title, language: "en", music: planned.music });
  });

  it("is asked for with the length, the number of scenes, the style and a form that is held to", async () => {
    server.turns.push(good, good);
    await plan();
    const body = server.requests.at(-1)?.body;
    expect(body?.messages[1]?.content).toMatch(
      /documentary.*20 seconds, exactly 3 scenes.*at most 46 words[^]*How tea is made/,
    );
    expect(body?.response_format?.json_schema).toMatchObject({ name: "plan", strict: true });
    await plan({ sceneCount: null, durationSeconds: null });
    expect(server.requests.at(-1)?.body.messages[1]?.content).toMatch(/30 seconds, about 5 scenes/);
  });

  it.each([
    ["no JSON", "Sure, here it is!"],
    ["another form", JSON.stringify({ ...planned, scenes: [{ text: "…" }] })],
    ["an unknown genre", JSON.stringify({ ...planned, music: { genre: "polka", mood: "calm" } })],
    ["no scenes", JSON.stringify({ ...planned, scenes: [] })],
    ["too few scenes", JSON.stringify({ ...planned, scenes: planned.scenes.slice(1) })],
    [
      "words that do not fit",
      JSON.stringify({
        ...planned,
        scenes: planned.scenes.map((scene) => ({ ...scene, narration: "word ".repeat(30) })),
      }),
    ],
  ])("is asked for again where the answer has %s, and all of it is paid for", async (_, text) => {
    server.turns.push({ text }, { text }, { text });
    expect(await plan()).toMatchObject({ outcome: "failed", code: "malformed", costMicrodollars: 7800 });
    server.turns.push({ text }, good);
    expect(await plan()).toMatchObject({ outcome: "served", costMicrodollars: 5200 });
  });

  it("is not asked for again where it was cut for its length", async () => {
    server.turns.push({ text: "{", finishReason: "length" });
    expect(await plan()).toMatchObject({ outcome: "failed", code: "malformed" });
  });

  it.each([{ text: "", refusal: "I cannot help with that." }, { text: "", finishReason: "content_filter" } as const])(
    "may be refused, which is paid for: %j",
    async (turn) => {
      server.turns.push(turn);
      expect(await plan()).toMatchObject({ outcome: "refused", servedBy: "openai", costMicrodollars: 2600 });
    },
  );
});
