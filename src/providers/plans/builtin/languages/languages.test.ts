import { describe, expect, it } from "vitest";
import { readCards } from "../card.ts";
import { detectLanguage } from "./detect.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { generalPictures, historyPictures } from "./pictures.ts";
import { spanish } from "./spanish.ts";

describe.each([spanish, german, french])("the cards in $code", ({ forms, general }) => {
  it("show what their pictures say in English, one for one", () => {
    expect(readCards(general.cards)).toHaveLength(generalPictures.length);
    for (const { cards } of forms) expect(readCards(cards)).toHaveLength(historyPictures.length);
  });
});

describe("a prompt's language", () => {
  it.each([
    ["How coffee is made", "en"],
    ["Paris", "en"],
    ["Rio de Janeiro", "en"],
    ["La vida de un panadero", "es"],
    ["¿Cómo se hace el pan?", "es"],
    ["Ein Tag im Leben eines Bäckers", "de"],
    ["Warum ist der Himmel blau?", "de"],
    ["Comment on fait du pain", "fr"],
    ["L'histoire de Paris", "fr"],
    ["Come si fa il pane", "it"],
    ["A vida de um padeiro em Lisboa", "pt"],
    ["Het leven van een bakker in de stad", "nl"],
    ["コーヒーの作り方", "und"],
    ["Как делают кофе", "und"],
  ])("of %s is %s", (prompt, language) => {
    expect(detectLanguage(prompt)).toBe(language);
  });
});
