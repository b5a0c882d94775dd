import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { full } from "../../../../tests/e2e/support/size.ts";
import { prompts } from "../../../../tests/support/prompts.ts";
import { builtinAuthor } from "./index.ts";
import { readPrompt } from "./prompt/prompt.ts";
import { recognise } from "./recognise.ts";
import { subjects } from "./subjects/index.ts";

const run = promisify(execFile);
const signal = new AbortController().signal;
const folder = mkdtempSync(join(tmpdir(), "builtin-author-"));
afterAll(() => rmSync(folder, { recursive: true }));

const python = join(import.meta.dirname, "../../../../dist/manim/bin/python");
/** What a script is made of, besides what the author itself writes: nothing may come from the prompt. */
const outline = `
import ast, json, sys
result = []
for path in sys.argv[1:]:
    tree = ast.parse(open(path, encoding="utf-8").read())
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)} | {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    imports = sorted({alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names} | {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)})
    result.append({"imports": imports, "classes": [node.name for node in tree.body if isinstance(node, ast.ClassDef)], "names": sorted(names)})
print(json.dumps(result))
`;

async function outlinesOf(
  scripts: readonly string[],
): Promise<{ imports: string[]; classes: string[]; names: string[] }[]> {
  const files = scripts.map((script, index) => {
    const file = join(folder, `script${index}.py`);
    writeFileSync(file, script);
    return file;
  });
  const { stdout } = await run("python3", ["-c", outline, ...files], { maxBuffer: 2 ** 26 });
  return JSON.parse(stdout) as { imports: string[]; classes: string[]; names: string[] }[];
}

describe("recognise", () => {
  it.each(prompts)("knows what is asked for: $prompt", ({ prompt, subject }) => {
    expect(recognise(readPrompt(prompt)).name).toBe(subject);
  });

  it("knows every subject by its own first words", () => {
    for (const subject of subjects) {
      const [words = ""] = subject.strong;
      expect(
        recognise(readPrompt(`show ${words.replace("*", "")}${subject.name === "graph" ? " x^2" : ""}`)).name,
        words,
      ).toBe(subject.name);
    }
  });
});

describe("the built-in author", () => {
  it("writes Python with one scene, which imports nothing but Manim and mathematics, for every prompt", async () => {
    const written = await Promise.all(prompts.map(({ prompt }) => builtinAuthor().write({ prompt }, signal)));
    const outlines = await outlinesOf(written.map(({ script }) => script));
    for (const [index, { imports, classes }] of outlines.entries()) {
      expect(classes).toEqual([written[index]?.scene]);
      expect(imports.every((name) => ["manim", "numpy", "math"].includes(name))).toBe(true);
    }
  });

  it("never lets a prompt's text become code", async () => {
    const attacks = [
      '"); __import__("os").system("id"); ("',
      '\\"); hacked(); #',
      "'''\nhacked()\n'''",
      '"""\nhacked()\n"""',
      "{hacked()} ${hacked()} %(hacked)s",
      "\nhacked()\r\n\thacked()\u2028hacked()\u0000",
      "\\",
      "plot __import__('os').system('id') from hacked() to 3",
      "plot x; hacked()",
      "sort [hacked(), 1, 2, 3]",
      "BFS hacked()-A, A-B, B-C, C-D",
      "\ud800\udc00\ud800 hacked",
      "hacked() ".repeat(5000),
    ];
    const carriers = ["", "pythagoras ", "plot x^2 ", "binary search ", "matrix [[1,2],[3,4]] ", "limit of x "];
    const scripts = await Promise.all(
      attacks.flatMap((attack) =>
        carriers.map(async (carrier) => (await builtinAuthor().write({ prompt: carrier + attack }, signal)).script),
      ),
    );
    for (const { names, classes, imports } of await outlinesOf(scripts)) {
      expect(names).not.toContain("hacked");
      expect(names).not.toContain("__import__");
      expect(names).not.toContain("system");
      expect(classes).toHaveLength(1);
      expect(imports).not.toContain("os");
    }
  });

  /** A pattern that tries each way to part a text would take minutes: the test would not end in its time. */
  it("answers prompts that are made to take long", async () => {
    const pieces = [
      "1 ",
      "((((",
      "x+",
      "[[1,",
      "-",
      "sin ",
      " ",
      "\t\n",
      "1,,",
      "A-",
      "1",
      "x ( ",
      "x+ ;",
      "from ",
      "1..",
      "[1;",
      "|a",
      "{1 ",
      "x -> ",
      "1 + ",
      "matrix 1 ",
    ];
    const carriers = [
      "",
      "limit of x ",
      "complex numbers ",
      "dijkstra ",
      "matrix ",
      "binary search ",
      "sort ",
      "show me ",
    ];
    for (const text of pieces.map((piece) => piece.repeat(4000 / piece.length))) {
      for (const carrier of carriers) await builtinAuthor().write({ prompt: carrier + text }, signal);
    }
  });

  it("writes the same script for the same prompt, and a plainer one for a script that failed", async () => {
    const prompt = "bubble sort 3, 2, 1";
    const first = await builtinAuthor().write({ prompt }, signal);
    expect(await builtinAuthor().write({ prompt }, signal)).toEqual(first);
    const second = await builtinAuthor().write(
      { prompt, repair: { script: first.script, error: "it failed" } },
      signal,
    );
    expect(second.scene).toBe("Explainer");
    const third = builtinAuthor().write({ prompt, repair: { script: second.script, error: "it failed" } }, signal);
    await expect(third).rejects.toMatchObject({ name: "AuthorFailure", code: "refused" });
  });

  it("stops when it is told to", async () => {
    await expect(builtinAuthor().write({ prompt: "x" }, AbortSignal.abort(new Error("stopped")))).rejects.toThrow(
      "stopped",
    );
  });
});

describe.skipIf(!existsSync(python))("what Manim makes of the scripts", () => {
  /** A few kinds of layout; all in `npm run test:full`. */
  const few = ["bubble sort 9", "Graph y = 1/(x-2)", "اشرح كيف", "history of the telephone", "__import__"];
  const sampled = prompts.filter(({ prompt }) => full || few.some((words) => prompt.includes(words)));

  it("is told by a check that sees texts over each other and what leaves the frame", async () => {
    const file = join(folder, "bad.py");
    const body =
      'self.play(FadeIn(Text("one"), Text("two"), Square(2).shift(7 * RIGHT), Text("tiny", font_size=12).shift(UP)))';
    writeFileSync(file, `from manim import *\n\nclass Bad(Scene):\n    def construct(self):\n        ${body}\n`);
    const { stdout } = await run(
      python,
      [join(import.meta.dirname, "testing/check_layout.py"), file, "Bad", join(folder, "media")],
      { cwd: folder },
    );
    expect(stdout).toContain("overlap: one | two");
    expect(stdout).toContain("outside: Square");
    expect(stdout).toContain("small: tiny");
  });

  it.each(sampled)(
    "keeps everything in the frame, no text over another and none too small to read: $prompt",
    async ({ prompt }) => {
      const { script, scene } = await builtinAuthor().write({ prompt }, signal);
      const file = join(folder, "scene.py");
      writeFileSync(file, script);
      const check = join(import.meta.dirname, "testing/check_layout.py");
      const { stdout } = await run(python, [check, file, scene, join(folder, "media")], { cwd: folder });
      const { plays, findings } = JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as {
        plays: number;
        findings: unknown[];
      };
      expect(findings).toEqual([]);
      expect(plays).toBeGreaterThan(1);
    },
  );
});
