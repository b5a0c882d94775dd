import { ReelwrightError } from "../errors.ts";

/** Rows that an offset would have to pass over; further than this goes a cursor only. */
export const maxOffset = 10_000;

/** Where a page of jobs begins, opaque to clients: the id of the last job that they saw. */
export function encodeCursor(jobId: number): string {
  return btoa(`jobs:${jobId}`).replace(/=+$/, "");
}

/** Throws `invalid_input` where it is not one of ours. */
export function decodeCursor(cursor: string): number {
  const id = /^jobs:([1-9]\d{0,15})$/.exec(decoded(cursor))?.[1];
  if (id === undefined) {
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
