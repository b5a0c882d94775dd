import { z } from "zod";
import { authorNames } from "../../../domain/authoring/author.ts";
import { atMost, choice, filled, flag, object } from "../fields.ts";

const maxPrompt = 4000;

/** POST /api/generate/. */
export const generateBody = z.object(
  {
    prompt: filled
      .refine((given) => given.trim() !== "", { error: "This field may not be blank.", abort: true })
      .refine((given) => [...given].length <= maxPrompt, atMost(maxPrompt)),
    provider: choice(authorNames).nullish(),
    execute: flag.nullish(),
  },
  object,
);
