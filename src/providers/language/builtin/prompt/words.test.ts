import { describe, expect, it } from "vitest";
import { languageOf } from "./language.ts";
import { holdsPhrase, plainWords } from "./words.ts";

const holds = (text: string, phrase: string) => holdsPhrase(plainWords(text), phrase);

describe("holdsPhrase", () => {
  it("compares words without accents, whole or up to their ending", () => {
    expect(holds("Théorème de PYTHAGORE", "theoreme de pythagore")).toBe(true);
    expect(holds("derivatives", "derivative")).toBe(false);
    expect(holds("derivatives", "derivat*")).toBe(true);
  });

  it("lets each word of a phrase go on that is marked so", () => {
    expect(holds("собственные векторы матрицы", "собственн* вектор*")).toBe(true);
    expect(holds("собственные значения", "собственн* вектор*")).toBe(false);
  });

  it("keeps the letters of other scripts, and finds words where nothing parts them", () => {
    expect(holds("треугольный", "треугольный")).toBe(true);
    expect(holds("用动画解释勾股定理", "勾股定理")).toBe(true);
    expect(holds("بالمشتقات", "المشتقات")).toBe(true);
  });
});

describe("languageOf", () => {
  it.each([
    ["Explain the derivative of x^2", "en"],
    ["Muestra la función y cómo se deriva", "es"],
    ["Zeige mir, wie eine Ableitung funktioniert", "de"],
    ["Montre-moi la dérivée et explique comment elle marche", "fr"],
    ["解释导数", "zh"],
    ["微分を説明して", "ja"],
    ["미분을 설명해", "ko"],
    ["अवकलन समझाइए", "hi"],
    ["اشرح المشتقة", "ar"],
    ["הסבר", "he"],
    ["Объясни производную", "ru"],
    ["x^2 + 1", "en"],
  ])("of %s", (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});
