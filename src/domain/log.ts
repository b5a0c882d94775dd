/** One JSON line an event; `fields` never hold secrets, tokens or signed URLs. */
export interface Log {
  info(event: string, fields?: Record<string, unknown>): void;
  warn(event: string, fields?: Record<string, unknown>): void;
  error(event: string, cause: unknown, fields?: Record<string, unknown>): void;
  /** The same log with fields on every line, for example the request's id. */
  with(fields: Record<string, unknown>): Log;
}
