import { ReelwrightError } from "../errors.ts";

/** Rows that an offset would have to pass over; further than this goes a cursor only. */
export const maxOffset = 10_000;

/** What a list is of. */
type Listed = "jobs" | "scripts";

/** Where a page of a list begins, opaque to clients: the id of the last one that they saw. */
export function encodeCursor(id: number, listed: Listed = "jobs"): string {
  return btoa(`${listed}:${id}`).replace(/=+$/, "");
}

/** Throws `invalid_input` where it is not one of that list. */
export function decodeCursor(cursor: string, expected: Listed = "jobs"): number {
  const [, listed, id] = /^(\w+):([1-9]\d{0,15})$/.exec(decoded(cursor)) ?? [];
  if (listed !== expected) {
    throw new ReelwrightError("invalid_input", "cursor: is not a cursor of this list", {
      issues: [{ path: "cursor", message: "is not a cursor of this list" }],
    });
  }
  return Number(id);
}

function decoded(text: string): string {
  try {
    return atob(text);
  } catch {
    return "";
  }
}
