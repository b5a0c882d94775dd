import { describe, expect, it } from "vitest";
import { readPrompt } from "../../prompt/prompt.ts";
import { type Outline, outlineOf } from "./outline.ts";

const outline = (text: string) => outlineOf(readPrompt(text));
const texts = (found: Outline) => ("points" in found ? found.points.map(({ text }) => text) : []);

describe("outlineOf", () => {
  it("takes what becomes what for a change", () => {
    expect(
      outline("How does photosynthesis work? Light, water and carbon dioxide become sugar and oxygen."),
    ).toMatchObject({
      kind: "change",
      title: "How does photosynthesis work?",
      topic: "Photosynthesis",
      from: ["Light", "Water", "Carbon dioxide"],
      into: ["Sugar", "Oxygen"],
    });
  });

  it("takes reasons for what leads to their effect", () => {
    expect(
      outline("Why do leaves fall? Trees drop their leaves because days get shorter and nights get cold."),
    ).toMatchObject({
      kind: "change",
      topic: "Why do leaves fall",
      from: ["Days get shorter", "Nights get cold"],
      into: ["Trees drop their leaves"],
    });
    expect(outline("Rain and sun produce a rainbow")).toMatchObject({ topic: "produce", into: ["Rainbow"] });
  });

  it("keeps the steps of a process in their order, an `and` inside a step included", () => {
    const bread = outline("Steps to bake bread: mix flour and water, knead the dough, let it rise, bake it");
    expect(bread.kind).toBe("steps");
    expect(texts(bread)).toEqual(["Mix flour and water", "Knead the dough", "Let it rise", "Bake it"]);
    expect(texts(outline("Request -> cache -> database"))).toEqual(["Request", "Cache", "Database"]);
    expect(texts(outline("My morning. First I get up, then I wash, then I eat, finally I leave."))).toHaveLength(4);
  });

  it("tells cycles, parts, timelines and comparisons", () => {
    expect(outline("Le cycle de l'eau : évaporation, condensation, précipitation").kind).toBe("cycle");
    expect(outline("the parts of a cell: nucleus, mitochondria, ribosomes").kind).toBe("parts");
    expect(outline("The telephone: patented in 1876, mobile in 1973")).toMatchObject({
      kind: "timeline",
      events: [
        { when: "1876", what: "Patented" },
        { when: "1973", what: "Mobile" },
      ],
    });
    expect(outline("SQL vs NoSQL: schema, scaling")).toMatchObject({
      kind: "comparison",
      sides: [{ name: "SQL" }, { name: "NoSQL" }],
      aspects: ["Schema", "Scaling"],
    });
  });

  it("puts what is said of each into its column", () => {
    const { sides } = outline(
      "Difference between TCP and UDP. TCP is reliable, UDP is fast but may lose packets.",
    ) as Extract<Outline, { kind: "comparison" }>;
    expect(sides.map(({ points }) => points)).toEqual([["Is reliable"], ["Is fast", "May lose packets"]]);
  });

  it("asks in the language of the prompt where it says no more than its topic", () => {
    expect(outline("解释光合作用是如何工作的")).toMatchObject({ kind: "ideas", topic: "光合作用" });
    expect(texts(outline("解释光合作用是如何工作的"))).toContain("是什么？");
    expect(texts(outline("Wie funktioniert eine Wärmepumpe?"))).toContain("Was ist das?");
    expect(texts(outline("اشرح كيف تعمل البطارية"))).toContain("ما هو؟");
  });

  it("finds the subject behind a wordy request", () => {
    const text = `please make me a really nice animation about the Roman Empire, with the republic, the civil wars, Augustus, and the crisis of the third century, and do not forget the music. Begin with a map.`;
    expect(outline(text)).toMatchObject({ title: "The Roman Empire", kind: "ideas" });
    expect(texts(outline(text))).toEqual(["Republic", "Civil wars", "Augustus", "Crisis of the third century"]);
  });

  it.each([
    ["😀🎬", "symbols"],
    ["", "symbols"],
    ["42", "numbers"],
    ["-1 2.5 3", "numbers"],
  ])("knows what to do without a word: %j", (text, kind) => {
    expect(outline(text).kind).toBe(kind);
  });

  it("gives code a title in words", () => {
    expect(outline('My topic"); import os; os.system("id") # \\').title).toBe("My topic");
    expect(outline("{__import__('os').listdir('/')} ''' \"\"\"").title).toBe("A piece of code");
  });
});
