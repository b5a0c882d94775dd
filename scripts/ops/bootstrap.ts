import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Bootstrapped } from "../../src/domain/accounts/admin-bootstrap.ts";
import type { Log } from "../../src/domain/log.ts";
import { applyMigrations } from "../stack/migrations.ts";
import { applyOperatorPair, applyOperatorPairLocally, operatorPair } from "../stack/operator-pair.ts";
import { lockStateFolder } from "../stack/state-lock.ts";
import { OpsError } from "./usage.ts";
import { wranglerDatabase } from "./wrangler-database.ts";

/** Applies `ADMIN_EMAIL` and `ADMIN_PASSWORD` to the state folder's database, or to the deployed one. */
export async function bootstrap(
  environment: Readonly<Record<string, string | undefined>>,
  remote: boolean,
  log: Log,
): Promise<{ email: string; database: string; outcome: Bootstrapped }> {
  const pair = operatorPair(environment);
  if (!pair) throw new OpsError("set ADMIN_EMAIL and ADMIN_PASSWORD to the operator's");
  if (remote) {
    const outcome = await applyOperatorPair(wranglerDatabase(["--remote"]), pair);
    return { email: pair.email, database: "the deployed database", outcome };
  }
  const folder = resolve(environment["STATE_DIR"] || ".local");
  const release = lockStateFolder(folder);
  try {
    mkdirSync(join(folder, "v3"), { recursive: true, mode: 0o700 });
    await applyMigrations(folder, log);
    return { email: pair.email, database: folder, outcome: await applyOperatorPairLocally(folder, pair, log) };
  } finally {
    release();
  }
}
