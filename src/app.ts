import type { Hono } from "hono";
import { apranova } from "./apis/apranova/index.ts";
import { cosmiv } from "./apis/cosmiv/index.ts";
import { dev } from "./apis/dev/index.ts";
import { omega } from "./apis/omega/index.ts";
import { film } from "./apis/film/index.ts";
import { tokenRefresh } from "./apis/overlaps/token-refresh/index.ts";
import { v1Auth } from "./apis/overlaps/v1-auth/index.ts";
import { pixora } from "./apis/pixora/index.ts";
import { platform, unowned } from "./apis/platform/index.ts";
import type { ApiEnv } from "./http/context.ts";
import { type Host, hostReferences } from "./http/host.ts";

/** All references and the platform as one app. No logic. */
export function createApp(wiring: Pick<Host, "services" | "missing" | "log">): Hono<ApiEnv> {
  return hostReferences({
    ...wiring,
    references: [omega, film, cosmiv, apranova, pixora, v1Auth, tokenRefresh, platform, dev, unowned],
    // Omega's; without the slash they are Cosmiv's (decisions.md section 1).
    slashed: ["/api/auth/login/", "/api/auth/register/"],
  });
}
