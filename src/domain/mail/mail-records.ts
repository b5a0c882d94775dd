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

export interface MailRecords {
  /** Writes it down; committed with what it tells about, it is sent if that happened and not otherwise. */
  enqueue(mail: NewMail): Write<void>;
}
