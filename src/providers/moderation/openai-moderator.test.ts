import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { OpenAIServer } from "../openai/testing/openai-server.ts";
import { chosenStudio, type StudioVariables } from "../studio/studio.ts";
import { noBuiltins } from "../studio/testing/no-builtins.ts";
import { judged } from "../studio/testing/kinds.ts";

let server: OpenAIServer;
beforeAll(async () => {
  server = await OpenAIServer.start();
});
afterAll(() => server.stop());

function judge(lines: string[], more: StudioVariables = {}) {
  const variables = {
    MODERATION_PROVIDER: "openai",
    OPENAI_API_KEY: server.apiKey,
    OPENAI_BASE_URL: `${server.url}/v1`,
  };
  const moderator = chosenStudio({ ...variables, ...more }, noBuiltins, null).moderator();
  return moderator.judge(lines, new AbortController().signal);
}

const results = (...all: ReturnType<typeof judged>[]) => ({ json: { id: "modr-1", model: "m", results: all } });

describe("OpenAI's judgement", () => {
  it("is of each line, by its worst category and the threshold", async () => {
    server.turns.push(results(judged(), judged({ "violence/graphic": 0.8, violence: 0.7 }), judged({ hate: 0.3 })));
    expect(await judge(["Hello", "…", "…"])).toMatchObject({
      value: [
        { score: 0.01, category: null, flagged: false },
        { score: 0.8, category: "violence", flagged: true },
        { score: 0.3, category: "hate", flagged: false },
      ],
    });
    server.turns.push(results(judged({ hate: 0.3 })));
    expect(await judge(["…"], { MODERATION_THRESHOLD: "0.2" })).toMatchObject({ value: [{ flagged: true }] });
  });

  it("of what concerns minors is the service's own, whatever the threshold", async () => {
    server.turns.push(results(judged({ "sexual/minors": 0.4, sexual: 0.6 }, { "sexual/minors": true })));
    expect(await judge(["…"], { MODERATION_THRESHOLD: "0.9" })).toMatchObject({
      value: [{ score: 0.9, category: "sexual_minors", flagged: true }],
    });
  });

  it("is asked for in parts where there are many lines, and keeps their order", async () => {
    const lines = Array.from({ length: 40 }, (_, at) => `line ${at}`);
    const all = lines.map((_, at) => judged({ harassment: at / 100 }));
    server.turns.push(results(...all.slice(0, 32)), results(...all.slice(32)));
    const answer = await judge(lines);
    if (answer.outcome !== "served") throw new Error(answer.message);
    expect(answer.value.map(({ score }) => score)).toEqual(all.map((one) => one.category_scores.harassment));
    expect(server.asked.at(-1)?.body["input"]).toEqual(lines.slice(32));
  });

  it("is none where a line is missing", async () => {
    server.turns.push(results(judged()), results(judged(), judged()));
    expect(await judge(["one", "two"])).toMatchObject({ outcome: "served", value: { length: 2 } });
  });

  it("of nothing is nothing", async () => {
    expect(await judge([])).toMatchObject({ outcome: "served", value: [] });
  });
});
