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
  if (!(cause instanceof Error)) return { error: String(cause) };
  const inner = cause.cause === undefined ? {} : { cause: String(cause.cause) };
  return { error: `${cause.name}: ${cause.message}`, stack: cause.stack, ...inner };
}
