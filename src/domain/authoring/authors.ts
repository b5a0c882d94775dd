import { ReelwrightError } from "../errors.ts";
import type { Author, AuthorName } from "./author.ts";

/** Those who can write here. */
export interface Authors {
  /** null: it is not configured. */
  find(name: AuthorName): Author | null;
}

/** As people know them. */
export const authorLabels: Record<AuthorName, string> = {
  gemini: "Gemini",
  azure_openai: "Azure OpenAI",
  openai: "OpenAI",
  builtin: "The built-in author",
};

/**
 * Who serves a request that names `name`: itself, or the built-in author where `fallback` says so; the author's own name
 * tells which. Throws `unavailable` where it is not configured and nobody stands in.
 */
export function chooseAuthor(authors: Authors, name: AuthorName, fallback: "builtin" | null): Author {
  const author = authors.find(name) ?? (fallback && authors.find(fallback));
  if (author) return author;
  throw new ReelwrightError(
    "unavailable",
    `${authorLabels[name]} is not set up here. Ask for the provider \`builtin\`, or have a key of ${authorLabels[name]} set.`,
  );
}
