import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Author, AuthorFailure, type AuthorName, type ScriptRequest } from "../../domain/authoring/author.ts";
import { chooseAuthor } from "../../domain/authoring/authors.ts";
import { checkScript } from "../../domain/authoring/check-script.ts";
import { languageAuthors, type LanguageVariables } from "./authors.ts";
import { builtinAuthor } from "./builtin/index.ts";
import { OpenAIServer } from "../openai/testing/openai-server.ts";

const script = `from manim import *


class Circles(Scene):
    def construct(self):
        circle = Circle(color=BLUE)
        self.play(Create(circle))
        self.wait(2)
`;
const good = `Here it is:\n\n\`\`\`python\n${script}\`\`\`\n\nEnjoy.`;
const never = new AbortController().signal;

let server: OpenAIServer;
beforeAll(async () => {
  server = await OpenAIServer.start();
});
afterAll(() => server.stop());
afterEach(() => {
  expect(server.turns, "turns that nobody asked for").toEqual([]);
});

function variables(more: LanguageVariables = {}): LanguageVariables {
  return {
    OPENAI_API_KEY: server.apiKey,
    OPENAI_BASE_URL: `${server.url}/v1`,
    AZURE_OPENAI_API_KEY: server.apiKey,
    AZURE_OPENAI_ENDPOINT: server.url,
    AZURE_OPENAI_DEPLOYMENT: "films",
    GEMINI_API_KEY: server.apiKey,
    GEMINI_BASE_URL: `${server.url}/v1beta/openai/`,
    ...more,
  };
}

function author(name: AuthorName, more: LanguageVariables = {}): Author {
  const found = languageAuthors(variables(more), builtinAuthor()).find(name);
  if (!found) throw new Error(`${name} is not configured`);
  return found;
}

async function failure(asked: Promise<unknown>): Promise<AuthorFailure> {
  const error = await asked.then(
    () => new Error("it went well"),
    (reason: unknown) => reason,
  );
  if (!(error instanceof AuthorFailure)) throw error;
  return error;
}

describe.each<AuthorName>(["openai", "azure_openai", "gemini", "builtin"])("%s", (name) => {
  const outside = name !== "builtin";

  it("writes a script that passes the check, and names its scene", async () => {
    if (outside) server.turns.push({ text: good });
    const written = await author(name).write({ prompt: "A circle" }, never);
    const { scenes, problems } = checkScript(written.script);
    expect(problems).toEqual([]);
    expect(scenes).toContain(written.scene);
    expect(written.tokens).toBe(outside ? 1000 : 0);
    if (outside) expect(written).toEqual({ script, scene: "Circles", tokens: 1000 });
  });

  it("answers a script that failed with another", async () => {
    if (outside) server.turns.push({ text: good });
    const repair = { script: "from manim import *\n", error: "NameError: name 'Circel' is not defined" };
    const written = await author(name).write({ prompt: "A circle", repair }, never);
    expect(written.script).not.toBe(repair.script);
    expect(checkScript(written.script).problems).toEqual([]);
  });

  it("writes nothing once its caller has gone", async () => {
    const gone = AbortSignal.abort(new Error("the job was cancelled"));
    await expect(author(name).write({ prompt: "A circle" }, gone)).rejects.toThrow("the job was cancelled");
  });
});

describe.each<AuthorName>(["openai", "azure_openai", "gemini"])("%s, a service", (name) => {
  const write = (request: Partial<ScriptRequest> = {}, more: LanguageVariables = {}, signal = never) =>
    author(name, more).write({ prompt: "A circle", ...request }, signal);

  it("is asked for the prompt, and told what was wrong with the script before", async () => {
    server.turns.push({ text: good }, { text: good });
    await write({ prompt: "Zwei Kreise, die sich schneiden" });
    const [, asked] = server.requests.at(-1)?.body.messages ?? [];
    expect(asked).toEqual({ role: "user", content: expect.stringContaining("Zwei Kreise, die sich schneiden") });
    await write({ repair: { script: "print('unfit')\n", error: "There is no class that derives from Scene" } });
    const messages = server.requests.at(-1)?.body.messages ?? [];
    expect(messages.map(({ role }) => role)).toEqual(["system", "user", "assistant", "user"]);
    expect(messages[2]?.content).toBe("```python\nprint('unfit')\n```");
    expect(messages[3]?.content).toContain("There is no class that derives from Scene");
  });

  it.each([
    ["words alone", "I am sorry, but here is what I would draw.", /no code block.*wrote: “I am sorry/],
    ["two scripts", `${good}\n${good}`, /holds 2 code blocks/],
    ["another language", "```javascript\nconst a = 1;\n```", /javascript, not Python/],
    ["a block that does not end", `\`\`\`python\n${script}`, /ends within its code block/],
    ["nothing", "", /no code block/],
  ])("does not take %s for a script", async (_, text, message) => {
    server.turns.push({ text, tokens: 77 });
    const error = await failure(write());
    expect(error).toMatchObject({ code: "malformed", tokens: 77 });
    expect(error.message).toMatch(message);
  });

  it("says what an answer that was too long is", async () => {
    server.turns.push({ text: "```python\nfrom manim", finishReason: "length" });
    expect(await failure(write())).toMatchObject({ code: "malformed" });
  });

  it.each([
    { text: "", finishReason: "content_filter" } as const,
    { text: "", refusal: "I cannot help with that." },
    { status: 400, code: "content_filter" },
  ])("says that it refuses: %j", async (turn) => {
    server.turns.push(turn);
    expect(await failure(write())).toMatchObject({ code: "refused" });
  });

  it("does without being told what it cost", async () => {
    server.turns.push({ text: good, tokens: null });
    expect(await write()).toMatchObject({ tokens: 0 });
  });

  it("waits as long as it is asked to where that is not long", async () => {
    const busy = { status: 429, code: "rate_limit_exceeded" };
    server.turns.push(
      { ...busy, headers: { "retry-after-ms": "30", "retry-after": "9999" } },
      { ...busy, headers: { "retry-after": "1" } },
      { text: good },
    );
    const before = Date.now();
    expect(await write()).toMatchObject({ scene: "Circles" });
    // It may take any time longer, never less.
    expect(Date.now() - before).toBeGreaterThanOrEqual(1000);
  });

  it.each([
    ["3600", 3_600_000],
    [new Date(Date.now() + 7_200_000).toUTCString(), expect.any(Number)],
  ])("gives up at once where it is to wait until %s, and says how long", async (value, retryAfterMs) => {
    server.turns.push({ status: 429, headers: { "retry-after": value } });
    expect(await failure(write())).toMatchObject({ code: "unavailable", retryAfterMs });
  });

  it("asks three times at most", async () => {
    const busy = { status: 503, headers: { "retry-after-ms": "5" } };
    server.turns.push(busy, busy, busy);
    const before = server.requests.length;
    expect(await failure(write())).toMatchObject({ code: "unavailable" });
    expect(server.requests.length - before).toBe(3);
  });

  it.each([
    ["by an end without a reason", { cutAfter: "```python\nfrom", how: "end" }],
    ["by a closed connection", { cutAfter: "```python\nfrom", how: "destroy" }],
    ["by an error among the events", { failAfter: "```python\nfrom" }],
    ["by a page of somebody else's", { status: 200, body: "<html>Hello</html>" }],
    [
      "by a body that is no event",
      { status: 200, body: "data: {oops\n\n", headers: { "content-type": "text/event-stream" } },
    ],
  ] as const)("asks again for an answer that was cut off %s", async (_, turn) => {
    server.turns.push(turn, { text: good });
    expect(await write()).toMatchObject({ script, scene: "Circles" });
  });

  it("never takes half an answer for a whole one", async () => {
    const cut = { cutAfter: good, how: "end" } as const;
    server.turns.push(cut, cut, cut);
    expect(await failure(write())).toMatchObject({
      code: "unavailable",
      message: expect.stringContaining("broke off"),
    });
  });

  it.each([
    [{ status: 401, code: "invalid_api_key" }, /does not accept the key/],
    [{ status: 403, code: "forbidden" }, /does not accept the key/],
    [{ status: 429, code: "insufficient_quota" }, /no quota left/],
    [{ status: 404, code: "model_not_found" }, /404 model_not_found/],
    [{ status: 400, code: "bad\nheader: <script>" }, /\(it answered 400\)\.$/],
    [{ status: 302, headers: { location: "http://127.0.0.1:9/" } }, /answered 302/],
  ])("does not ask again after %j", async (turn, message) => {
    server.turns.push(turn);
    const error = await failure(write());
    expect(error.code).toBe("unavailable");
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain(server.apiKey);
  });

  it.each(["silent", "slow"] as const)("is not waited for when it is %s, and learns of it", async (forever) => {
    server.turns.push({ forever });
    const error = await failure(write({}, { LANGUAGE_TIMEOUT_SECONDS: "0.4" }));
    expect(error).toMatchObject({ code: "timeout" });
    await expect.poll(() => server.requests.at(-1)?.abandoned, { timeout: 5000 }).toBe(true);
  });

  it.each(["endless", "comments"] as const)(
    "is hung up on when its answer grows without bounds (%s)",
    async (forever) => {
      server.turns.push({ forever });
      expect(await failure(write())).toMatchObject({
        code: "malformed",
        message: expect.stringContaining("more than"),
      });
      await expect.poll(() => server.requests.at(-1)?.abandoned, { timeout: 5000 }).toBe(true);
    },
  );

  it("is hung up on when its caller goes", async () => {
    server.turns.push({ forever: "slow" });
    const caller = new AbortController();
    const before = server.requests.length;
    const asked = write({}, {}, caller.signal).catch((error: unknown) => error);
    await expect.poll(() => server.requests.length, { timeout: 5000 }).toBe(before + 1);
    const cancelled = new Error("the job was cancelled");
    caller.abort(cancelled);
    expect(await asked).toBe(cancelled);
    await expect.poll(() => server.requests.at(-1)?.abandoned, { timeout: 5000 }).toBe(true);
  });

  it("cannot be reached where nobody listens", async () => {
    const nowhere = "http://127.0.0.1:9";
    const more = { OPENAI_BASE_URL: nowhere, AZURE_OPENAI_ENDPOINT: nowhere, GEMINI_BASE_URL: nowhere };
    expect(await failure(write({}, { ...more, LANGUAGE_TIMEOUT_SECONDS: "20" }))).toMatchObject({
      code: "unavailable",
      message: expect.stringContaining("cannot be reached"),
    });
  });
});

describe("the services' own ways", () => {
  const asked = async (name: AuthorName, more: LanguageVariables = {}) => {
    server.turns.push({ text: good });
    await author(name, more).write({ prompt: "A circle" }, never);
    const request = server.requests.at(-1);
    if (!request) throw new Error("nobody asked");
    const { url, authorization, azureKey, body } = request;
    return { path: `${url.pathname}${url.search}`, authorization, azureKey, model: body.model };
  };

  it("asks OpenAI with its key, for the model that is set", async () => {
    const bearer = `Bearer ${server.apiKey}`;
    expect(await asked("openai")).toMatchObject({ path: "/v1/chat/completions", authorization: bearer });
    expect(await asked("openai", { OPENAI_MODEL: "gpt-5.5" })).toMatchObject({ model: "gpt-5.5" });
  });

  it("asks Azure's deployment with its key, in the version that is set", async () => {
    expect(await asked("azure_openai")).toEqual({
      path: "/openai/deployments/films/chat/completions?api-version=2024-10-21",
      authorization: undefined,
      azureKey: server.apiKey,
      model: "films",
    });
    const versioned = await asked("azure_openai", { AZURE_OPENAI_API_VERSION: "2025-04-01-preview" });
    expect(versioned.path).toContain("api-version=2025-04-01-preview");
  });

  it("asks Gemini at its endpoint for OpenAI's protocol", async () => {
    expect(await asked("gemini")).toMatchObject({
      path: "/v1beta/openai/chat/completions",
      authorization: `Bearer ${server.apiKey}`,
      model: "gemini-flash-latest",
    });
    expect(await asked("gemini", { GEMINI_MODEL: "gemini-3.8-flash" })).toMatchObject({ model: "gemini-3.8-flash" });
  });

  it("takes nothing from the process's environment", async () => {
    const foreign = {
      OPENAI_API_KEY: "sk-foreign",
      OPENAI_BASE_URL: "http://127.0.0.1:9",
      OPENAI_ORG_ID: "org-foreign",
      AZURE_OPENAI_ENDPOINT: "http://127.0.0.1:9",
      OPENAI_API_VERSION: "1999-01-01",
    };
    const before = { ...process.env };
    Object.assign(process.env, foreign);
    try {
      expect(await asked("openai")).toMatchObject({ authorization: `Bearer ${server.apiKey}` });
      expect((await asked("azure_openai")).path).toContain("2024-10-21");
      expect(languageAuthors({}, builtinAuthor()).find("openai")).toBeNull();
    } finally {
      for (const name of Object.keys(foreign)) {
        if (before[name] === undefined) delete process.env[name];
        else process.env[name] = before[name];
      }
    }
  });
});

describe("who serves", () => {
  const none = languageAuthors({ AZURE_OPENAI_API_KEY: "key without endpoint" }, builtinAuthor());

  it.each<AuthorName>(["openai", "azure_openai", "gemini"])("%s itself where it is configured", (name) => {
    expect(chooseAuthor(languageAuthors(variables(), builtinAuthor()), name, "builtin").name).toBe(name);
  });

  it.each<AuthorName>(["openai", "azure_openai", "gemini"])(
    "the built-in author for %s where that may stand in",
    (name) => {
      expect(chooseAuthor(none, name, "builtin").name).toBe("builtin");
    },
  );

  it("nobody elsewhere, with words about why", () => {
    expect(() => chooseAuthor(none, "azure_openai", null)).toThrow(/Azure OpenAI is not set up here.*`builtin`/);
    expect(chooseAuthor(none, "builtin", null).name).toBe("builtin");
  });

  it("nobody with a time limit that is none", () => {
    expect(() => languageAuthors({ LANGUAGE_TIMEOUT_SECONDS: "soon" }, builtinAuthor())).toThrow(
      "LANGUAGE_TIMEOUT_SECONDS",
    );
  });
});
