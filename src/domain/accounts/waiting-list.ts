import type { Read } from "../reads.ts";
import type { Services } from "../services.ts";
import type { Write } from "../writes.ts";
import { emailKey, normalizeEmail } from "./email.ts";

export interface WaitingListEntry {
  readonly id: number;
  readonly email: string;
  readonly name: string | null;
  readonly reason: string | null;
  readonly createdAt: number;
  /** When the latest invitation was sent. */
  readonly invitedAt: number | null;
}

export interface WaitingListRecords {
  /** Changes nothing where the address is on the list already. */
  join(entry: {
    email: string;
    emailKey: string;
    name: string | null;
    reason: string | null;
    createdAt: number;
  }): Write<void>;
  /** At most `limit`, in the order in which they came, after the one with this id (a cursor). */
  page(limit: number, afterId: number): Read<readonly WaitingListEntry[]>;
}

/** Puts an address on the waiting list, once. Nothing tells whether it was there before. */
export async function joinWaitingList(
  services: Services,
  given: { email: string; name: string | null; reason: string | null },
): Promise<void> {
  const { writer, waitingList, clock } = services;
  await writer.commit(
    waitingList.join({
      email: normalizeEmail(given.email),
      emailKey: emailKey(given.email),
      name: given.name,
      reason: given.reason,
      createdAt: clock(),
    }),
  );
}
