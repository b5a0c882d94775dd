import { describe, expect, it } from "vitest";
import { type Attempt, withError } from "./attempts.ts";
import { type Author, AuthorFailure, type ScriptRequest, type WrittenScript } from "./author.ts";
import { type Authoring, writeUntilItPasses, type Written } from "./write-until-it-passes.ts";

const prompt = "A circle becomes a square";
const budget = { maxAttempts: 3, maxTokens: 10_000, maxMs: 60_000 };

function scene(name: string): string {
  return `from manim import *\n\n\nclass ${name}(Scene):\n    def construct(self):\n        self.wait(1)\n`;
}

function written(name: string, tokens = 100): WrittenScript {
  return { script: scene(name), scene: name, tokens };
}

/** Answers in turn; a failure is thrown. */
function scripted(...answers: (WrittenScript | Error)[]): Author & { asked: ScriptRequest[] } {
  const asked: ScriptRequest[] = [];
  return {
    name: "openai",
    asked,
    write: async (request) => {
      asked.push(request);
      const answer = answers.shift();
      if (!answer) throw new Error("asked too often");
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
}

/** The loop as a pipeline drives it, whose renders fail by `renders` in turn; what was kept outlives each step. */
async function loop(author: Author, renders: (string | null)[], more: Partial<Authoring> = {}) {
  let kept: readonly Attempt[] = [];
  const rendered: string[] = [];
  for (;;) {
    const outcome: Written = await writeUntilItPasses({
      prompt,
      author,
      budget,
      startedAt: 1000,
      clock: () => 1000,
      signal: new AbortController().signal,
      ...more,
      attempts: kept,
      keep: async (attempts) => {
        kept = JSON.parse(JSON.stringify(attempts)) as Attempt[];
      },
    });
    if (!outcome.attempt) return { outcome, kept, rendered };
    rendered.push(outcome.attempt.scene ?? "");
    const error = renders.shift() ?? null;
    if (error === null) return { outcome, kept, rendered };
    kept = withError(outcome.attempts, error);
  }
}

describe("writing until it renders", () => {
  it("is done with a script that renders", async () => {
    const author = scripted(written("Circle1"));
    const { outcome, kept } = await loop(author, [null]);
    expect(outcome.attempt).toEqual({
      script: scene("Circle1"),
      scene: "Circle1",
      error: null,
      servedBy: "openai",
      tokens: 100,
      at: 1000,
    });
    expect(kept).toEqual([outcome.attempt]);
    expect(author.asked).toEqual([{ prompt }]);
  });

  it("has a script mended that does not render", async () => {
    const author = scripted(written("Broken"), written("Mended"));
    const { outcome, kept } = await loop(author, ["NameError: name 'Circel' is not defined", null]);
    expect(author.asked[1]).toEqual({
      prompt,
      repair: { script: scene("Broken"), error: "NameError: name 'Circel' is not defined" },
    });
    expect(outcome.attempt?.scene).toBe("Mended");
    expect(kept.map(({ error }) => error)).toEqual(["NameError: name 'Circel' is not defined", null]);
  });

  it("has a script mended that does not pass the check, without rendering it", async () => {
    const reads = { ...written("Reads"), script: `import os\n${scene("Reads")}` };
    const author = scripted(reads, written("Mended"));
    const { rendered } = await loop(author, [null]);
    expect(author.asked[1]?.repair?.error).toContain("Line 1: os may not be imported: import os");
    expect(rendered).toEqual(["Mended"]);
  });

  it("gives up after three scripts, and keeps them", async () => {
    const author = scripted(written("A"), written("B"), written("C"));
    const { outcome, kept } = await loop(author, ["error one", "error two", "error three"]);
    expect(outcome).toMatchObject({ attempt: null, error: expect.stringMatching(/3 attempts.*error three/) });
    expect(kept.map(({ scene, error }) => [scene, error])).toEqual([
      ["A", "error one"],
      ["B", "error two"],
      ["C", "error three"],
    ]);
  });

  it("asks again for an answer that was no script, which counts, and forgets no script over it", async () => {
    const prose = new AuthorFailure("malformed", "The answer holds no code block.", { tokens: 40 });
    const author = scripted(prose, written("A"), prose);
    const { outcome, kept } = await loop(author, ["error one"]);
    expect(author.asked[1]?.repair).toEqual({ script: "", error: "The answer holds no code block." });
    expect(author.asked[2]?.repair).toEqual({ script: scene("A"), error: "error one" });
    expect(kept.map(({ script, tokens }) => [script === "", tokens])).toEqual([
      [true, 40],
      [false, 100],
      [true, 40],
    ]);
    expect(outcome.attempt).toBeNull();
  });

  it("tells what went wrong since, beside what was wrong with the script", async () => {
    const author = scripted(written("A"), new AuthorFailure("timeout", "No answer in time."), written("C"));
    await loop(author, ["error one", null]);
    expect(author.asked[2]?.repair).toEqual({ script: scene("A"), error: "error one\nNo answer in time." });
  });

  it.each(["refused", "unavailable"] as const)("does not ask again when it was %s", async (code) => {
    const author = scripted(new AuthorFailure(code, "In words."), written("Never"));
    const { outcome, kept } = await loop(author, []);
    expect(outcome).toMatchObject({ attempt: null, error: "In words.", unavailable: code === "unavailable" });
    expect(kept).toHaveLength(1);
    expect(author.asked).toHaveLength(1);
  });

  it("does not render the same script again", async () => {
    const author = scripted(written("Same"), written("Same"), written("Other"));
    const { rendered, kept } = await loop(author, ["error one", null]);
    expect(rendered).toEqual(["Same", "Other"]);
    expect(kept[1]?.error).toMatch(/same script again.*error one/s);
  });

  it("asks for the scene that the author named", async () => {
    const author = scripted({ ...written("Real"), scene: "Imagined" }, written("Mended"));
    const { kept } = await loop(author, [null]);
    expect(kept[0]?.error).toBe("The script has no scene called Imagined; it has Real.");
  });

  it("gives up when it has cost enough", async () => {
    const author = scripted(written("A", 9000), written("B", 9000), written("C"));
    const { outcome, kept } = await loop(author, ["error one", "error two"]);
    expect(outcome).toMatchObject({ error: expect.stringContaining("18000 were used") });
    expect(kept).toHaveLength(2);
  });

  it("gives up when it has taken long enough, but not on a script that is there", async () => {
    const author = scripted(written("A"), written("B"));
    let now = 1000;
    const clock = () => now;
    const slow: Author = {
      name: "openai",
      write: async (request, signal) => {
        now += 70_000;
        return author.write(request, signal);
      },
    };
    const { outcome, rendered } = await loop(slow, ["error one"], { clock });
    expect(rendered).toEqual(["A"]);
    expect(outcome).toMatchObject({ attempt: null, error: expect.stringContaining("60 seconds") });
  });

  it("goes on after a crash where it was, without asking again", async () => {
    const before: Attempt = { script: scene("A"), scene: "A", error: null, servedBy: "openai", tokens: 1, at: 1 };
    const author = scripted();
    const outcome = await writeUntilItPasses({
      prompt,
      author,
      budget,
      startedAt: 0,
      clock: () => 1e9,
      signal: new AbortController().signal,
      attempts: [before],
      keep: async () => {
        throw new Error("there is nothing to keep");
      },
    });
    expect(outcome.attempt).toEqual(before);
  });

  it("keeps an attempt before it asks for the next", async () => {
    const order: string[] = [];
    const author: Author = {
      name: "openai",
      write: async ({ repair }) => {
        order.push("ask");
        return repair ? written("B") : { ...written("A"), script: "from manim import *\n" };
      },
    };
    await writeUntilItPasses({
      prompt,
      author,
      budget,
      startedAt: 0,
      clock: () => 0,
      signal: new AbortController().signal,
      attempts: [],
      keep: async (attempts) => {
        order.push(`keep ${attempts.length}`);
      },
    });
    expect(order).toEqual(["ask", "keep 1", "ask", "keep 2"]);
  });

  it("passes on what is nobody's failure", async () => {
    await expect(loop(scripted(new TypeError("a defect")), [])).rejects.toThrow(TypeError);
  });

  it("ends as its caller does, and keeps nothing of that", async () => {
    const caller = new AbortController();
    const author: Author = {
      name: "openai",
      write: async () => {
        caller.abort(new Error("cancelled"));
        throw new AuthorFailure("unavailable", "cut off");
      },
    };
    const kept: unknown[] = [];
    const keep = async (attempts: readonly Attempt[]) => void kept.push(attempts);
    const authoring = {
      prompt,
      author,
      budget,
      startedAt: 0,
      clock: () => 0,
      attempts: [],
      keep,
      signal: caller.signal,
    };
    await expect(writeUntilItPasses(authoring)).rejects.toThrow("cancelled");
    expect(kept).toEqual([]);
  });

  it("keeps the end of a long error", () => {
    const attempt: Attempt = { script: scene("A"), scene: "A", error: null, servedBy: "openai", tokens: 1, at: 1 };
    const [found] = withError([attempt], `${"noise\n".repeat(2000)}ValueError: the reason`);
    expect(found?.error).toHaveLength(4000);
    expect(found?.error).toMatch(/ValueError: the reason$/);
  });
});
