import { accountTracks } from "../../../domain/accounts/account.ts";
import { passwordLength } from "../../../domain/accounts/passwords.ts";
import { body, choice, email, filledText, storedText, text } from "../fields.ts";

const { min, max } = passwordLength;
const newPassword = text
  .refine((password) => [...password].length >= min, `Password must be at least ${min} characters.`)
  .refine((password) => [...password].length <= max, `Password must be at most ${max} characters.`);

/** `admin` is not among the roles: it comes from an operator, and no registration is one's. */
export const registrationBody = body({
  name: storedText.max(255, "Ensure this field has no more than 255 characters.").nullish(),
  email,
  password1: newPassword,
  password2: text,
  role: choice(["student", "trainer"]).default("student"),
  track: choice(accountTracks).nullish(),
}).refine(({ password1, password2 }) => password1 === password2, {
  path: ["password2"],
  error: "The two password fields didn't match.",
});

export const codeBody = body({
  code: filledText.max(4096, "Ensure this field has no more than 4096 characters."),
  redirect_uri: filledText.max(2048, "Ensure this field has no more than 2048 characters."),
});
