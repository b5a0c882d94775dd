import { z } from "zod";
import { isEmail } from "../../../domain/accounts/email.ts";
import { isPasswordLength, passwordLength } from "../../../domain/accounts/passwords.ts";
import { usernamePattern } from "../../../domain/accounts/username.ts";

const text = z.string({ error: ({ input }) => (input === undefined ? "is missing" : "must be text") });
const object = { error: "The body must be an object." };
const { min, max } = passwordLength;

export const registerBody = z.object(
  {
    email: text.max(320, "is too long").refine(isEmail, "must be an email address"),
    username: text.regex(usernamePattern, "must have 3 to 50 letters, digits, dots, dashes or underscores"),
    password: text.refine(isPasswordLength, `must have ${min} to ${max} characters`),
  },
  object,
);

export const refreshBody = z.object({ refresh_token: text.min(1, "is missing") }, object);
