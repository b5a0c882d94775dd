import { DatabaseSync } from "node:sqlite";
import { globSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { applyMigrations } from "./migrations.ts";
import { logOfEvents } from "./testing/log-of-events.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

it("applies each migration once, and records it where wrangler looks", async () => {
  const folder = temporaryFolder();
  const { log, events } = logOfEvents();
  await applyMigrations(folder, log);
  await applyMigrations(folder, log);
  expect(events).toEqual(["migrations.applied"]);

  const files = globSync(join(folder, "v3/d1/miniflare-D1DatabaseObject/*.sqlite"));
  const databases = files.filter((file) => !file.endsWith("metadata.sqlite"));
  expect(databases).toHaveLength(1);
  const database = new DatabaseSync(String(databases[0]));
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  expect(tables.map(({ name }) => name)).toContain("jobs");
  const applied = database.prepare("SELECT name FROM d1_migrations").all();
  expect(applied.map(({ name }) => name)).toContain("0000_initial.sql");
  database.close();
});
