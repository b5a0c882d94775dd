import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StartError } from "./start-error.ts";

const sqliteBusy = 5;

/**
 * Locks a state folder for this process and returns what releases it. The lock is the kernel's, on
 * a file, held by way of SQLite (Node has no call for it): it goes when the process dies, however it dies.
 * @throws {StartError} if another process holds it
 */
export function lockStateFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const database = new DatabaseSync(join(folder, "supervisor.lock"));
  try {
    database.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    database.close();
    if (error instanceof Error && "errcode" in error && error.errcode === sqliteBusy) {
      throw new StartError(`another Reelwright is running with the state folder ${folder}`);
    }
    throw error;
  }
  return () => database.close();
}
