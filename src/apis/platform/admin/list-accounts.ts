import { emailKey } from "../../../domain/accounts/email.ts";
import { readQuery } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { presentAccount } from "./admin.present.ts";
import { accountsQuery } from "./admin.schemas.ts";
import { operatorOf } from "./operator.ts";
import { pageOf } from "./pages.ts";

/** GET /api/platform/admin/accounts. Newest first; with `email` the one that has it. */
export async function listAccounts(c: ApiContext): Promise<Response> {
  await operatorOf(c);
  const { limit, cursor = Number.MAX_SAFE_INTEGER, email } = readQuery(c, accountsQuery);
  const { reader, accountOverviews } = c.var.services;
  if (email !== undefined) {
    const [one] = await reader.together(accountOverviews.findByEmail(emailKey(email)));
    return c.json({ accounts: one ? [presentAccount(one)] : [], next_cursor: null });
  }
  const [found] = await reader.together(accountOverviews.page(limit + 1, cursor));
  const { entries, nextCursor } = pageOf("accounts", found, limit, ({ account }) => account.id);
  return c.json({ accounts: entries.map(presentAccount), next_cursor: nextCursor });
}
