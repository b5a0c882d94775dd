import { describe, expect, it } from "vitest";
import { costMicrodollars, pricesFrom } from "./prices.ts";

describe("what a model costs", () => {
  it("is whole micro-dollars, rounded up", () => {
    expect(costMicrodollars({ input: 1, output: 5 }, { inputTokens: 1000, outputTokens: 400 })).toBe(3000);
    expect(costMicrodollars({ input: 0.6 }, { inputTokens: 7 })).toBe(5);
    expect(costMicrodollars({ minute: 0.006 }, { seconds: 90 })).toBe(9000);
    expect(costMicrodollars({ characters: 15 }, { characters: 100 })).toBe(1500);
    expect(costMicrodollars({}, { inputTokens: 1_000_000 })).toBe(0);
  });

  it("is what the operator says, where they say it", () => {
    const prices = pricesFrom('{"llama": {"input": 0, "output": 0}, "whisper-1": {"minute": 1}}');
    expect(prices.of("llama")).toEqual({ input: 0, output: 0 });
    expect(prices.of("whisper-1")).toEqual({ minute: 1 });
    expect(prices.of("tts-1")).toEqual({ characters: 15 });
  });

  it("is not guessed", () => {
    expect(() => pricesFrom(undefined).of("llama")).toThrow("OPENAI_PRICES does not say what llama costs");
    expect(() => pricesFrom('{"llama": {"imput": 1}}')).toThrow();
    expect(() => pricesFrom("{")).toThrow();
  });
});
