import type { Author, AuthorName } from "../../domain/authoring/author.ts";
import type { Authors } from "../../domain/authoring/authors.ts";
import { type ChatService, chatClient, type ClientVariables } from "../openai/clients.ts";
import { patienceFor } from "../openai/patience.ts";
import { openaiAuthor } from "./openai-author.ts";

/** What an operator sets to have scripts written by a service. */
export interface LanguageVariables extends ClientVariables {
  /** Of one request for a script, waiting for a busy service included. */
  LANGUAGE_TIMEOUT_SECONDS?: string;
}

const maxAnswerBytes = 8 * 1024 * 1024;

/** Those who write here: the services that are configured, and `builtin`. */
export function languageAuthors(variables: LanguageVariables, builtin: Author): Authors {
  const patience = patienceFor("LANGUAGE_TIMEOUT_SECONDS", variables.LANGUAGE_TIMEOUT_SECONDS, 120);
  const service = (name: ChatService): Author | null => {
    const chat = chatClient(name, variables, { timeoutMs: patience.timeoutMs, maxAnswerBytes });
    return chat && openaiAuthor({ ...chat, patience });
  };
  const configured: Record<AuthorName, Author | null> = {
    openai: service("openai"),
    azure_openai: service("azure_openai"),
    gemini: service("gemini"),
    builtin,
  };
  return { find: (name) => configured[name] };
}
