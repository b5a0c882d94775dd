import type { Write, Writer } from "../../domain/writes.ts";

/** What a `Write` is when D1 holds the records: statements in order, and what their results mean. */
export interface D1Write<T> extends Write<T> {
  readonly statements: readonly D1PreparedStatement[];
  readonly decode: (results: D1Result<Record<string, unknown>>[]) => T;
}

/** `Write` is opaque to the domain; every one that reaches the writer was made by this folder. */
export function d1Write<T>(
  statements: readonly D1PreparedStatement[],
  decode: (results: D1Result<Record<string, unknown>>[]) => T,
): D1Write<T> {
  return { statements, decode };
}

export function d1Writer(database: D1Database): Writer {
  return {
    async commit(...writes) {
      const bound = writes as unknown as D1Write<unknown>[];
      const statements = bound.flatMap((write) => write.statements);
      const results = statements.length === 0 ? [] : await database.batch<Record<string, unknown>>(statements);
      let from = 0;
      return bound.map((write) => {
        const own = results.slice(from, from + write.statements.length);
        from += write.statements.length;
        return write.decode(own);
      }) as never;
    },
  };
}
