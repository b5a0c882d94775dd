import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { builtinAuthor } from "../index.ts";
import { analysisAndChance } from "./analysis-and-chance.ts";
import { geometryAndAlgebra } from "./geometry-and-algebra.ts";
import { physicsAndAlgorithms } from "./physics-and-algorithms.ts";
import { withCaptionsIn } from "./translate.ts";

const scriptOf = async (prompt: string) =>
  (await builtinAuthor().write({ prompt }, new AbortController().signal)).script;

describe("withCaptionsIn", () => {
  const code = 'self.headline("The pendulum")\nself.say("Both together make a parabola")';

  it("puts a scene's words into the language of the prompt", () => {
    expect(withCaptionsIn(code, "de")).toBe(
      'self.headline("Das Pendel")\nself.say("Beides zusammen ergibt eine Parabel")',
    );
  });

  it("leaves a scene in English that says anything else", () => {
    for (const other of ['self.say("Something else")', 'self.say(f"{n} is prime")']) {
      expect(withCaptionsIn(`${code}\n${other}`, "de")).toBe(`${code}\n${other}`);
    }
    expect(withCaptionsIn(code, "ja")).toBe(code);
  });
});

describe("the tables", () => {
  it("hold sentences that scenes say, once each", () => {
    const subjects = join(import.meta.dirname, "../subjects");
    const files = readdirSync(subjects, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
    const said = files.map((file) => readFileSync(join(subjects, file), "utf8")).join("\n");
    const english = [...geometryAndAlgebra, ...analysisAndChance, ...physicsAndAlgorithms].map(
      ([sentence]) => sentence,
    );
    expect(english.filter((sentence) => !said.includes(`"${sentence}"`))).toEqual([]);
    expect(new Set(english).size).toBe(english.length);
  });
});

describe("the built-in author", () => {
  it.each([
    ["Demuestra el teorema de Pitágoras", "El teorema de Pitágoras", "Ambas figuras"],
    ["la dérivée de sin(x), avec la tangente", "La dérivée est la pente de la tangente", "La pente de la tangente"],
    ["Winkelsumme im Dreieck", "Die Winkel im Dreieck", "Wechselwinkel"],
    ["Zeichne die Funktion e^(-x²) von -3 bis 3", "Graph einer Funktion", "Hochpunkt"],
    ["dibuja la función x^2 - 4", "Gráfica de una función", "Corta el eje x"],
    ["Zeige mir die binäre Suche", "Binary search", "look at the middle"],
  ])("speaks the language of: %s", async (prompt, title, caption) => {
    const script = await scriptOf(prompt);
    expect(script).toContain(title);
    expect(script).toContain(caption);
  });
});
