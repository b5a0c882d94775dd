import { z } from "zod";
import { decodeCursor, encodeCursor, maxOffset } from "../../../domain/jobs/list-jobs.ts";
import { readQuery } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { signedIn } from "../../../http/signed-in.ts";
import { pagination } from "../pagination.ts";
import { presentJobSummary } from "./jobs.present.ts";

const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, "must be a whole number")
    .transform(Number)
    .pipe(z.int().min(min, `must be at least ${min}`).max(max, `must be at most ${max}`));

const listQuery = z.object({
  limit: whole(1, 100).default(20),
  offset: whole(0, maxOffset).default(0),
  cursor: z
    .string()
    .max(64)
    .transform((cursor) => decodeCursor(cursor))
    .optional(),
});

/** GET /api/v2/jobs. Cosmiv, "List Jobs" and "Pagination": newest first; `next_cursor` goes on past any offset. */
export async function listJobs(c: ApiContext): Promise<Response> {
  const { services } = c.var;
  const { limit, offset, cursor } = readQuery(c, listQuery);
  const [, jobs, totals] = await signedIn(
    c,
    (accountUid) =>
      services.jobs.list({
        kind: "montage",
        accountUid,
        limit: limit + 1,
        offset: cursor === undefined ? offset : 0,
        ...(cursor === undefined ? {} : { beforeId: cursor }),
      }),
    (accountUid) => services.jobs.totals("montage", accountUid),
  );
  const total = Object.values(totals).reduce((sum, count) => sum + count, 0);
  const shown = jobs.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor = jobs.length > limit && last ? encodeCursor(last.id) : null;
  return c.json({
    success: true,
    data: { jobs: shown.map(presentJobSummary), total },
    pagination: { ...pagination({ limit, offset, total, hasNext: nextCursor !== null }), next_cursor: nextCursor },
  });
}
