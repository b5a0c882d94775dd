import { refresh } from "../../../domain/accounts/refresh.ts";
import { readJson } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { noteStandings } from "../../../http/limits.ts";
import { noStore } from "../../../http/no-store.ts";
import { refreshBody } from "../../film/auth/auth.schemas.ts";
import { presentFilmError } from "../../film/errors.ts";
import { presentTokens } from "./tokens.present.ts";

/** POST /auth/refresh. Film, "Refresh Token". */
export async function refreshTokens(c: ApiContext): Promise<Response> {
  c.set("presentError", presentFilmError);
  const body = await readJson(c, refreshBody);
  const tokens = await refresh(c.var.services, body.refresh_token, noteStandings(c));
  return noStore(c.json(presentTokens(tokens)));
}
