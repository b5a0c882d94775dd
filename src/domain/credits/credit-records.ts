import type { Read } from "../reads.ts";
import type { Write } from "../writes.ts";

/**
 * `welcome`: what a new account gets. `grant`: given by an operator. `self-grant`: given to oneself, in development.
 * `reserve`: taken when work starts. `refund`: given back of that.
 */
export const creditEntryKinds = ["welcome", "grant", "self-grant", "reserve", "refund"] as const;
export type CreditEntryKind = (typeof creditEntryKinds)[number];

/** Credits that a new account gets (decisions.md section 2). */
export const welcomeCredits = 10;

export interface CreditMove {
  /** A new UUID: the entry's. */
  id: string;
  accountUid: string;
  kind: CreditEntryKind;
  /** Unique among the account's entries of this kind: the same move twice is made once. */
  subject: string;
  /** Positive or negative. */
  amount: number;
  description: string | null;
  at: number;
  /** What the account's entries of this kind since then may sum up to, this one included. */
  atMost?: { sum: number; since: number };
}

/** A line of the ledger. */
export interface CreditEntry {
  id: string;
  amount: number;
  /** The account's after it. */
  balance: number;
  description: string | null;
  at: number;
}

export interface CreditRecords {
  /** 0 where there is no such account. */
  balance(accountUid: string): Read<number>;
  /** The entry of a kind about a subject, of which an account has one at most. */
  find(accountUid: string, kind: CreditEntryKind, subject: string): Read<CreditEntry | null>;
  /**
   * Moves the balance and writes the ledger's entry, both or neither. null where it would go below zero or over
   * `atMost`, or the move was made before.
   */
  move(move: CreditMove): Write<{ balance: number } | null>;
}
