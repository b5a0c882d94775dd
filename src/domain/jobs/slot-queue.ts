/**
 * Who may use a runtime: slots handed out first come, first served, with a cap for each
 * account so that one cannot hold them all. Pure; the SlotPool object keeps the state.
 */

export interface SlotLease {
  jobUid: string;
  accountUid: string;
  /** Which container instance. */
  instance: number;
  expiresAt: number;
}

export interface SlotWaiter {
  jobUid: string;
  accountUid: string;
  since: number;
  /** A waiter that does not ask again before this has gone away. */
  expiresAt: number;
}

export interface SlotState {
  leases: SlotLease[];
  waiting: SlotWaiter[];
}

export interface SlotCapacity {
  instances: number;
  slotsPerInstance: number;
  slotsPerAccount: number;
}

/** A holder renews well within this; if it dies, its slot is free again after it. */
export const leaseMs = 150_000;

export type SlotAnswer = { granted: true; instance: number } | { granted: false; place: number };

export function dropExpired(state: SlotState, now: number): SlotState {
  return {
    leases: state.leases.filter((lease) => lease.expiresAt > now),
    waiting: state.waiting.filter((waiter) => waiter.expiresAt > now),
  };
}

/** Puts the job in the queue (once) and lets in whoever may go in. Asking again renews a lease or a place. */
export function ask(
  before: SlotState,
  job: { jobUid: string; accountUid: string },
  capacity: SlotCapacity,
  now: number,
): { state: SlotState; answer: SlotAnswer } {
  const current = dropExpired(before, now);
  const held = current.leases.find((lease) => lease.jobUid === job.jobUid);
  if (held) {
    const leases = current.leases.map((lease) => (lease === held ? { ...lease, expiresAt: now + leaseMs } : lease));
    return { state: { ...current, leases }, answer: { granted: true, instance: held.instance } };
  }
  const known = current.waiting.some((waiter) => waiter.jobUid === job.jobUid);
  const waiting = known
    ? current.waiting.map((waiter) => (waiter.jobUid === job.jobUid ? { ...waiter, expiresAt: now + leaseMs } : waiter))
    : [...current.waiting, { ...job, since: now, expiresAt: now + leaseMs }];
  const { state } = admit({ ...current, waiting }, capacity, now);
  const lease = state.leases.find((one) => one.jobUid === job.jobUid);
  if (lease) return { state, answer: { granted: true, instance: lease.instance } };
  return { state, answer: { granted: false, place: state.waiting.findIndex((one) => one.jobUid === job.jobUid) + 1 } };
}

/** Gives free slots to those who wait, in order, passing over accounts at their cap. */
export function admit(
  before: SlotState,
  capacity: SlotCapacity,
  now: number,
): { state: SlotState; admitted: SlotLease[] } {
  const current = dropExpired(before, now);
  const leases = [...current.leases];
  const waiting: SlotWaiter[] = [];
  const admitted: SlotLease[] = [];
  for (const waiter of current.waiting) {
    const instance = freeInstance(leases, capacity);
    const own = leases.filter((lease) => lease.accountUid === waiter.accountUid).length;
    if (instance === null || own >= capacity.slotsPerAccount) {
      waiting.push(waiter);
      continue;
    }
    const lease = { jobUid: waiter.jobUid, accountUid: waiter.accountUid, instance, expiresAt: now + leaseMs };
    leases.push(lease);
    admitted.push(lease);
  }
  return { state: { leases, waiting }, admitted };
}

/** Gives up the job's slot or its place. */
export function leave(before: SlotState, jobUid: string): SlotState {
  return {
    leases: before.leases.filter((lease) => lease.jobUid !== jobUid),
    waiting: before.waiting.filter((waiter) => waiter.jobUid !== jobUid),
  };
}

/** The emptiest instance, the lowest of equals, so that idle ones can sleep; null where all are full. */
function freeInstance(leases: readonly SlotLease[], capacity: SlotCapacity): number | null {
  let best: { instance: number; used: number } | null = null;
  for (let instance = 0; instance < capacity.instances; instance++) {
    const used = leases.filter((lease) => lease.instance === instance).length;
    if (used < capacity.slotsPerInstance && (best === null || used < best.used)) best = { instance, used };
  }
  return best?.instance ?? null;
}
