import { encodeCursor } from "../../../domain/jobs/list-jobs.ts";
import { readQuery } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { member } from "../member.ts";
import { presentSummary } from "./scripts.present.ts";
import { listQuery } from "./scripts.schemas.ts";

/** GET /api/scripts/. Omega, "List Manim Scripts": newest first. What is older is at the `Link` header's `next`, by a cursor. */
export async function listScripts(c: ApiContext): Promise<Response> {
  const { services } = c.var;
  const { publicUrl } = services.settings;
  const { limit, offset, cursor } = readQuery(c, listQuery);
  const [, scripts] = await member(c, (accountUid) =>
    services.scripts.list({
      accountUid,
      limit: limit + 1,
      offset: cursor === undefined ? offset : 0,
      ...(cursor === undefined ? {} : { beforeId: cursor }),
    }),
  );
  const shown = scripts.slice(0, limit);
  const last = shown.at(-1);
  if (scripts.length > limit && last) {
    c.header(
      "link",
      `<${publicUrl}/api/scripts/?limit=${limit}&cursor=${encodeCursor(last.id, "scripts")}>; rel="next"`,
    );
  }
  return c.json(shown.map((script) => presentSummary(script, publicUrl)));
}
