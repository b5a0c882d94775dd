import { refresh } from "../../../domain/accounts/refresh.ts";
import { readForm } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { noteStandings } from "../../../http/limits.ts";
import { noStore } from "../../../http/no-store.ts";
import { refreshBody } from "./auth.schemas.ts";
import { presentTokens } from "./tokens.present.ts";

/** POST /api/auth/refresh. Cosmiv, "Refresh Token": form-encoded; the refresh token rotates. */
export async function refreshTokens(c: ApiContext): Promise<Response> {
  const body = await readForm(c, refreshBody);
  const tokens = await refresh(c.var.services, body.refresh_token, noteStandings(c));
  return noStore(c.json(presentTokens(tokens)));
}
