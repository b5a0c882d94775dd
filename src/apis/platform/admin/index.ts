import { operations, type Operation } from "../../../http/operations.ts";
import { approve, disable, enable, setRole } from "./change-account.ts";
import { createInvitation } from "./create-invitation.ts";
import { grantCredits } from "./grant-credits.ts";
import { listAccounts } from "./list-accounts.ts";
import { listAudit } from "./list-audit.ts";
import { listWaitingList } from "./list-waiting-list.ts";

const { get, post } = operations([]);
const account = "/api/platform/admin/accounts/:uid";

/** What operators do. Every act is in the audit log. */
export const adminOperations: readonly Operation[] = [
  get("/api/platform/admin/waiting-list", listWaitingList),
  post("/api/platform/admin/invitations", createInvitation),
  get("/api/platform/admin/accounts", listAccounts),
  post(`${account}/approve`, approve),
  post(`${account}/role`, setRole),
  post(`${account}/credits`, grantCredits),
  post(`${account}/disable`, disable),
  post(`${account}/enable`, enable),
  get("/api/platform/admin/audit", listAudit),
];
