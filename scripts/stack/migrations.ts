import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Miniflare } from "miniflare";
import { unstable_splitSqlQuery as statementsOf } from "wrangler";
import type { Log } from "../../src/domain/log.ts";
import { databaseOnly } from "./worker-options.ts";

const folder = join(import.meta.dirname, "../../migrations");

/**
 * Applies the migrations that the state folder's database lacks, each as one transaction, and
 * records them as `wrangler d1 migrations apply` does.
 */
export async function applyMigrations(stateFolder: string, log: Log): Promise<void> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort();
  const miniflare = new Miniflare(databaseOnly(stateFolder, log));
  try {
    const database = await miniflare.getD1Database("DB");
    await database.exec(
      "CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)",
    );
    const { results } = await database.prepare("SELECT name FROM d1_migrations").all();
    const applied = new Set((results as { name: string }[]).map(({ name }) => name));
    const lacking = names.filter((name) => !applied.has(name));
    for (const name of lacking) {
      await database.batch([
        ...statementsOf(readFileSync(join(folder, name), "utf8")).map((statement) => database.prepare(statement)),
        database.prepare("INSERT INTO d1_migrations (name) VALUES (?)").bind(name),
      ]);
    }
    if (lacking.length > 0) log.info("migrations.applied", { names: lacking });
  } finally {
    await miniflare.dispose();
  }
}
