/**
 * Omega: animations from prompts.
 *
 * Served: "Authentication API" but for "Refresh Token", which it shares with another reference.
 *
 * Quirks: login and register are Omega's with a trailing slash only. Waiting list and register take no sign-in; what a
 * token of the mail proves is proved by whoever sends it.
 */
import { operations, type Reference } from "../../http/operations.ts";
import { joinWaitingList } from "./auth/join-waiting-list.ts";
import { login } from "./auth/login.ts";
import { getProfile, updateProfile } from "./auth/profile.ts";
import { registerUser } from "./auth/register-user.ts";
import { verifyAddress } from "./auth/verify-email.ts";
import { presentOmegaError } from "./errors.ts";
import { authenticationLimit, waitingListLimit } from "./limits.ts";

const { get, post, put, patch } = operations([]);
const authentication = { open: true, limits: [authenticationLimit] };

const ownPaths =
  /^\/api\/(?:auth\/(?:waiting-list|register\/|login\/|verify-email|profile)|(?:scripts|generate)(?:\/.*)?)$/;

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
  ],
};
