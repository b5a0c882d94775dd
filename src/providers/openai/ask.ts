import type { Answer, ServerName } from "../../domain/studio/answer.ts";
import type { Spoken } from "./failures.ts";
import { type Patience, patiently } from "./patience.ts";
import { costMicrodollars, type Price, type Usage } from "./prices.ts";
import { ServiceFailure } from "./service-failure.ts";

export interface Asking {
  servedBy: ServerName;
  service: Spoken;
  patience: Patience;
  price: Price;
}

/** Counts what a request has used, when that is known: what was of no use costs, too. */
export type Count = (usage: Usage) => void;

/** Asks a service, patiently, and answers what came of it and what all of it cost. */
export async function ask<T>(
  { servedBy, service, patience, price }: Asking,
  signal: AbortSignal,
  request: (signal: AbortSignal, count: Count) => Promise<T>,
): Promise<Answer<T>> {
  let cost = 0;
  const count: Count = (usage) => {
    cost += costMicrodollars(price, usage);
  };
  try {
    const value = await patiently(patience, service, signal, (either) => request(either, count));
    return { outcome: "served", value, servedBy, costMicrodollars: cost };
  } catch (error) {
    if (!(error instanceof ServiceFailure)) throw error;
    const { code, message } = error;
    const told = { servedBy, costMicrodollars: cost, message };
    if (code === "refused") return { outcome: "refused", ...told };
    return { outcome: "failed", code, ...told, retryAfterMs: error.retryAfterMs ?? null };
  }
}
