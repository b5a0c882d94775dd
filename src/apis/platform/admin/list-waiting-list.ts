import { readQuery } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { presentWaiting } from "./admin.present.ts";
import { waitingListQuery } from "./admin.schemas.ts";
import { operatorOf } from "./operator.ts";
import { pageOf } from "./pages.ts";

/** GET /api/platform/admin/waiting-list. In the order in which they came. */
export async function listWaitingList(c: ApiContext): Promise<Response> {
  await operatorOf(c);
  const { limit, cursor = 0 } = readQuery(c, waitingListQuery);
  const { reader, waitingList } = c.var.services;
  const [found] = await reader.together(waitingList.page(limit + 1, cursor));
  const { entries, nextCursor } = pageOf("waiting-list", found, limit, (entry) => entry.id);
  return c.json({ entries: entries.map(presentWaiting), next_cursor: nextCursor });
}
