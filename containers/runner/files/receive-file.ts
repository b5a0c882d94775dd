/** Streams a caller's file to disk: checked whole under another name, then renamed. */
import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, lstat, open, rename, statfs, unlink } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import type { Stats } from "node:fs";
import type { Job } from "../job.ts";
import { log, messageOf } from "../log.ts";

export interface Expected {
  /** Lower-case hex. */
  sha256: string;
  /** undefined: the caller did not say. */
  bytes: number | undefined;
  /** What the job's pushed files may hold together. */
  mostBytes: number;
  /** Called when the body is wanted. */
  accept: () => void;
}

export type Received =
  | { outcome: "stored"; bytes: number }
  | { outcome: "checksum_mismatch"; sha256: string }
  | { outcome: "too_large" | "disk_full" | "name_taken" | "job_deleted" | "interrupted" };

/** Room that stays on the disk whatever callers send. */
const reservedBytes = 64 * 1024 ** 2;

/** Nothing of a file that was not stored stays. */
export async function receiveFile(job: Job, name: string, source: Readable, expected: Expected): Promise<Received> {
  const announced = expected.bytes ?? 0;
  if (pushedBytes(job) + announced > expected.mostBytes) return { outcome: "too_large" };
  const { bavail, bsize } = await statfs(job.place.incoming);
  if (announced + reservedBytes > bavail * bsize) return { outcome: "disk_full" };

  const path = join(job.place.incoming, randomUUID());
  const reservation = { bytes: announced };
  job.incomingBytes += announced;
  try {
    const file = await open(path, "wx", 0o400);
    try {
      return await receive(job, name, source, expected, { path, file, reservation });
    } finally {
      await file.close();
    }
  } catch (error) {
    return { outcome: whyNot(error, job) };
  } finally {
    job.incomingBytes -= reservation.bytes;
    await unlink(path).catch(() => {});
  }
}

async function receive(
  job: Job,
  name: string,
  source: Readable,
  expected: Expected,
  target: { path: string; file: FileHandle; reservation: { bytes: number } },
): Promise<Received> {
  const { path, file, reservation } = target;
  const hash = createHash("sha256");
  let bytes = 0;
  expected.accept();
  // A refusal has yet to be answered on the same connection.
  for await (const chunk of source.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    if (job.deleted.signal.aborted) return { outcome: "job_deleted" };
    bytes += chunk.length;
    if (bytes > reservation.bytes) {
      job.incomingBytes += bytes - reservation.bytes;
      reservation.bytes = bytes;
      if (pushedBytes(job) > expected.mostBytes) return { outcome: "too_large" };
    }
    hash.update(chunk);
    await file.writeFile(chunk);
  }
  const sha256 = hash.digest("hex");
  if (sha256 !== expected.sha256) return { outcome: "checksum_mismatch", sha256 };

  // Runs may read it; only the folder's owner may write, so that what was sent stays what it is.
  if (job.place.gid !== null) await file.chown(0, job.place.gid);
  await file.chmod(0o440);
  const destination = join(job.place.files, name);
  const replaced = await lstat(destination).catch(() => undefined);
  await rename(path, destination);
  if (replaced) job.pushed.delete(pushedKey(replaced));
  job.pushed.set(pushedKey(await file.stat()), bytes);
  job.digests.remember(await file.stat({ bigint: true }), sha256);
  return { outcome: "stored", bytes };
}

/** Names a file that a caller pushed, and nothing that a tool puts into its place. */
export function pushedKey(about: Stats): string {
  return `${about.ino}.${about.ctimeMs}`;
}

type Failure = "disk_full" | "name_taken" | "job_deleted" | "interrupted";

const failures: Readonly<Record<string, Failure>> = {
  ENOSPC: "disk_full",
  EDQUOT: "disk_full",
  EISDIR: "name_taken",
  ENOTEMPTY: "name_taken",
  EEXIST: "name_taken",
  ERR_STREAM_PREMATURE_CLOSE: "interrupted",
  ECONNRESET: "interrupted",
};

/** Throws what is none of the known reasons. */
function whyNot(error: unknown, job: Job): Failure {
  if (job.deleted.signal.aborted) return "job_deleted";
  const failure = failures[(error as NodeJS.ErrnoException).code ?? ""];
  if (failure) return failure;
  log("error", "a file could not be received", { job: job.id, cause: messageOf(error) });
  throw error;
}

function pushedBytes(job: Job): number {
  let bytes = job.incomingBytes;
  for (const one of job.pushed.values()) bytes += one;
  return bytes;
}
