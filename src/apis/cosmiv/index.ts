/**
 * Cosmiv: montages from game clips.
 *
 * Served: "Authentication API" (register, login, refresh), "Jobs API" and "Health Check".
 *
 * Quirks: login and register are Cosmiv's without a trailing slash only. Errors hold `data` always. `method not allowed` and
 * wrong content types have no code of their own in the reference and are VALIDATION_ERROR.
 */
import { operations, type Reference } from "../../http/operations.ts";
import { login } from "./auth/login.ts";
import { refreshTokens } from "./auth/refresh.ts";
import { registerAccount } from "./auth/register.ts";
import { uploadPolicy } from "../../domain/limits/policy.ts";
import { cancelJob } from "./jobs/cancel-job.ts";
import { createJob } from "./jobs/create-job.ts";
import { downloadJob, downloadThumbnail } from "./jobs/download-job.ts";
import { getJob } from "./jobs/get-job.ts";
import { listJobs } from "./jobs/list-jobs.ts";
import { presentCosmivError } from "./errors.ts";
import { getHealth } from "./health/get-health.ts";
import { authenticationLimit, cosmivLimitHeaders, generalLimit } from "./limits.ts";

const { get, post } = operations([generalLimit]);
const authentication = { open: true, limits: [authenticationLimit] };
const ownPaths = new Set(["/api/auth/register", "/api/auth/login", "/api/auth/refresh", "/health", "/api/v2"]);

export const cosmiv: Reference = {
  name: "cosmiv",
  owns: (path) => ownPaths.has(path) || path.startsWith("/api/v2/"),
  presentError: presentCosmivError,
  limitHeaders: cosmivLimitHeaders,
  operations: [
    post("/api/auth/register", registerAccount, authentication),
    post("/api/auth/login", login, authentication),
    // Counted per sign-in by the use case, and under no policy of the reference (decisions.md section 5).
    post("/api/auth/refresh", refreshTokens, { open: true, limits: [] }),

    post("/api/v2/jobs", createJob, { apiKeys: true, limits: [uploadPolicy] }),
    get("/api/v2/jobs", listJobs, { apiKeys: true }),
    get("/api/v2/jobs/:jobId", getJob, { apiKeys: true }),
    get("/api/v2/jobs/:jobId/download", downloadJob, { apiKeys: true, signedUrl: true }),
    get("/api/v2/jobs/:jobId/thumbnail", downloadThumbnail, { apiKeys: true, signedUrl: true }),
    post("/api/v2/jobs/:jobId/cancel", cancelJob, { apiKeys: true }),

    get("/health", getHealth, { open: true, limits: [] }),
  ],
};
