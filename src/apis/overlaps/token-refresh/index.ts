/**
 * POST /api/auth/token/refresh/, which Omega and ApraNova both document with the same body and answer. Its errors are
 * `{error, message, details}` in every case, wrong fields included (decisions.md section 1).
 */
import { z } from "zod";
import { refresh } from "../../../domain/accounts/refresh.ts";
import { readJson } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { noteStandings } from "../../../http/limits.ts";
import { noStore } from "../../../http/no-store.ts";
import { operations, type Reference } from "../../../http/operations.ts";
import { presentStandardError } from "../../apranova/errors.ts";

const path = "/api/auth/token/refresh";
// Counted per sign-in by the use case, and under no policy of the references (decisions.md section 5).
const { post } = operations([]);

export const tokenRefresh: Reference = {
  name: "token-refresh",
  owns: (asked) => asked === path,
  presentError: presentStandardError,
  operations: [post(path, refreshTokens, { open: true })],
};

const text = z.string({ error: ({ input }) => (input === undefined ? "is missing" : "must be text") });
const refreshBody = z.object({ refresh: text.min(1, "is missing") }, { error: "The body must be an object." });

async function refreshTokens(c: ApiContext): Promise<Response> {
  const body = await readJson(c, refreshBody);
  const tokens = await refresh(c.var.services, body.refresh, noteStandings(c));
  return noStore(c.json({ access: tokens.accessToken, refresh: tokens.refreshToken }));
}
