import {
  approveAccount,
  disableAccount,
  enableAccount,
  setAccountRole,
} from "../../../domain/accounts/admin-accounts.ts";
import { readJson } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { presentAccount } from "./admin.present.ts";
import { roleBody } from "./admin.schemas.ts";
import { operatorOf } from "./operator.ts";

/** POST /api/platform/admin/accounts/{uid}/approve: the account may use what Omega's "approved" opens. */
export async function approve(c: ApiContext): Promise<Response> {
  const operator = await operatorOf(c);
  return c.json(presentAccount(await approveAccount(c.var.services, operator, accountUidOf(c))));
}

/** POST /api/platform/admin/accounts/{uid}/role: ApraNova's role, which gives no power over the platform. */
export async function setRole(c: ApiContext): Promise<Response> {
  const operator = await operatorOf(c);
  const { role } = await readJson(c, roleBody);
  return c.json(presentAccount(await setAccountRole(c.var.services, operator, accountUidOf(c), role)));
}

/** POST /api/platform/admin/accounts/{uid}/disable: every token of the account is refused from now on. */
export async function disable(c: ApiContext): Promise<Response> {
  const operator = await operatorOf(c);
  return c.json(presentAccount(await disableAccount(c.var.services, operator, accountUidOf(c))));
}

/** POST /api/platform/admin/accounts/{uid}/enable: it may sign in again. */
export async function enable(c: ApiContext): Promise<Response> {
  const operator = await operatorOf(c);
  return c.json(presentAccount(await enableAccount(c.var.services, operator, accountUidOf(c))));
}

function accountUidOf(c: ApiContext): string {
  return (c.req.param("uid") ?? "").toLowerCase();
}
