import { z } from "zod";

/** Dollars: for a million tokens in and out, for a million characters, for a minute of sound. What is absent costs nothing. */
const price = z.strictObject({
  input: z.number().min(0).optional(),
  output: z.number().min(0).optional(),
  characters: z.number().min(0).optional(),
  minute: z.number().min(0).optional(),
});
export type Price = z.infer<typeof price>;

/** Of November 2026, in part from resellers' lists: operators set what they pay by `OPENAI_PRICES`. */
const published: Record<string, Price> = {
  "gpt-6.1-terra": { input: 1, output: 5 },
  "gpt-6.1-sol": { input: 2, output: 10 },
  "gemini-flash-latest": { input: 0.94, output: 4.69 },
  "gpt-image-1-mini": { input: 2, output: 8 },
  "gpt-image-2": { input: 5, output: 30 },
  "gpt-image-2.5-flare": { input: 5, output: 30 },
  "gpt-image-2.5-sunburst": { input: 5, output: 30 },
  "gpt-4o-mini-tts": { input: 0.6, output: 12 },
  "tts-1": { characters: 15 },
  "tts-1-hd": { characters: 30 },
  "whisper-1": { minute: 0.006 },
  "omni-moderation-latest": {},
};

/** What was used of a model, by its own count or, where it does not count, by ours. */
export interface Usage {
  inputTokens?: number;
  outputTokens?: number;
  characters?: number;
  seconds?: number;
}

export interface Prices {
  /** Throws where nobody has said what the model costs: then nothing could be charged for it. */
  of(model: string): Price;
}

/** `given`: `OPENAI_PRICES`, a JSON object of models, such as `{"my-model": {"input": 1, "output": 5}}`. */
export function pricesFrom(given: string | undefined): Prices {
  const own = given ? z.record(z.string(), price).parse(JSON.parse(given)) : {};
  const all = new Map([...Object.entries(published), ...Object.entries(own)]);
  return {
    of: (model) => {
      const found = all.get(model);
      if (!found) throw new Error(`OPENAI_PRICES does not say what ${model} costs`);
      return found;
    },
  };
}

/** Whole micro-dollars, rounded up. A dollar for a million tokens is a micro-dollar for one. */
export function costMicrodollars({ input = 0, output = 0, characters = 0, minute = 0 }: Price, usage: Usage): number {
  const cost =
    input * (usage.inputTokens ?? 0) +
    output * (usage.outputTokens ?? 0) +
    characters * (usage.characters ?? 0) +
    (minute * 1_000_000 * (usage.seconds ?? 0)) / 60;
  return Math.ceil(Number(cost.toFixed(6)));
}
