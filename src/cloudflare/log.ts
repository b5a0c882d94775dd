import type { Log } from "../domain/log.ts";

/** Workers Logs index the fields of a JSON line; locally the supervisor passes them through. */
export function jsonLog(bound: Record<string, unknown> = {}): Log {
  const write = (level: "info" | "warn" | "error", event: string, fields: Record<string, unknown>) => {
    console[level === "info" ? "log" : level](
      JSON.stringify({ at: new Date().toISOString(), level, event, ...bound, ...fields }),
    );
  };
  return {
    info: (event, fields = {}) => write("info", event, fields),
    warn: (event, fields = {}) => write("warn", event, fields),
    error: (event, cause, fields = {}) => write("error", event, { ...fields, ...describe(cause) }),
    with: (fields) => jsonLog({ ...bound, ...fields }),
  };
}

function describe(cause: unknown): Record<string, unknown> {
  if (!(cause instanceof Error)) return { error: inWords(cause) };
  const inner = cause.cause === undefined ? {} : { cause: inWords(cause.cause) };
  return { error: inWords(cause), stack: cause.stack, ...inner };
}

function inWords(thrown: unknown): string {
  if (thrown instanceof Error) return `${thrown.name}: ${thrown.message}`;
  return typeof thrown === "string" ? thrown : (JSON.stringify(thrown) ?? typeof thrown);
}
