import type { Read, Reader } from "../../domain/reads.ts";

/** What a `Read` is when D1 holds the records: a bound statement, and how to decode its rows. */
export interface D1Read<T> extends Read<T> {
  readonly statement: D1PreparedStatement;
  readonly decode: (rows: Record<string, unknown>[]) => T;
}

/** `Read` is opaque to the domain; every one that reaches this reader was made by this folder. */
export function d1Read<T>(statement: D1PreparedStatement, decode: (rows: Record<string, unknown>[]) => T): D1Read<T> {
  return { statement, decode };
}

export function d1Reader(database: D1Database): Reader {
  return {
    async together(...reads) {
      const bound = reads as unknown as D1Read<unknown>[];
      const results = await database.batch<Record<string, unknown>>(bound.map((read) => read.statement));
      return bound.map((read, index) => read.decode(results[index]?.results ?? [])) as never;
    },
  };
}
