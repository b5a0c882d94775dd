import { AzureOpenAI, OpenAI } from "openai";
import { boundedStream } from "./bounded-stream.ts";

/** What an operator sets to have services asked; without its key (Azure: all three) a service is not configured. */
export interface ClientVariables {
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
}

const defaults = {
  openaiUrl: "https://api.openai.com/v1",
  openaiModel: "gpt-6.1-terra" satisfies OpenAI.ChatModel,
  /** The last dated one that is not a preview. */
  azureVersion: "2024-10-21",
  geminiUrl: "https://generativelanguage.googleapis.com/v1beta/openai/",
  /** Google's own name for its current Flash. */
  geminiModel: "gemini-flash-latest",
};

/** The services that speak OpenAI's protocol, as people know them. */
export const serviceLabels = { openai: "OpenAI", azure_openai: "Azure OpenAI", gemini: "Gemini" } as const;
export type ChatService = keyof typeof serviceLabels;

export interface ClientLimits {
  timeoutMs: number;
  /** Of an answer; the events of a streamed one are several times its text. */
  maxAnswerBytes: number;
}

/** Who writes: a client and the model that it is asked for. */
export interface ChatClient {
  name: ChatService;
  client: OpenAI;
  /** Azure's deployment. */
  model: string;
}

/** null: it is not configured. */
export function chatClient(name: ChatService, variables: ClientVariables, limits: ClientLimits): ChatClient | null {
  if (name === "azure_openai") return azure(variables, limits);
  if (name === "gemini") return gemini(variables, limits);
  const client = openaiClient(variables, limits);
  return client && { name, client, model: variables.OPENAI_MODEL || defaults.openaiModel };
}

/** null: it is not configured. */
export function openaiClient(variables: ClientVariables, limits: ClientLimits): OpenAI | null {
  const apiKey = variables.OPENAI_API_KEY;
  if (!apiKey) return null;
  return new OpenAI({ ...common(limits), apiKey, baseURL: variables.OPENAI_BASE_URL || defaults.openaiUrl });
}

function azure(variables: ClientVariables, limits: ClientLimits): ChatClient | null {
  const { AZURE_OPENAI_API_KEY: apiKey, AZURE_OPENAI_ENDPOINT: endpoint, AZURE_OPENAI_DEPLOYMENT: model } = variables;
  if (!apiKey || !endpoint || !model) return null;
  const apiVersion = variables.AZURE_OPENAI_API_VERSION || defaults.azureVersion;
  // An empty base URL keeps the client from looking for one in the environment.
  const client = new AzureOpenAI({ ...common(limits), apiKey, endpoint, deployment: model, apiVersion, baseURL: "" });
  return { name: "azure_openai", client, model };
}

function gemini(variables: ClientVariables, limits: ClientLimits): ChatClient | null {
  const apiKey = variables.GEMINI_API_KEY;
  if (!apiKey) return null;
  const client = new OpenAI({ ...common(limits), apiKey, baseURL: variables.GEMINI_BASE_URL || defaults.geminiUrl });
  return { name: "gemini", client, model: variables.GEMINI_MODEL || defaults.geminiModel };
}

/** Nothing is taken from the environment, and nothing is asked again behind `patiently`'s back. */
function common({ timeoutMs, maxAnswerBytes }: ClientLimits) {
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
