import { parseSender, type Sender } from "../domain/mail/sender.ts";
import type { Settings } from "../domain/settings.ts";

const gigabyte = 1_000_000_000;

/** Reads the variables. Absent `ENVIRONMENT` means production: no power of development comes by default. */
export function readSettings(variables: Variables, listeningUrl: string): Settings {
  const environment = variables.ENVIRONMENT === "development" ? "development" : "production";
  const development = environment === "development";
  const publicUrl = (variables.PUBLIC_URL || listeningUrl).replace(/\/+$/, "");
  const localRuntime = Boolean(variables.FFMPEG_URL);
  return {
    environment,
    deployed: !development && !variables.SERVED_LOCALLY,
    publicUrl,
    tokenIssuer: publicUrl,
    oauthRedirectUris: redirectUris(variables.OAUTH_REDIRECT_URIS),
    limitsEnabled: !(development && variables.RATE_LIMITS === "off"),
    limitsFactor: development ? whole(variables.RATE_LIMITS_FACTOR, 1) : 1,
    uploads: {
      maxRequestBytes: whole(variables.MAX_REQUEST_BYTES, 100_000_000),
      maxFileBytes: whole(variables.MAX_FILE_BYTES, 4 * gigabyte),
      maxFilesPerJob: whole(variables.MAX_FILES_PER_JOB, 20),
      maxJobBytes: whole(variables.MAX_JOB_BYTES, 12 * gigabyte),
      maxClipSeconds: whole(variables.MAX_CLIP_SECONDS, 3 * 3600),
      unfinishedHours: whole(variables.UNFINISHED_UPLOAD_HOURS, 24),
    },
    retention: {
      sourceDays: whole(variables.SOURCE_RETENTION_DAYS, 7),
      outputDays: whole(variables.OUTPUT_RETENTION_DAYS, 90),
    },
    mail: { from: sender(variables.MAIL_FROM) },
    jobs: {
      deadlineMinutes: whole(variables.JOB_DEADLINE_MINUTES, 120),
      maxUnfinishedPerAccount: whole(variables.MAX_UNFINISHED_JOBS, 20),
    },
    providerFallback: fallback(variables.PROVIDER_FALLBACK, development),
    generate: { waitSeconds: whole(variables.GENERATE_WAIT_SECONDS, 540) },
    runtimes: {
      ffmpeg: {
        instances: localRuntime ? 1 : whole(variables.FFMPEG_INSTANCES, 4),
        slotsPerInstance: whole(variables.FFMPEG_SLOTS_PER_INSTANCE, 1),
        slotsPerAccount: whole(variables.FFMPEG_SLOTS_PER_ACCOUNT, 2),
      },
      manim: {
        instances: variables.MANIM_URL ? 1 : whole(variables.MANIM_INSTANCES, 4),
        slotsPerInstance: whole(variables.MANIM_SLOTS_PER_INSTANCE, 2),
        slotsPerAccount: whole(variables.MANIM_SLOTS_PER_ACCOUNT, 2),
      },
      studio: {
        instances: variables.STUDIO_URL ? 1 : whole(variables.STUDIO_INSTANCES, 4),
        slotsPerInstance: whole(variables.STUDIO_SLOTS_PER_INSTANCE, 1),
        slotsPerAccount: whole(variables.STUDIO_SLOTS_PER_ACCOUNT, 2),
      },
    },
  };
}

/** Variables and secrets of the Worker. Secrets are read where they are used, never kept in Settings. */
export interface Variables {
  ENVIRONMENT?: string;
  /** `1` where one machine serves it, whatever the environment: set by its supervisor, never by an operator. */
  SERVED_LOCALLY?: string;
  PUBLIC_URL?: string;
  RATE_LIMITS?: string;
  RATE_LIMITS_FACTOR?: string;
  MAX_REQUEST_BYTES?: string;
  MAX_FILE_BYTES?: string;
  MAX_FILES_PER_JOB?: string;
  MAX_JOB_BYTES?: string;
  MAX_CLIP_SECONDS?: string;
  UNFINISHED_UPLOAD_HOURS?: string;
  SOURCE_RETENTION_DAYS?: string;
  OUTPUT_RETENTION_DAYS?: string;
  JOB_DEADLINE_MINUTES?: string;
  MAX_UNFINISHED_JOBS?: string;
  GENERATE_WAIT_SECONDS?: string;
  /** `builtin`: a provider without a key is stood in for; `none`: it is refused. */
  PROVIDER_FALLBACK?: string;
  FFMPEG_INSTANCES?: string;
  FFMPEG_SLOTS_PER_INSTANCE?: string;
  FFMPEG_SLOTS_PER_ACCOUNT?: string;
  MANIM_INSTANCES?: string;
  MANIM_SLOTS_PER_INSTANCE?: string;
  MANIM_SLOTS_PER_ACCOUNT?: string;
  STUDIO_INSTANCES?: string;
  STUDIO_SLOTS_PER_INSTANCE?: string;
  STUDIO_SLOTS_PER_ACCOUNT?: string;
  /** Whom mails are from: `mail@example.com` or `Name <mail@example.com>`. */
  MAIL_FROM?: string;
  /** Secret: sends mails by Resend. */
  RESEND_API_KEY?: string;
  /** Of a service that speaks Resend's protocol; Resend itself where absent. */
  RESEND_URL?: string;
  /** Of local runtimes; absent: the container binding. */
  FFMPEG_URL?: string;
  MANIM_URL?: string;
  STUDIO_URL?: string;
  /** Secret shared with local runtimes. */
  RUNTIME_TOKEN?: string;
  /** Secret: the Ed25519 private keys that sign tokens, newest first, as a JWK set. */
  TOKEN_KEYS?: string;
  /** Secret, 32 bytes or more: signs URLs and derives refresh tokens. */
  SIGNING_SECRET?: string;
  /** Lets in the users of this Supabase project (`providers/sign-in/supabase.ts`). */
  SUPABASE_URL?: string;
  /** Secret: of a Supabase project that signs with HS256. */
  SUPABASE_JWT_SECRET?: string;
  /** The Supabase project's public key. */
  SUPABASE_ANON_KEY?: string;
  /** Secret: a proxy that sends it may say who the client is. */
  TRUSTED_PROXY_SECRET?: string;
  /** Absolute URIs, separated by spaces or commas. */
  OAUTH_REDIRECT_URIS?: string;
  GOOGLE_CLIENT_ID?: string;
  /** Secret. */
  GOOGLE_CLIENT_SECRET?: string;
  GOOGLE_ISSUER?: string;
  GITHUB_CLIENT_ID?: string;
  /** Secret. */
  GITHUB_CLIENT_SECRET?: string;
  GITHUB_URL?: string;
  GITHUB_API_URL?: string;
  /** Secret: scripts may be written by OpenAI (`providers/language/authors.ts`). */
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
  /** Who serves pictures, voices, transcripts, judgements and plans, and how (`providers/studio/studio.ts`). */
  IMAGES_PROVIDER?: string;
  SPEECH_PROVIDER?: string;
  TRANSCRIPTION_PROVIDER?: string;
  MODERATION_PROVIDER?: string;
  PLANS_PROVIDER?: string;
  OPENAI_IMAGE_MODEL?: string;
  OPENAI_IMAGE_QUALITY?: string;
  OPENAI_SPEECH_MODEL?: string;
  OPENAI_TRANSCRIPTION_MODEL?: string;
  OPENAI_MODERATION_MODEL?: string;
  OPENAI_PRICES?: string;
  IMAGES_TIMEOUT_SECONDS?: string;
  SPEECH_TIMEOUT_SECONDS?: string;
  TRANSCRIPTION_TIMEOUT_SECONDS?: string;
  MODERATION_TIMEOUT_SECONDS?: string;
  PLANS_TIMEOUT_SECONDS?: string;
  MODERATION_THRESHOLD?: string;
}

function fallback(value: string | undefined, development: boolean): "builtin" | null {
  if (value === undefined || value === "") return development ? "builtin" : null;
  if (value !== "builtin" && value !== "none") throw new Error("PROVIDER_FALLBACK is neither `builtin` nor `none`");
  return value === "builtin" ? value : null;
}

function sender(value: string | undefined): Sender | null {
  if (value === undefined || value === "") return null;
  const parsed = parseSender(value);
  if (!parsed) throw new Error("MAIL_FROM is neither `mail@example.com` nor `Name <mail@example.com>`");
  return parsed;
}

function redirectUris(value = ""): string[] {
  const uris = value.split(/[\s,]+/).filter(Boolean);
  const wrong = uris.find((uri) => !URL.canParse(uri) || uri.includes("#") || /^(?:javascript|data):/i.test(uri));
  if (wrong !== undefined) throw new Error(`not a URI to send a browser to: ${wrong}`);
  return uris;
}

function whole(value: string | undefined, otherwise: number): number {
  if (value === undefined || value === "") return otherwise;
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number <= 0) throw new Error(`not a positive whole number: ${value}`);
  return number;
}
