import { z } from "zod";
import { isEmail } from "../../domain/accounts/email.ts";

/** The words of "Validation Error" and of the framework that they come from (Django REST framework). */
const blank = "This field may not be blank.";

export const text = z.string({
  error: ({ input }) =>
    input === undefined
      ? "This field is required."
      : input === null
        ? "This field may not be null."
        : "Not a valid string.",
});
/** That comes back byte for byte: what is no Unicode would not. */
export const storedText = text.refine((value) => value.isWellFormed(), "Not a valid string.");
export const filledText = text.min(1, { error: blank, abort: true });
export const email = filledText
  .max(320, { error: "Enter a valid email address.", abort: true })
  .refine(isEmail, "Enter a valid email address.");

export function choice<const Values extends readonly string[]>(values: Values) {
  return z.enum(values, { error: ({ input }) => `"${inWords(input)}" is not a valid choice.` });
}

/** A client's object may hold a `toString` of its own, which is none. */
function inWords(input: unknown): string {
  return typeof input === "string" ? input : JSON.stringify(input);
}

export function body<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.object(shape, { error: "The body must be an object." });
}
