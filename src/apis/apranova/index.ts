/**
 * ApraNova: a learning management system.
 *
 * Served: "Authentication Endpoints", "User Endpoints" and "OAuth Endpoints". `POST /api/auth/token/refresh/` is shared with
 * Omega (`apis/overlaps/token-refresh`).
 *
 * Quirks: the error of a wrong role has `detail` where all others have `message`, and that of wrong credentials no `details`.
 * An anonymous request counts per client address, under another limit than a signed-in account's.
 */
import { operations, type Reference } from "../../http/operations.ts";
import { loginWithGitHub, loginWithGoogle } from "./auth/provider-login.ts";
import { registerUser } from "./auth/registration.ts";
import { presentApraNovaError } from "./errors.ts";
import { anonymousLimit, signedInLimit } from "./limits.ts";
import { checkEmail } from "./users/check-email.ts";
import { getProfile } from "./users/get-profile.ts";
import { login } from "./users/login.ts";
import { logout } from "./users/logout.ts";
import { updateRole } from "./users/update-role.ts";

const { get, post } = operations([signedInLimit], [anonymousLimit]);
const ownPaths = new Set([
  "/api/auth/registration",
  "/api/auth/google",
  "/api/auth/github",
  "/api/users",
  "/api/payments",
]);

export const apranova: Reference = {
  name: "apranova",
  owns: (path) => ownPaths.has(path) || path.startsWith("/api/users/") || path.startsWith("/api/payments/"),
  presentError: presentApraNovaError,
  operations: [
    post("/api/auth/registration", registerUser, { open: true }),
    post("/api/users/login", login, { open: true }),
    post("/api/users/logout", logout),
    post("/api/users/check-email", checkEmail, { open: true }),

    get("/api/users/profile", getProfile, { apiKeys: true }),
    post("/api/users/update-role", updateRole),

    post("/api/auth/google", loginWithGoogle, { open: true }),
    post("/api/auth/github", loginWithGitHub, { open: true }),
  ],
};
