import { describe, expect, it } from "vitest";
import { py, pythonName, tex } from "./py.ts";

describe("py", () => {
  it("quotes strings, writes numbers and lists, and takes other pieces as they are", () => {
    const piece = py`Text(${'a"b'}, font_size=${30.5})`;
    expect(py`show(${piece}, ${[1, 2.5, "x"]}, ${true})`.code).toBe(
      'show(Text("a\\"b", font_size=30.5), [1, 2.5, "x"], True)',
    );
  });

  it("indents a piece of several lines to where it stands", () => {
    const body = py`
      one()
      if two:
          three()`;
    expect(
      py`
      def f():
          ${body}`.code,
    ).toBe("def f():\n    one()\n    if two:\n        three()");
  });

  it("does not read a text again for other values", () => {
    expect(py`f(${"\ue0001\ue001"}, ${"second"})`.code).toBe('f("\ue0001\ue001", "second")');
  });

  it("keeps backslashes of formulae", () => {
    expect(py`MathTex(${tex("\\pi r^2")}, r"\alpha")`.code).toBe('MathTex(r"\\pi r^2", r"\\alpha")');
  });
});

describe("pythonName", () => {
  it("refuses anything but a name", () => {
    expect(pythonName("SineWave").code).toBe("SineWave");
    expect(() => pythonName("A(B)\nimport os")).toThrow(RangeError);
  });
});
