import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import worker from "../../workers/api.ts";

/** What requests cost in D1, by its own account. */
export interface DatabaseUse {
  roundTrips: number;
  rowsRead: number;
  rowsWritten: number;
}

/** Answers a request by the Worker's own code on the test's bindings, and says what it cost in D1. */
export async function askCounting(request: Request): Promise<{ answer: Response; use: DatabaseUse }> {
  const use: DatabaseUse = { roundTrips: 0, rowsRead: 0, rowsWritten: 0 };
  const context = createExecutionContext();
  const answer = await worker.fetch(request as never, { ...env, DB: counted(env.DB, use) }, context);
  await waitOnExecutionContext(context);
  return { answer, use };
}

/** The records send every statement in a batch (`cloudflare/d1/reader.ts`, `writer.ts`). */
function counted(database: D1Database, use: DatabaseUse): D1Database {
  return {
    prepare: (query: string) => database.prepare(query),
    batch: async <T>(statements: D1PreparedStatement[]) => {
      const results = await database.batch<T>(statements);
      use.roundTrips += 1;
      for (const { meta } of results) {
        use.rowsRead += meta.rows_read;
        use.rowsWritten += meta.rows_written;
      }
      return results;
    },
  } as D1Database;
}
