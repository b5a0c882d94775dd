import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Attempt, withError } from "../../domain/authoring/attempts.ts";
import type { AuthorName } from "../../domain/authoring/author.ts";
import { writeUntilItPasses } from "../../domain/authoring/write-until-it-passes.ts";
import { languageAuthors } from "./authors.ts";
import { builtinAuthor } from "./builtin/index.ts";
import { OpenAIServer } from "../openai/testing/openai-server.ts";

let server: OpenAIServer;
beforeAll(async () => {
  server = await OpenAIServer.start();
});
afterAll(() => server.stop());

function answer(name: string, line = "self.wait(1)"): { text: string; tokens: number } {
  const script = `from manim import *\n\n\nclass ${name}(Scene):\n    def construct(self):\n        ${line}\n`;
  return { text: `\`\`\`python\n${script}\`\`\``, tokens: 500 };
}

/** From the prompt to a script that `render` takes (it answers Python's error, or null), over HTTP. */
async function film(name: AuthorName, render: (script: string) => string | null) {
  const variables = {
    OPENAI_API_KEY: server.apiKey,
    OPENAI_BASE_URL: `${server.url}/v1`,
    AZURE_OPENAI_API_KEY: server.apiKey,
    AZURE_OPENAI_ENDPOINT: server.url,
    AZURE_OPENAI_DEPLOYMENT: "films",
    GEMINI_API_KEY: server.apiKey,
    GEMINI_BASE_URL: `${server.url}/v1beta/openai/`,
  };
  const author = languageAuthors(variables, builtinAuthor()).find(name);
  if (!author) throw new Error(`${name} is not configured`);
  let attempts: readonly Attempt[] = [];
  for (;;) {
    const written = await writeUntilItPasses({
      prompt: "A circle",
      author,
      budget: { maxAttempts: 3, maxTokens: 60_000, maxMs: 60_000 },
      startedAt: Date.now(),
      clock: Date.now,
      signal: AbortSignal.timeout(60_000),
      attempts,
      keep: async () => undefined,
    });
    const error = written.attempt && render(written.attempt.script);
    if (!written.attempt || error === null) return written;
    attempts = withError(written.attempts, error);
  }
}

const typo = (script: string) => (script.includes("Circel") ? "NameError: name 'Circel' is not defined" : null);

describe.each<AuthorName>(["openai", "azure_openai", "gemini"])("the repair loop with %s", (name) => {
  it("has a broken script mended on the second try", async () => {
    server.turns.push(answer("First", "self.add(Circel())"), answer("Second", "self.add(Circle())"));
    const { attempt, attempts } = await film(name, typo);
    expect(attempt).toMatchObject({ scene: "Second", error: null, servedBy: name, tokens: 500 });
    expect(attempts.map(({ error }) => error)).toEqual(["NameError: name 'Circel' is not defined", null]);
    const [, , before, mend] = server.requests.at(-1)?.body.messages ?? [];
    expect(before?.content).toContain("self.add(Circel())");
    expect(mend?.content).toContain("NameError: name 'Circel' is not defined");
  });

  it("gives up after three scripts that fail, and keeps them", async () => {
    server.turns.push(answer("One", "Circel(1)"), answer("Two", "Circel(2)"), answer("Three", "Circel(3)"));
    const outcome = await film(name, typo);
    expect(outcome).toMatchObject({ attempt: null, error: expect.stringContaining("Circel") });
    expect(outcome.attempts.map(({ scene }) => scene)).toEqual(["One", "Two", "Three"]);
    expect(server.turns).toEqual([]);
  });

  it("gets from prose over a script that may not run to one that does", async () => {
    server.turns.push({ text: "First I would draw a circle." }, answer("Reads", `open("x")`), answer("Draws"));
    const { attempt, attempts } = await film(name, typo);
    expect(attempt?.scene).toBe("Draws");
    expect(attempts.map(({ error }) => error?.slice(0, 30))).toEqual([
      "The answer holds no code block",
      "Line 6: open may not be used h",
      undefined,
    ]);
  });
});
