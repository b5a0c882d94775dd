/** Who can serve pictures, voices, transcripts, plans and moderation. `builtin` needs no key and no network. */
export const serverNames = ["openai", "azure_openai", "gemini", "builtin"] as const;
export type ServerName = (typeof serverNames)[number];

interface Told {
  servedBy: ServerName;
  /** What the service takes for it, whatever came of it; 0 of the built-in ones. Whole micro-dollars, rounded up. */
  costMicrodollars: number;
}

export interface Served<T> extends Told {
  outcome: "served";
  value: T;
}

/** It will not do this, however often it is asked: its content policy. */
export interface Refused extends Told {
  outcome: "refused";
  message: string;
}

/**
 * - `unavailable`: not reachable, overloaded, out of quota, a wrong key; another time may work.
 * - `malformed`: what it answered is not what was asked for (a picture that cannot be read, a plan without scenes).
 * - `timeout`: no whole answer in time.
 * - `unfit`: the request is none that it can take (a text that is too long, a language that it does not know).
 */
export type FailureCode = "unavailable" | "malformed" | "timeout" | "unfit";

export interface Failed extends Told {
  outcome: "failed";
  code: FailureCode;
  /** For the user: no keys, no addresses, no bodies of a service. */
  message: string;
  /** How long it asked to be left alone; null where it did not say. */
  retryAfterMs: number | null;
}

/** What came of asking. Nothing is thrown but what the caller's signal was aborted with. */
export type Answer<T> = Served<T> | Refused | Failed;

/** What the built-in server made. */
export function builtIn<T>(value: T): Served<T> {
  return { outcome: "served", value, servedBy: "builtin", costMicrodollars: 0 };
}

/** What a server cannot take, told before anything is done. */
export function unfit(servedBy: ServerName, message: string): Failed {
  return { outcome: "failed", code: "unfit", message, retryAfterMs: null, servedBy, costMicrodollars: 0 };
}
