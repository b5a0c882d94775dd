/** Every table, for drizzle-kit and for the D1 client. */
export * from "./accounts.ts";
export * from "./audit.ts";
export * from "./credits.ts";
export * from "./jobs.ts";
export * from "./mails.ts";
export * from "./media.ts";
export * from "./operator-bootstrap.ts";
export * from "./outbox.ts";
export * from "./proofs.ts";
export * from "./scripts.ts";
