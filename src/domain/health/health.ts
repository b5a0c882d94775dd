import type { Services } from "../services.ts";

/** Each part, asked for real. A probe resolves when its part works and throws when it does not. */
export interface Probes {
  database(): Promise<void>;
  objects(): Promise<void>;
  storage(): Promise<void>;
  queue(): Promise<void>;
  runtimes(): Promise<void>;
}

export type Part = keyof Probes;
export const parts: readonly Part[] = ["database", "objects", "storage", "queue", "runtimes"];
export type Health = Record<Part, boolean>;

const probeTimeoutMs = 3_000;
const cachedMs = 5_000;

let cached: { at: number; health: Promise<Health> } | null = null;

/** Which parts work; asked at most once in five seconds by an isolate, however many want to know. */
export function checkHealth(services: Pick<Services, "probes" | "clock" | "log">): Promise<Health> {
  const now = services.clock();
  if (cached && now - cached.at < cachedMs && now >= cached.at) return cached.health;
  cached = { at: now, health: probeAll(services) };
  return cached.health;
}

async function probeAll({ probes, log }: Pick<Services, "probes" | "log">): Promise<Health> {
  const results = await Promise.all(
    parts.map(async (part) => {
      try {
        await withTimeout(probes[part]());
        return [part, true] as const;
      } catch (error) {
        log.error("health.part_down", error, { part });
        return [part, false] as const;
      }
    }),
  );
  return Object.fromEntries(results) as Health;
}

async function withTimeout(probe: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${probeTimeoutMs} ms`)), probeTimeoutMs);
  });
  try {
    await Promise.race([probe, late]);
  } finally {
    clearTimeout(timer);
  }
}
