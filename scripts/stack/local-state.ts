import { mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { endLeftovers } from "./process-records.ts";
import { developmentSecrets, type Secrets } from "./secrets.ts";
import { lockStateFolder } from "./state-lock.ts";

/** The state folder, held by this process alone, with nothing of an earlier run left in it. */
export interface LocalState {
  /** Absolute. */
  folder: string;
  secrets: Secrets;
  /** Files that record processes (process-records.ts). */
  workerdRecord: string;
  runtimeRecord: string;
  /** Temporary files; emptied at each start. */
  temporary: string;
  release(): void;
}

/** @throws {StartError} if another process holds it */
export async function openLocalState(path: string): Promise<LocalState> {
  const folder = resolve(path);
  const release = lockStateFolder(folder);
  const state = {
    folder,
    workerdRecord: join(folder, "workerd.processes"),
    runtimeRecord: join(folder, "runtimes.processes"),
    temporary: join(folder, "tmp"),
    release,
  };
  await endLeftovers(state.workerdRecord, 0);
  // A runtime leaves by itself when its supervisor is gone, and wipes its jobs' folders.
  await endLeftovers(state.runtimeRecord, 10);
  // Users' media and records are for this user only; the folder itself is passed through by the runtime's sandbox.
  mkdirSync(join(folder, "v3"), { recursive: true, mode: 0o700 });
  rmSync(state.temporary, { recursive: true, force: true });
  mkdirSync(state.temporary, { recursive: true });
  return { ...state, secrets: developmentSecrets(folder) };
}
