import type { LiveSignIn } from "../../../domain/accounts/account-records.ts";
import { readQuery } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { signedIn } from "../../../http/signed-in.ts";
import { pageOf, pageQuery } from "../admin/pages.ts";
import { presentTime } from "../time.ts";

const query = pageQuery("sign-ins");

/** GET /api/platform/sign-ins. Those that are live, newest first; the caller's own is `current`. */
export async function listSignIns(c: ApiContext): Promise<Response> {
  const { limit, cursor = Number.MAX_SAFE_INTEGER } = readQuery(c, query);
  const { clock, signIns } = c.var.services;
  const page = { limit: limit + 1, before: cursor };
  const [caller, found] = await signedIn(c, (accountUid) => signIns.live(accountUid, clock(), page));
  const { entries, nextCursor } = pageOf("sign-ins", found, limit, ({ position }) => position);
  return c.json({ sign_ins: entries.map((entry) => present(entry, caller.signInId)), next_cursor: nextCursor });
}

function present({ signIn }: LiveSignIn, currentId: string | null) {
  return {
    id: signIn.id,
    reference: signIn.reference,
    current: signIn.id === currentId,
    created_at: presentTime(signIn.createdAt),
    refreshed_at: presentTime(signIn.rotatedAt),
    expires_at: presentTime(signIn.expiresAt),
  };
}
