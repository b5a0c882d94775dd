import { runWrangler } from "../stack/wrangler.ts";
import { sqlText, type SqlValue } from "./sql-text.ts";

/** A statement as `wrangler d1 execute` takes it. */
interface TextStatement {
  readonly text: string;
}

/**
 * The database of wrangler.toml by way of `wrangler d1 execute`, as far as the records use one: statements in batches. `place`
 * is `--remote`, or `--local` with `--persist-to` and a folder. Each batch is one request of D1's, and one transaction.
 */
export function wranglerDatabase(place: readonly string[]): D1Database {
  const prepare = (sql: string) => ({
    text: sql,
    bind: (...values: SqlValue[]): TextStatement => ({ text: sqlText(sql, values) }),
  });
  const batch = async (statements: readonly TextStatement[]) => {
    const command = statements.map(({ text }) => text.trim()).join(";\n");
    const output = await runWrangler(["d1", "execute", "DB", ...place, "--yes", "--json", "--command", command]);
    const results = JSON.parse(output) as { results: unknown[]; success: boolean; meta: unknown }[];
    if (results.length !== statements.length) {
      throw new Error(`wrangler answered ${results.length} results to ${statements.length} statements`);
    }
    return results;
  };
  return { prepare, batch } as unknown as D1Database;
}
