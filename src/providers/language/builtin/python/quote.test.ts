import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { pythonNumber, quoted, quotedRaw } from "./quote.ts";

const hostile = [
  'ends here"); import os; os.system("id") #',
  "'''\"\"\" {__import__('os')} %s %(x)s",
  'back\\slash and \\" and \\n and a trailing \\',
  "line\nline\r\ncontrol \u0000\u0007\u001b[31m\u0085\u2028\u2029",
  "right to left \u202e and zero width \u200b\u200d and tag \u{e0041}",
  "half a pair \ud800 and a whole one 😀",
  "",
];

/** What Python reads the literals as. */
function readByPython(literals: readonly string[]): unknown {
  const program = `# -*- coding: utf-8 -*-\nimport json\nprint(json.dumps([${literals.join(",\n")}]))`;
  return JSON.parse(execFileSync("python3", ["-c", program], { encoding: "utf8" }));
}

describe("quoted", () => {
  it("makes literals that Python reads back as exactly the text, half pairs replaced", () => {
    expect(readByPython(hostile.map(quoted))).toEqual(hostile.map((text) => text.toWellFormed()));
  });

  it("leaves no control character, no line and no invisible character in the script", () => {
    for (const text of hostile) expect(quoted(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
  });
});

describe("quotedRaw", () => {
  it("makes literals of the same text, whatever it holds", () => {
    const formulae = ["\\frac{a}{b}", "\\left(x\\right)", "x^2", 'a"b\\c', "\\", "a\\\\", "\\\nx"];
    expect(readByPython([...formulae, ...hostile].map(quotedRaw))).toEqual(
      [...formulae, ...hostile].map((text) => text.toWellFormed()),
    );
  });

  it("writes a formula as a raw string", () => {
    expect(quotedRaw("\\frac{a}{b}")).toBe('r"\\frac{a}{b}"');
  });
});

describe("pythonNumber", () => {
  it("writes whole numbers whole and others with six digits", () => {
    expect([3, -0, 0.1 + 0.2, 1 / 3, -2.5, 1e21].map(pythonNumber)).toEqual([
      "3",
      "0",
      "0.3",
      "0.333333",
      "-2.5",
      "1e+21",
    ]);
  });

  it("refuses what is no number", () => {
    expect(() => pythonNumber(Number.NaN)).toThrow(RangeError);
    expect(() => pythonNumber(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});
