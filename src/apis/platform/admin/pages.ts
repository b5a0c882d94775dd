import { z } from "zod";

const maxLimit = 100;

/** `limit` (100 at most) and `cursor`, which is opaque to clients: `list` and the id of the last entry that they saw. */
export function pageQuery(list: string) {
  return z.object({
    limit: z.coerce.number().int().min(1).max(maxLimit).default(maxLimit),
    cursor: z
      .string()
      .max(64)
      .transform((cursor, context) => {
        const id = decodeCursor(list, cursor);
        if (id !== null) return id;
        context.addIssue("is not a cursor of this list");
        return z.NEVER;
      })
      .optional(),
  });
}

/** Of `limit` + 1 entries those that were asked for, and where the next page begins; null where there is none. */
export function pageOf<Entry>(
  list: string,
  found: readonly Entry[],
  limit: number,
  idOf: (entry: Entry) => number,
): { entries: readonly Entry[]; nextCursor: string | null } {
  const entries = found.slice(0, limit);
  const last = entries.at(-1);
  return {
    entries,
    nextCursor: found.length > limit && last !== undefined ? btoa(`${list}:${idOf(last)}`).replace(/=+$/, "") : null,
  };
}

function decodeCursor(list: string, cursor: string): number | null {
  try {
    const [name, id = "", ...rest] = atob(cursor).split(":");
    return name === list && rest.length === 0 && /^[1-9]\d{0,15}$/.test(id) ? Number(id) : null;
  } catch {
    return null;
  }
}
