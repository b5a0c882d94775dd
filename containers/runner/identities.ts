/**
 * User and group ids that belong to one run or one job alone. A run has a user of its
 * own and its job's group: what one run of a job makes, the next may read, and nobody else.
 */
import { readdirSync, readFileSync } from "node:fs";

export interface Identity {
  uid: number;
  gid: number;
}

export interface IdentityPool {
  /** An id that nobody has. Throws when all are taken. */
  take(): number;
  give(id: number): void;
}

/**
 * Ids from `base` on. It begins anywhere in the range and steps over users with living
 * processes, because another runtime on this machine may use the same range.
 */
export function identityPool(range: { base: number; count: number }): IdentityPool {
  const taken = new Set<number>();
  let next = Math.floor(Math.random() * range.count);
  return {
    take() {
      const living = usersWithProcesses();
      for (let tried = 0; tried < range.count; tried++) {
        const id = range.base + next;
        next = (next + 1) % range.count;
        if (taken.has(id) || living.has(id)) continue;
        taken.add(id);
        return id;
      }
      throw new Error("no user id is free");
    },
    give: (id) => void taken.delete(id),
  };
}

function usersWithProcesses(): Set<number> {
  const users = new Set<number>();
  for (const pid of readdirSync("/proc")) {
    if (!/^\d+$/.test(pid)) continue;
    try {
      const ids = /^Uid:\s+(.*)$/m.exec(readFileSync(`/proc/${pid}/status`, "latin1"))?.[1];
      for (const id of ids?.split(/\s+/) ?? []) users.add(Number(id));
    } catch {
      // It has ended since.
    }
  }
  return users;
}
