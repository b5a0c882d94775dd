/** Where one run sits: in its job's own folder, or in that of a process that was started ahead. */
import { chmod, chown, constants, copyFile, lstat, readdir, rename } from "node:fs/promises";
import { join } from "node:path";
import type { RunRequest } from "../protocol/run-protocol.ts";
import type { RunServices } from "./execute-run.ts";
import { openPlainFile } from "./files/open-file.ts";
import { makeScratch, type Place } from "./files/place.ts";
import { pushedKey } from "./files/receive-file.ts";
import { wipe } from "./files/wipe.ts";
import type { Job } from "./job.ts";
import type { Pool, Started } from "./pool.ts";
import type { ToolOrder } from "./tool-messages.ts";
import { startToolProcess, type ToolProcess } from "./tool-process.ts";
import { type Measured, sizesByInode } from "./watch/disk-usage.ts";

export interface Seat {
  process: ToolProcess;
  order: ToolOrder;
  disk: Measured;
  /**
   * Brings files that the run made, by name, into the job's folder. Its processes must be dead.
   * Answers the name of one that is no plain file.
   */
  handOver(names: readonly string[]): Promise<string | undefined>;
  /** Wipes what is the run's alone. */
  leave(): Promise<void>;
}

export function takeSeat(runId: string, request: RunRequest, job: Job, services: RunServices): Promise<Seat> {
  return services.pool ? seatAhead(services.pool, request, job, services) : seatAtJob(runId, request, job, services);
}

async function seatAtJob(runId: string, request: RunRequest, job: Job, services: RunServices): Promise<Seat> {
  const { sandbox, identities, code, cores } = services;
  const { tool, params, limits } = request;
  const identity = identities && job.place.gid !== null ? { uid: identities.take(), gid: job.place.gid } : null;
  const give = () => identity && identities?.give(identity.uid);
  try {
    const scratch = await makeScratch(job.place, runId, identity);
    const before = await sizesByInode(job.place.files);
    const { argv, ...inside } = sandbox.enter({ files: job.place.files, scratch, identity, limits }, code.command);
    return {
      process: startToolProcess(argv),
      order: { tool, params, ...inside, cores },
      disk: measured(job, { files: job.place.files, scratch }, before, identity?.uid),
      handOver: async () => undefined,
      leave: async () => {
        await wipe(scratch);
        give();
      },
    };
  } catch (error) {
    give();
    throw error;
  }
}

async function seatAhead(pool: Pool, request: RunRequest, job: Job, services: RunServices): Promise<Seat> {
  const { tool, params, limits } = request;
  const started = await pool.take();
  const { place, scratch, inside, process, identity } = started;
  const leave = () => pool.throwAway(started);
  try {
    await copyPushed(job, place);
    return {
      process,
      order: { tool, params, ...inside, cores: services.cores, limits },
      disk: measured(job, { files: place.files, scratch }, await sizesByInode(place.files), identity?.uid),
      handOver: (names) => move(started, job.place, names),
      leave,
    };
  } catch (error) {
    process.kill();
    await process.ended;
    await leave();
    throw error;
  }
}

function measured(
  job: Job,
  folders: { files: string; scratch: string },
  before: ReadonlyMap<number, number>,
  uid: number | undefined,
): Measured {
  return {
    folders: [folders.files, folders.scratch],
    before,
    isPushed: (about) => job.pushed.has(pushedKey(about)),
    uid: uid ?? null,
  };
}

/** What callers have pushed into the job, for the run to read and not to write. */
async function copyPushed(job: Job, to: Place): Promise<void> {
  for (const name of await readdir(job.place.files)) {
    const from = join(job.place.files, name);
    if (!job.pushed.has(pushedKey(await lstat(from)))) continue;
    const target = join(to.files, name);
    await copyFile(from, target, constants.COPYFILE_FICLONE);
    if (to.gid !== null) await chown(target, 0, to.gid);
    await chmod(target, 0o440);
  }
}

async function move({ place }: Started, to: Place, names: readonly string[]): Promise<string | undefined> {
  for (const name of new Set(names)) {
    const opened = await openPlainFile(place, name);
    if (!opened) return name;
    try {
      if (to.gid !== null) await opened.file.chown(0, to.gid);
      await opened.file.chmod(0o640);
      await rename(join(place.files, name), join(to.files, name));
    } finally {
      await opened.file.close();
    }
  }
  return undefined;
}
