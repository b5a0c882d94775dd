import { z } from "zod";
import { body, name, storedText } from "../fields.ts";

const maxUrlLength = 2048;
const url = storedText
  .max(maxUrlLength, "is too long")
  .refine((value) => /^https?:\/\/[^\s\p{Cc}]+$/iu.test(value) && URL.canParse(value), "must be an http or https URL");

/** What is absent stays as it is. */
export const updateUserBody = body({ name: name.optional(), avatar_url: url.nullable().optional() });

const amount = z
  .int({ error: ({ input }) => (input === undefined ? "is missing" : "must be a whole number") })
  .min(1, "must be 1 or more")
  .max(1_000_000, "must be 1,000,000 or less");

/** `user_id` is Reelwright's own addition (decisions.md section 2): whom an operator grants to. */
export const addCreditsBody = body({
  amount,
  description: storedText.max(500, "is too long").nullish(),
  user_id: z.uuid({ error: "must be a user's id" }).nullish(),
});
