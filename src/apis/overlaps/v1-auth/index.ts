/**
 * /api/v1/auth/…, which Film and Pixora document both (decisions.md section 1). Errors are Pixora's, until a body or the
 * operation is known to be Film's; both are `{detail}`, and bad input is 422 for Pixora and 400 for Film.
 *
 * Quirks: every request counts under both references' policies, but for token refresh, which counts per sign-in alone.
 */
import { operations, type Reference } from "../../../http/operations.ts";
import { filmLimits } from "../../film/limits.ts";
import { changeUserPassword } from "../../pixora/auth/change-password.ts";
import { exchangeToken } from "../../pixora/auth/exchange-token.ts";
import { logout } from "../../pixora/auth/logout.ts";
import { resetPassword } from "../../pixora/auth/reset-password.ts";
import { presentPixoraError } from "../../pixora/errors.ts";
import { authenticationLimit } from "../../pixora/limits.ts";
import { login } from "./login.ts";
import { refreshTokens } from "./refresh.ts";
import { register } from "./register.ts";

const { post } = operations([authenticationLimit, ...filmLimits]);
const open = { open: true };

export const v1Auth: Reference = {
  name: "v1-auth",
  owns: (path) => path === "/api/v1/auth" || path.startsWith("/api/v1/auth/"),
  presentError: presentPixoraError,
  operations: [
    post("/api/v1/auth/register", register, open),
    post("/api/v1/auth/login", login, open),
    post("/api/v1/auth/refresh", refreshTokens, { open: true, limits: [] }),
    post("/api/v1/auth/exchange-token", exchangeToken, open),
    post("/api/v1/auth/logout", logout),
    post("/api/v1/auth/reset-password", resetPassword, open),
    post("/api/v1/auth/change-password", changeUserPassword),
  ],
};
