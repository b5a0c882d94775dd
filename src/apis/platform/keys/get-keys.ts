import type { ApiContext } from "../../../http/context.ts";

/** GET /.well-known/jwks.json. The public keys of the tokens, newest first. */
export async function getKeys(c: ApiContext): Promise<Response> {
  c.header("cache-control", "public, max-age=300");
  return c.json(await c.var.services.tokens.publicKeys());
}
