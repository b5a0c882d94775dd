import { z } from "zod";

// The reference's own server is built on Django REST framework; its clients know these words.

const said = (wrong: string) => ({
  error: ({ input }: { input?: unknown }) => {
    if (input === undefined) return "This field is required.";
    return input === null ? "This field may not be null." : wrong;
  },
});

export const text = z.string(said("Not a valid string."));
export const flag = z.boolean(said("Must be a valid boolean."));
export const object = { error: "The body must be an object." };
export const filled = text.min(1, { error: "This field may not be blank.", abort: true });
export const atMost = (characters: number) => `Ensure this field has no more than ${characters} characters.`;

/** One of a few words. */
export function choice<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, {
    error: ({ input }) =>
      typeof input === "string"
        ? `"${input.slice(0, 100)}" is not a valid choice.`
        : said("Not a valid string.").error({ input }),
  });
}
