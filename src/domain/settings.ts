import type { RuntimeName } from "./jobs/slots.ts";
import type { Sender } from "./mail/sender.ts";

/** What an operator decides, read once from the Worker's variables (`cloudflare/settings.ts`). */
export interface Settings {
  environment: "production" | "development";
  /** On Cloudflare, whose headers then say who the client is; a Worker on one machine gets whatever the client wrote. */
  deployed: boolean;
  /** Absolute URLs begin with this; no trailing slash. */
  publicUrl: string;
  /** Where the tokens' `iss` and `aud` come from. */
  tokenIssuer: string;
  /** Where a sign-in with a provider may send a browser, exactly. */
  oauthRedirectUris: readonly string[];
  limitsEnabled: boolean;
  /** Multiplies every documented limit; 1 in production. Load tests raise it. */
  limitsFactor: number;
  uploads: {
    /** Of one multipart request. */
    maxRequestBytes: number;
    /** Of one file, however it comes. */
    maxFileBytes: number;
    maxFilesPerJob: number;
    /** Of all inputs of a job together. */
    maxJobBytes: number;
    /** Of one clip. */
    maxClipSeconds: number;
    /** A resumable upload that nobody finishes is swept after this. */
    unfinishedHours: number;
  };
  retention: {
    sourceDays: number;
    outputDays: number;
  };
  mail: {
    /** null: nobody was named, and nothing is sent outside. */
    from: Sender | null;
  };
  jobs: {
    /** From creation to a structured failure. */
    deadlineMinutes: number;
    /** Unfinished jobs that one account may have. */
    maxUnfinishedPerAccount: number;
  };
  /** Who stands in for a provider that has no key; null: nobody does. */
  providerFallback: "builtin" | null;
  generate: {
    /** A request that is held open until its film is there is answered after this at the latest. */
    waitSeconds: number;
  };
  runtimes: Record<RuntimeName, RuntimeSettings>;
}

/** How much of a runtime there is, and who may have it. */
export interface RuntimeSettings {
  /** Container instances, or 1 where a local process serves. */
  instances: number;
  /** Runs at once in one instance. */
  slotsPerInstance: number;
  /** Slots that one account may hold. */
  slotsPerAccount: number;
}
