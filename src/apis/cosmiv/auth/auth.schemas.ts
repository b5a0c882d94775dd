import { z } from "zod";
import { isEmail } from "../../../domain/accounts/email.ts";
import { isPasswordLength, passwordLength } from "../../../domain/accounts/passwords.ts";

const text = z.string({ error: ({ input }) => (input === undefined ? "is missing" : "must be text") });
const object = { error: "must be an object" };
const email = text.max(320, "is too long").refine(isEmail, "must be an email address");
const { min, max } = passwordLength;

export const registerBody = z.object(
  {
    email,
    password: text.refine(isPasswordLength, `must have ${min} to ${max} characters`),
  },
  object,
);

/** No rules for the password: a wrong one is a wrong one. */
export const loginBody = z.object({ email, password: text.max(1024, "is too long") }, object);

export const refreshBody = z.object({ refresh_token: text.min(1, "is missing") });
