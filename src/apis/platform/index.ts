/** Reelwright's own operations: what the references leave to it. */
import type { LimitPolicy } from "../../domain/limits/policy.ts";
import { operations, type Reference } from "../../http/operations.ts";
import { adminOperations } from "./admin/index.ts";
import { resendVerification } from "./auth/resend-verification.ts";
import { presentPlatformError, presentUnownedError } from "./errors.ts";
import { getEvents } from "./jobs/get-events.ts";
import { getKeys } from "./keys/get-keys.ts";
import { appendToUpload } from "./uploads/append-to-upload.ts";
import { createUpload } from "./uploads/create-upload.ts";
import { deleteUpload } from "./uploads/delete-upload.ts";
import { getDiscovery } from "./uploads/get-discovery.ts";
import { callback } from "./oauth/callback.ts";
import { redeemCode } from "./oauth/redeem-code.ts";
import { start } from "./oauth/start.ts";
import { selfServiceOperations } from "./self-service.ts";
import { getUpload } from "./uploads/get-upload.ts";
import { overrideMethod } from "./uploads/override-method.ts";

const { get, post, patch, delete: remove, options } = operations([]);

const keyed = { apiKeys: true };
/** Per client address; what one mailbox gets has a limit of its own. */
const resendLimit: LimitPolicy = { name: "resend-verification", limit: 30, windowSeconds: 60 };
const oauth = { open: true, limits: [{ name: "platform-oauth", limit: 60, windowSeconds: 60 }] };

export const platform: Reference = {
  name: "platform",
  owns: (path) => path === "/api/platform" || path.startsWith("/api/platform/") || path.startsWith("/.well-known/"),
  presentError: presentPlatformError,
  operations: [
    get("/api/platform/jobs/:uid/events", getEvents, { apiKeys: true, signedUrl: true }),

    // Resumable uploads: tus 1.0.
    options("/api/platform/uploads", getDiscovery, { open: true }),
    options("/api/platform/uploads/:id", getDiscovery, { open: true }),
    post("/api/platform/uploads", createUpload, keyed),
    get("/api/platform/uploads/:id", getUpload, keyed),
    patch("/api/platform/uploads/:id", appendToUpload, keyed),
    remove("/api/platform/uploads/:id", deleteUpload, keyed),
    post("/api/platform/uploads/:id", overrideMethod, keyed),

    post("/api/platform/auth/resend-verification", resendVerification, { open: true, limits: [resendLimit] }),
    ...selfServiceOperations,
    ...adminOperations,

    // Signing in with a provider by our own pages.
    get("/api/platform/oauth/:provider/start", start, oauth),
    get("/api/platform/oauth/:provider/callback", callback, oauth),
    post("/api/platform/oauth/token", redeemCode, oauth),

    get("/.well-known/jwks.json", getKeys, { open: true }),
  ],
};

/** Every path that no reference owns. */
export const unowned: Reference = {
  name: "unowned",
  owns: () => true,
  presentError: presentUnownedError,
  operations: [],
};
