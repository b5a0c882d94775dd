import { z } from "zod";
import { isEmail } from "../../../domain/accounts/email.ts";

/** Of whatever length: a wrong one is wrong, not malformed. */
const password = z.string().max(1024).optional();

export const changeAddressBody = z.object({
  email: z.string().max(320).refine(isEmail, "must be an email address"),
  password,
});
export const confirmAddressBody = z.object({ token: z.string().min(1).max(200) });
export const deleteAccountBody = z.object({ password });
