import { z } from "zod";
import { isEmail } from "../../domain/accounts/email.ts";
import { isPasswordLength, passwordLength } from "../../domain/accounts/passwords.ts";

/** What the bodies of several sections are made of. */
export const text = z.string({ error: ({ input }) => (input === undefined ? "is missing" : "must be text") });
/** That comes back byte for byte: what is no Unicode would not. */
export const storedText = text.refine((value) => value.isWellFormed(), "must be well-formed Unicode");
export const email = text.max(320, "is too long").refine(isEmail, "must be an email address");
export const newPassword = text.refine(
  isPasswordLength,
  `must have ${passwordLength.min} to ${passwordLength.max} characters`,
);
export const name = storedText.max(255, "is too long");

/** Keys that it does not name are ignored. */
export function body<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.object(shape, { error: "The body must be an object." });
}
