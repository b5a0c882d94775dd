/**
 * Omega: animations from prompts.
 *
 * Served: "Authentication API" but for "Refresh Token", which it shares with another reference; "Omega API"; "Media Access".
 * Added: rendering a script again, cancelling and deleting it.
 *
 * Quirks: login and register are Omega's with a trailing slash only. Waiting list and register take no sign-in; what a
 * token of the mail proves is proved by whoever sends it. Scripts and generate are for whom Omega's login lets in. Media are
 * found by whoever knows their path, which nobody guesses. `script_path` is a path below `/media/`, as `output_path` is.
 */
import { operations, type Reference } from "../../http/operations.ts";
import { joinWaitingList } from "./auth/join-waiting-list.ts";
import { login } from "./auth/login.ts";
import { getProfile, updateProfile } from "./auth/profile.ts";
import { registerUser } from "./auth/register-user.ts";
import { verifyAddress } from "./auth/verify-email.ts";
import { presentOmegaError } from "./errors.ts";
import { generateScript } from "./generate/generate-script.ts";
import { authenticationLimit, waitingListLimit } from "./limits.ts";
import { serveFile } from "./media/serve-file.ts";
import { cancelScript } from "./scripts/cancel-script.ts";
import { deleteScript } from "./scripts/delete-script.ts";
import { getScript } from "./scripts/get-script.ts";
import { listScripts } from "./scripts/list-scripts.ts";
import { renderScript } from "./scripts/render-script.ts";

const { get, post, put, patch, delete: remove } = operations([]);
const authentication = { open: true, limits: [authenticationLimit] };
const keyed = { apiKeys: true };

const ownPaths =
  /^\/api\/(?:auth\/(?:waiting-list|register\/|login\/|verify-email|profile)|(?:scripts|generate)(?:\/.*)?)$|^\/media(?:\/|$)/;

export const omega: Reference = {
  name: "omega",
  owns: (path) => ownPaths.test(path),
  presentError: presentOmegaError,
  operations: [
    post("/api/auth/waiting-list", joinWaitingList, { open: true, limits: [waitingListLimit] }),
    post("/api/auth/register/", registerUser, authentication),
    post("/api/auth/login/", login, authentication),
    post("/api/auth/verify-email", verifyAddress, authentication),
    get("/api/auth/profile", getProfile, { apiKeys: true }),
    put("/api/auth/profile", updateProfile),
    patch("/api/auth/profile", updateProfile),

    get("/api/scripts", listScripts, keyed),
    get("/api/scripts/:id", getScript, keyed),
    remove("/api/scripts/:id", deleteScript, keyed),
    post("/api/scripts/:id/render", renderScript, keyed),
    post("/api/scripts/:id/cancel", cancelScript, keyed),
    post("/api/generate", generateScript, keyed),

    get("/media/:path{.+}", serveFile, { open: true }),
  ],
};
