import { describe, expect, it } from "vitest";
import { Miniflare } from "miniflare";
import { applyMigrations } from "./migrations.ts";
import { applyOperatorPairLocally, operatorPair } from "./operator-pair.ts";
import { StartError } from "./start-error.ts";
import { logOfEvents } from "./testing/log-of-events.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";
import { databaseOnly } from "./worker-options.ts";

const pair = { email: "Operator@example.com", password: "the operator's" };

describe("the operator's pair", () => {
  it("is none where nothing is set, and refused where it is half or bad", () => {
    expect(operatorPair({})).toBe(null);
    expect(operatorPair({ ADMIN_EMAIL: "", ADMIN_PASSWORD: "" })).toBe(null);
    expect(operatorPair({ ADMIN_EMAIL: pair.email, ADMIN_PASSWORD: pair.password })).toEqual(pair);
    const refused = (ADMIN_EMAIL: string, ADMIN_PASSWORD: string) => () =>
      operatorPair({ ADMIN_EMAIL, ADMIN_PASSWORD });
    expect(refused(pair.email, "")).toThrow(new StartError("ADMIN_EMAIL is set, and ADMIN_PASSWORD is not"));
    expect(refused("", pair.password)).toThrow("ADMIN_PASSWORD is set, and ADMIN_EMAIL is not");
    expect(refused("nobody", pair.password)).toThrow("not an email address");
    expect(refused(pair.email, "short")).toThrow("must have 8 to 128 characters");
  });

  it("is applied to a state folder once, and again when it has changed", async () => {
    const folder = temporaryFolder();
    const { log } = logOfEvents();
    await applyMigrations(folder, log);
    const apply = (changes: Partial<typeof pair> = {}) =>
      applyOperatorPairLocally(folder, { ...pair, ...changes }, log);
    expect(await apply()).toBe("made");
    expect(await apply()).toBe("unchanged");
    expect(await apply({ email: "operator@example.com" })).toBe("unchanged");
    expect(await apply({ password: "another password" })).toBe("taken over");
    expect(await apply({ email: "second@example.com" })).toBe("made");

    const miniflare = new Miniflare(databaseOnly(folder, log));
    const database = await miniflare.getD1Database("DB");
    const { results } = await database.prepare("SELECT email, is_operator, is_approved FROM accounts").all();
    expect(results).toEqual([
      { email: "Operator@example.com", is_operator: 1, is_approved: 1 },
      { email: "second@example.com", is_operator: 1, is_approved: 1 },
    ]);
    const { results: acts } = await database.prepare("SELECT actor, action, detail FROM audit_log").all();
    const act = (outcome: string) => ({ actor: "bootstrap", action: "bootstrap", detail: JSON.stringify({ outcome }) });
    expect(acts).toEqual([act("made"), act("taken over"), act("made")]);
    await miniflare.dispose();
  });
});
