import { describe, expect, it } from "vitest";
import { checkScript } from "./check-script.ts";

/** A scene whose `construct` holds these lines. */
function withLines(...lines: string[]): string {
  const body = lines.map((line) => `        ${line}\n`).join("");
  return `from manim import *\n\n\nclass Film(Scene):\n    def construct(self):\n${body}`;
}

const problems = (script: string) => checkScript(script).problems;

describe("scenes", () => {
  it.each([
    ["Scene", "class A(Scene):\n    def construct(self):\n        pass\n", ["A"]],
    ["another of Manim's", "class A(ThreeDScene):\n    def construct(self):\n        pass\n", ["A"]],
    [
      "one by its module",
      "import manim\nclass A(manim.MovingCameraScene):\n    def construct(self):\n        pass\n",
      ["A"],
    ],
    [
      "one of the script's",
      "class A(Scene):\n    def x(self): pass\nclass B(A):\n    def construct(self): pass\n",
      ["B"],
    ],
    ["one with the construct", "class A(Scene):\n    def construct(self): pass\nclass B(A): pass\n", ["A", "B"]],
    ["a mixin and Scene", "class A(Mixin, Scene, metaclass=M):\n    def construct(self): pass\n", ["A"]],
  ])("are the classes that derive from %s", (_, script, scenes) => {
    expect(checkScript(script).scenes).toEqual(scenes);
  });

  it.each([
    ["nothing", "from manim import *\ncircle = Circle()\n"],
    ["a class of something else", "class A(VGroup):\n    def construct(self): pass\n"],
    ["a class that names Scene otherwise", "class A(Base, scene=Scene):\n    def construct(self): pass\n"],
    ["a scene without construct", "class A(Scene):\n    def build(self): pass\n"],
    ["a scene inside a function", "def f():\n    class A(Scene):\n        def construct(self): pass\n"],
    ["a scene in a comment", "# class A(Scene):\n#     def construct(self): pass\n"],
  ])("are missing from %s", (_, script) => {
    expect(checkScript(script)).toEqual({
      scenes: [],
      problems: [expect.stringContaining("no class that derives from Scene")],
    });
  });
});

describe("syntax", () => {
  it.each([
    ["a bracket that is not closed", "self.play(Create(Circle())", 6],
    ["a missing colon", "if True\n            pass", 6],
    ["a word too many", "x = 1 2", 6],
    ["a stray character", "x = 1 $ 2", 6],
    ["a string that is not closed", "t = 'abc", 6],
  ])("names the line of %s", (_, line, number) => {
    expect(problems(withLines(line))[0]).toMatch(new RegExp(`^Line ${number}: This is not valid Python: `));
  });

  it.each([
    ["floats without a fraction", "x = 1. + np.array([2., 3.])[0] / 4."],
    ["form feeds", "x = 1\f"],
    ["generators", "def g():\n            yield"],
    ["patterns", "match x:\n            case ast.Name():\n                pass"],
    ["the rest of an unpacking", "x = [a for a, *_ in pairs]"],
    ["strings side by side", `t = (f"it's {x} "\n             'and "that"')`],
    ["the walrus", "while (n := 3) > 4: pass"],
    ["formatted strings", `t = f"{x!r:>{width}} {'a' if y else 'b'} {{}}"`],
    ["raw strings of LaTeX", `MathTex(r"\\frac{1}{2}", r'\\int_0^1 x\\,dx')`],
    ["other alphabets", `Text("Привет, 世界")\n        größe = 3`],
    ["decorators, types and stars", "def f(a: int, /, *b: str, c=1, **d) -> None: ..."],
  ])("is not confused by %s", (_, line) => {
    expect(problems(withLines(line))).toEqual([]);
  });
});

describe("imports", () => {
  it.each([
    "import numpy as np, math",
    "from manim.utils.color import RED",
    "from __future__ import annotations",
    "from collections import (\n            deque,\n            defaultdict,\n        )",
    "import scipy.stats as stats",
    "from math import *",
  ])("may be %s", (line) => {
    expect(problems(withLines(line))).toEqual([]);
  });

  it.each([
    ["import os", "os"],
    ["import math, subprocess as s", "subprocess"],
    ["from pathlib import Path", "pathlib"],
    ["import urllib.request", "urllib"],
    ["from manimlib import *", "manimlib"],
    ["import\\\n            socket", "socket"],
    ["if x: import ctypes", "ctypes"],
    ["from random import _os", "_os"],
    ["from . import secrets", "nothing to import from beside the script"],
    ["from ..up import x", "nothing to import from beside the script"],
  ])("may not be %s", (line, named) => {
    expect(problems(withLines(line)).join("\n")).toContain(named);
  });
});

describe("what may not be named", () => {
  it.each([
    `open("/etc/passwd")`,
    `reader = open`,
    `exec("1")`,
    `(lambda: eval)()("1")`,
    `compile("1", "", "exec")`,
    `__import__("os")`,
    `globals()["x"]`,
    `().__class__.__subclasses__()`,
    `Scene.__init__.__globals__`,
    `getattr(self, "__dict__")`,
    `f"{self.__class__.__mro__}"`,
    `__builtins__["open"]`,
    `random._os.system("true")`,
    `np.sys.modules`,
    `input("?")`,
    `vars(self)`,
    `self.add_sound("a.wav")`,
    `ImageMobject("/etc/shadow.png")`,
    `SVGMobject("cat")`,
    `@eval\n        def f(): pass`,
  ])("%s", (line) => {
    expect(problems(withLines(line))).toHaveLength(1);
    expect(problems(withLines(line))[0]).toMatch(/^Line 6: /);
  });

  it.each([
    `super().__init__(**kwargs)`,
    `Text(self.__class__.__name__)`,
    `if __name__ == "__main__": pass`,
    `def __repr__(self): return ""`,
    `re.compile("a").match("b")`,
    `input = Square()\n        input.shift(UP)`,
    `self.plot(open=True, eval=False)`,
    `Text("import os; open eval exec __dunder")`,
    `pass  # open("/etc/passwd")`,
    `ImageMobject(np.zeros((2, 2, 3), dtype=np.uint8))`,
    `door.open()`,
  ])("is not %s", (line) => {
    expect(problems(withLines(line))).toEqual([]);
  });
});

describe("other versions of Manim", () => {
  it("are told apart by names that are gone, with what there is now", () => {
    expect(problems(withLines("self.play(ShowCreation(Circle()))"))).toEqual([
      "Line 6: Manim Community has no ShowCreation, use Create: self.play(ShowCreation(Circle()))",
    ]);
  });

  it("are not seen in a script that makes such a name itself", () => {
    expect(problems(`ShowCreation = Create\n${withLines("self.play(ShowCreation(Circle()))")}`)).toEqual([]);
  });
});

describe("bounds", () => {
  it("tells five problems at most, in order, each once", () => {
    const found = problems(withLines(...Array.from({ length: 20 }, (_, at) => `open(${at})`)));
    expect(found.map((problem) => problem.slice(0, 7))).toEqual([
      "Line 6:",
      "Line 7:",
      "Line 8:",
      "Line 9:",
      "Line 10",
    ]);
  });

  it("does not read what is too long", () => {
    expect(problems(withLines(`x = "${"a".repeat(60_000)}"`))).toEqual(["The script is longer than 60000 characters."]);
  });

  it("comes to an end with what is nested deeply", () => {
    expect(checkScript(withLines(`x = ${"(".repeat(25_000)}`)).problems.length).toBeGreaterThan(0);
    expect(checkScript(withLines(`x = ${"[".repeat(20_000)}${"]".repeat(20_000)}`)).scenes.length).toBeLessThanOrEqual(
      1,
    );
  });
});
