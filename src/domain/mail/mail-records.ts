import type { Read } from "../reads.ts";
import type { Write } from "../writes.ts";

/** A mail that was written and not yet sent. */
export interface NewMail {
  /** A UUID: its provider's idempotency key, too. */
  id: string;
  to: string;
  /** `emailKey` of the address. */
  toKey: string;
  /** One line. */
  subject: string;
  text: string;
  html: string;
  createdAt: number;
}

/** A mail whose turn it is: nobody else sends it until its lease is over. */
export interface ClaimedMail {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Which attempt this is, from 1; what is written of an older one is dropped. */
  attempt: number;
}

/** A mail as the development mailbox shows it. */
export type MailboxEntry = Omit<NewMail, "toKey">;

export interface MailRecords {
  /** Writes it down; committed with what it tells about, it is sent if that happened and not otherwise. */
  enqueue(mail: NewMail): Write<void>;
  /** Takes a mail that is due at `now`: of many at once exactly one gets it. It is due again at `leaseUntil` if nothing is heard. */
  claim(id: string, now: number, leaseUntil: number): Write<ClaimedMail | null>;
  /** It is on its way; without `keepsWords` what it said is forgotten. */
  sent(id: string, at: number, keepsWords: boolean): Write<void>;
  /** Not before `dueAt` again. */
  postpone(mail: Pick<ClaimedMail, "id" | "attempt">, dueAt: number, reason: string): Write<void>;
  /** It will never be sent; what it said is forgotten as by `sent`. */
  giveUp(mail: Pick<ClaimedMail, "id" | "attempt">, reason: string, keepsWords: boolean): Write<void>;
  /** Mails that have been due since `before`, longest first. */
  due(before: number, limit: number): Read<string[]>;
  /** What was written to an address, newest first. */
  sentTo(toKey: string, limit: number): Read<MailboxEntry[]>;
  /** Deletes at most `limit` that were written before and are sent or given up, and says how many. */
  sweep(before: number, limit: number): Write<number>;
}
