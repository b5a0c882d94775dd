import { z } from "zod";
import { isEmail } from "../../../domain/accounts/email.ts";
import { passwordLength } from "../../../domain/accounts/passwords.ts";
import { atMost, filled, object, text } from "../fields.ts";

/** That is kept as it is: what is no Unicode could not be. */
const storedText = text.refine((value) => value.isWellFormed(), "Not a valid string.");
const email = filled.max(320, { error: atMost(320), abort: true }).refine(isEmail, "Enter a valid email address.");
const { min, max } = passwordLength;
const password = filled
  .refine((given) => [...given].length >= min, `Ensure this field has at least ${min} characters.`)
  .refine((given) => [...given].length <= max, atMost(max));
const name = storedText.max(150, atMost(150));
const token = text.trim().min(1, { error: "This field may not be blank.", abort: true }).max(200, atMost(200));

export const waitingListBody = z.object(
  { email, name: storedText.max(200, atMost(200)).nullish(), reason: storedText.max(2000, atMost(2000)).nullish() },
  object,
);

export const registerBody = z
  .object(
    {
      email,
      first_name: name.nullish(),
      last_name: name.nullish(),
      password,
      password2: text,
      invitation_token: token,
    },
    object,
  )
  .refine((body) => body.password === body.password2, {
    path: ["password2"],
    error: "The two password fields didn't match.",
  });

/** No rules for the password: a wrong one is a wrong one. */
export const loginBody = z.object({ email, password: filled.max(1024, atMost(1024)) }, object);

export const verifyEmailBody = z.object({ token }, object);

export const profileBody = z.object({ first_name: name.optional(), last_name: name.optional() }, object);
