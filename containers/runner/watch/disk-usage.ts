/** What a run has written so far. */
import type { Dirent, Stats } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";

export interface DiskUsage {
  bytes: number;
  largest: { name: string; bytes: number };
  /** Why the folders cannot be measured, if they cannot: the tool made them so. */
  unmeasurable: string | null;
}

export interface Measured {
  /** The job's folder and the run's scratch. */
  folders: readonly string[];
  /** Sizes at the run's start by inode: only growth beyond it counts. */
  before: ReadonlyMap<number, number>;
  /** Files that callers have pushed do not count. */
  isPushed: (about: Stats) => boolean;
  /** Files of other runs' users do not count; null: there is one user for all. */
  uid: number | null;
}

const mostEntries = 50_000;
const mostDepth = 24;
const atOnce = 64;

/** Adds up what the run's files hold. Never rejects: what vanishes meanwhile holds nothing. */
export async function measureDisk(run: Measured): Promise<DiskUsage> {
  const usage: DiskUsage = { bytes: 0, largest: { name: "", bytes: 0 }, unmeasurable: null };
  usage.unmeasurable = await walk(run.folders, (name, about) => {
    if (run.isPushed(about)) return;
    const before = run.before.get(about.ino);
    if (run.uid !== null && about.uid !== run.uid && before === undefined) return;
    const held = bytesOf(about);
    usage.bytes += Math.max(0, held - (before ?? 0));
    if (held > usage.largest.bytes && before === undefined) usage.largest = { name, bytes: held };
  });
  return usage;
}

/** What `folder` holds now, by inode. */
export async function sizesByInode(folder: string): Promise<Map<number, number>> {
  const sizes = new Map<number, number>();
  await walk([folder], (_, about) => sizes.set(about.ino, bytesOf(about)));
  return sizes;
}

/** A sparse file counts as what reading it gives; reserved space counts, too. */
function bytesOf(about: Stats): number {
  return Math.max(about.size, about.blocks * 512);
}

/** Visits every file that is no folder. Answers why it stopped, or null. */
async function walk(folders: readonly string[], visit: (name: string, about: Stats) => void): Promise<string | null> {
  const left = folders.map((path) => ({ path, depth: 0 }));
  let entries = 0;
  for (let folder = left.pop(); folder; folder = left.pop()) {
    const { path, depth } = folder;
    if (depth > mostDepth) return `folders are nested more than ${mostDepth} deep`;
    const found = await readdir(path, { withFileTypes: true }).catch((): Dirent[] => []);
    entries += found.length;
    if (entries > mostEntries) return `there are more than ${mostEntries} files`;
    for (let from = 0; from < found.length; from += atOnce) {
      await Promise.all(
        found.slice(from, from + atOnce).map(async (one) => {
          if (one.isDirectory()) return void left.push({ path: join(path, one.name), depth: depth + 1 });
          const about = await lstat(join(path, one.name)).catch(() => undefined);
          if (about) visit(one.name, about);
        }),
      );
    }
  }
  return null;
}
