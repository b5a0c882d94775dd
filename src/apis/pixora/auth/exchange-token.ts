import { enterBySupabase } from "../../../domain/accounts/supabase.ts";
import { readJson } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { noStore } from "../../../http/no-store.ts";
import { exchangeTokenBody } from "./auth.schemas.ts";

/** POST /auth/exchange-token. Pixora, "Exchange Supabase token for JWT". */
export async function exchangeToken(c: ApiContext): Promise<Response> {
  const body = await readJson(c, exchangeTokenBody);
  const { tokens } = await enterBySupabase(c.var.services, body.supabase_token, "pixora");
  return noStore(
    c.json({ access_token: tokens.accessToken, token_type: "bearer", expires_in: tokens.expiresInSeconds }),
  );
}
