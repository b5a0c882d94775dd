import { expect, it } from "vitest";
import { applyMigrations } from "../stack/migrations.ts";
import { applyOperatorPair } from "../stack/operator-pair.ts";
import { logOfEvents } from "../stack/testing/log-of-events.ts";
import { temporaryFolder } from "../stack/testing/temporary-folder.ts";
import { wranglerDatabase } from "./wrangler-database.ts";

// A deployed database is reached by the same commands, with --remote.
it("applies an operator's pair by wrangler's commands, in one transaction, once", async () => {
  const folder = temporaryFolder();
  await applyMigrations(folder, logOfEvents().log);
  const database = wranglerDatabase(["--local", "--persist-to", folder]);
  const pair = { email: "o'brien@example.com", password: "the operator's" };
  expect(await applyOperatorPair(database, pair)).toBe("made");
  expect(await applyOperatorPair(database, pair)).toBe("unchanged");
  expect(await applyOperatorPair(database, { ...pair, password: "another password" })).toBe("taken over");
  const results = await database.batch([
    database.prepare("SELECT email, is_operator FROM accounts"),
    database.prepare("SELECT recipient, subject FROM mails"),
    database.prepare("SELECT actor, action FROM audit_log"),
  ]);
  expect(results.map((result) => result.results)).toEqual([
    [{ email: pair.email, is_operator: 1 }],
    [{ recipient: pair.email, subject: "Your Reelwright account is an operator's now" }],
    [
      { actor: "bootstrap", action: "bootstrap" },
      { actor: "bootstrap", action: "bootstrap" },
    ],
  ]);
});
