import { describe, expect, it } from "vitest";
import { plainWords } from "../prompt/words.ts";
import { readPrompt } from "../prompt/prompt.ts";
import { recognise } from "../recognise.ts";
import { subjects } from "./index.ts";
import { translatedSubjects, translationsOf } from "./translations.ts";

describe("translations", () => {
  it("are of subjects that there are", () => {
    const names = subjects.map(({ name }) => name);
    expect(translatedSubjects.filter((name) => !names.includes(name))).toEqual([]);
  });

  it("are written as prompts are read", () => {
    for (const { strong, suggesting } of translatedSubjects.map(translationsOf)) {
      for (const phrase of [...strong, ...suggesting])
        expect(plainWords(phrase).trim()).toBe(phrase.replaceAll("*", ""));
    }
  });

  it.each([
    ["用动画解释勾股定理", "pythagoras"],
    ["フィボナッチ数列と黄金比", "fibonacci"],
    ["द्विघात समीकरण x^2 - 5x + 6 = 0", "quadratic"],
    ["اشرح البندول البسيط", "pendulum"],
    ["Покажи производную функции x^2", "derivative"],
    ["矩阵 [[2,1],[1,2]] 的特征向量", "eigenvectors"],
    ["что такое вероятность", "dice"],
    ["Explain probability", "dice"],
    ["tri à bulles de 5, 2, 9", "bubble-sort"],
    ["ricerca binaria di 7", "binary-search"],
    ["o que é a derivada de x^2", "derivative"],
    ["セルの構造", "explainer"],
    ["traffic waves in cities", "explainer"],
  ])("make known what is asked for: %s", (text, subject) => {
    expect(recognise(readPrompt(text)).name).toBe(subject);
  });
});
