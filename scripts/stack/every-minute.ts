import type { Log } from "../../src/domain/log.ts";

/** Calls `fire` as each minute begins, as Cloudflare's cron does. Returns what stops it. */
export function everyMinute(fire: () => Promise<void>, log: Log): () => void {
  let timer: NodeJS.Timeout;
  const arm = () => {
    timer = setTimeout(
      () => {
        arm();
        fire().catch((error: unknown) => log.error("scheduled.failed", error));
      },
      60_000 - (Date.now() % 60_000),
    );
  };
  arm();
  return () => clearTimeout(timer);
}
