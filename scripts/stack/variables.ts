import type { Variables } from "../../src/cloudflare/settings.ts";
import type { Secrets } from "./secrets.ts";

/** Whether a variable is passed on from the supervisor's own environment; the others it decides itself. */
const passedOn = {
  ENVIRONMENT: true,
  SERVED_LOCALLY: false,
  PUBLIC_URL: true,
  RATE_LIMITS: true,
  RATE_LIMITS_FACTOR: true,
  MAX_REQUEST_BYTES: true,
  MAX_FILE_BYTES: true,
  MAX_FILES_PER_JOB: true,
  MAX_JOB_BYTES: true,
  MAX_CLIP_SECONDS: true,
  UNFINISHED_UPLOAD_HOURS: true,
  SOURCE_RETENTION_DAYS: true,
  OUTPUT_RETENTION_DAYS: true,
  JOB_DEADLINE_MINUTES: true,
  MAX_UNFINISHED_JOBS: true,
  GENERATE_WAIT_SECONDS: true,
  FFMPEG_INSTANCES: true,
  FFMPEG_SLOTS_PER_INSTANCE: true,
  FFMPEG_SLOTS_PER_ACCOUNT: true,
  FFMPEG_URL: false,
  MANIM_INSTANCES: true,
  MANIM_SLOTS_PER_INSTANCE: true,
  MANIM_SLOTS_PER_ACCOUNT: true,
  MANIM_URL: false,
  RUNTIME_TOKEN: false,
  MAIL_FROM: true,
  RESEND_API_KEY: true,
  RESEND_URL: true,
  TOKEN_KEYS: true,
  SIGNING_SECRET: true,
  TRUSTED_PROXY_SECRET: true,
  SUPABASE_URL: true,
  SUPABASE_JWT_SECRET: true,
  SUPABASE_ANON_KEY: true,
  OAUTH_REDIRECT_URIS: true,
  GOOGLE_CLIENT_ID: true,
  GOOGLE_CLIENT_SECRET: true,
  GOOGLE_ISSUER: true,
  GITHUB_CLIENT_ID: true,
  GITHUB_CLIENT_SECRET: true,
  GITHUB_URL: true,
  GITHUB_API_URL: true,
  PROVIDER_FALLBACK: true,
  OPENAI_API_KEY: true,
  OPENAI_BASE_URL: true,
  OPENAI_MODEL: true,
  AZURE_OPENAI_ENDPOINT: true,
  AZURE_OPENAI_API_KEY: true,
  AZURE_OPENAI_DEPLOYMENT: true,
  AZURE_OPENAI_API_VERSION: true,
  GEMINI_API_KEY: true,
  GEMINI_BASE_URL: true,
  GEMINI_MODEL: true,
  LANGUAGE_TIMEOUT_SECONDS: true,
} satisfies Record<keyof Variables, boolean>;

/** All that a Worker may find in its environment. */
export const variableNames = Object.keys(passedOn);

/** What the Worker finds in its environment on one machine: `environment`'s own values before the defaults of development. */
export function workerVariables(
  environment: Readonly<Record<string, string | undefined>>,
  publicUrl: string,
  secrets: Secrets,
  runtimeUrls: Partial<Variables>,
): Record<string, string> {
  const own = Object.entries(passedOn).flatMap(([name, passed]) => {
    const value = passed ? environment[name] : undefined;
    return value === undefined || value === "" ? [] : [[name, value] as const];
  });
  return {
    ENVIRONMENT: "development",
    SERVED_LOCALLY: "1",
    PUBLIC_URL: publicUrl,
    MAX_REQUEST_BYTES: "2200000000",
    ...secrets,
    ...runtimeUrls,
    ...Object.fromEntries(own),
  };
}
