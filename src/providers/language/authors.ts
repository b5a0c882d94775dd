import { AzureOpenAI, OpenAI } from "openai";
import type { Author, AuthorName } from "../../domain/authoring/author.ts";
import type { Authors } from "../../domain/authoring/authors.ts";
import { boundedStream } from "./bounded-stream.ts";
import { openaiAuthor } from "./openai-author.ts";
import type { Patience } from "./patience.ts";

/** What an operator sets to have scripts written by a service; without its key (Azure: all three) it is not configured. */
export interface LanguageVariables {
  /** Secret. */
  OPENAI_API_KEY?: string;
  /** Of a service that speaks OpenAI's protocol; OpenAI itself where absent. */
  OPENAI_BASE_URL?: string;
  OPENAI_MODEL?: string;
  /** `https://RESOURCE.openai.azure.com` */
  AZURE_OPENAI_ENDPOINT?: string;
  /** Secret. */
  AZURE_OPENAI_API_KEY?: string;
  /** The name of the model's deployment. */
  AZURE_OPENAI_DEPLOYMENT?: string;
  AZURE_OPENAI_API_VERSION?: string;
  /** Secret. */
  GEMINI_API_KEY?: string;
  GEMINI_BASE_URL?: string;
  GEMINI_MODEL?: string;
  /** Of one request for a script, waiting for a busy service included. */
  LANGUAGE_TIMEOUT_SECONDS?: string;
}

const defaults = {
  openaiUrl: "https://api.openai.com/v1",
  openaiModel: "gpt-6.1-terra" satisfies OpenAI.ChatModel,
  /** The last dated one that is not a preview. */
  azureVersion: "2024-10-21",
  geminiUrl: "https://generativelanguage.googleapis.com/v1beta/openai/",
  /** Google's own name for its current Flash. */
  geminiModel: "gemini-flash-latest",
  timeoutSeconds: 120,
};

/** The events of an answer are several times its text. */
const maxAnswerBytes = 8 * 1024 * 1024;

/** Those who write here: the services that are configured, and `builtin`. */
export function languageAuthors(variables: LanguageVariables, builtin: Author): Authors {
  const patience = patienceOf(variables);
  const configured: Record<AuthorName, Author | null> = {
    openai: openai(variables, patience),
    azure_openai: azure(variables, patience),
    gemini: gemini(variables, patience),
    builtin,
  };
  return { find: (name) => configured[name] };
}

function openai(variables: LanguageVariables, patience: Patience): Author | null {
  const apiKey = variables.OPENAI_API_KEY;
  if (!apiKey) return null;
  const client = new OpenAI({ ...common(patience), apiKey, baseURL: variables.OPENAI_BASE_URL || defaults.openaiUrl });
  return openaiAuthor({ name: "openai", client, model: variables.OPENAI_MODEL || defaults.openaiModel, patience });
}

function azure(variables: LanguageVariables, patience: Patience): Author | null {
  const { AZURE_OPENAI_API_KEY: apiKey, AZURE_OPENAI_ENDPOINT: endpoint, AZURE_OPENAI_DEPLOYMENT: model } = variables;
  if (!apiKey || !endpoint || !model) return null;
  const apiVersion = variables.AZURE_OPENAI_API_VERSION || defaults.azureVersion;
  // An empty base URL keeps the client from looking for one in the environment.
  const client = new AzureOpenAI({ ...common(patience), apiKey, endpoint, deployment: model, apiVersion, baseURL: "" });
  return openaiAuthor({ name: "azure_openai", client, model, patience });
}

function gemini(variables: LanguageVariables, patience: Patience): Author | null {
  const apiKey = variables.GEMINI_API_KEY;
  if (!apiKey) return null;
  const client = new OpenAI({ ...common(patience), apiKey, baseURL: variables.GEMINI_BASE_URL || defaults.geminiUrl });
  return openaiAuthor({ name: "gemini", client, model: variables.GEMINI_MODEL || defaults.geminiModel, patience });
}

/** Nothing is taken from the environment, and nothing is asked again behind `patiently`'s back. */
function common({ timeoutMs }: Patience) {
  return {
    organization: null,
    project: null,
    adminAPIKey: null,
    webhookSecret: null,
    maxRetries: 0,
    logLevel: "off" as const,
    // Behind `patiently`, which says it better.
    timeout: timeoutMs + 1000,
    fetch: boundedStream(maxAnswerBytes),
  };
}

function patienceOf({ LANGUAGE_TIMEOUT_SECONDS: given }: LanguageVariables): Patience {
  const seconds = given ? Number(given) : defaults.timeoutSeconds;
  if (!(seconds > 0)) throw new Error(`LANGUAGE_TIMEOUT_SECONDS is not a positive number: ${given}`);
  return { timeoutMs: seconds * 1000, maxWaitMs: Math.min(30_000, seconds * 500), maxRequests: 3 };
}
