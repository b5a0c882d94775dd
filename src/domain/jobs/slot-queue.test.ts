import { describe, expect, it } from "vitest";
import { admit, ask, leave, leaseMs, type SlotState } from "./slot-queue.ts";

const empty: SlotState = { leases: [], waiting: [] };
const one = { instances: 1, slotsPerInstance: 1, slotsPerAccount: 1 };
const job = (jobUid: string, accountUid = jobUid) => ({ jobUid, accountUid });

function askAll(capacity: typeof one, jobs: ReturnType<typeof job>[], now = 0): SlotState {
  return jobs.reduce((state, each) => ask(state, each, capacity, now).state, empty);
}

describe("the slot queue", () => {
  it("gives a free slot at once and tells the next its place", () => {
    const first = ask(empty, job("a"), one, 0);
    expect(first.answer).toEqual({ granted: true, instance: 0 });
    const second = ask(first.state, job("b"), one, 1);
    expect(second.answer).toEqual({ granted: false, place: 1 });
    expect(ask(second.state, job("c"), one, 2).answer).toEqual({ granted: false, place: 2 });
  });

  it("lets the first in line in when a slot is left", () => {
    const state = askAll(one, [job("a"), job("b"), job("c")]);
    const { state: after, admitted } = admit(leave(state, "a"), one, 5);
    expect(admitted).toEqual([{ jobUid: "b", accountUid: "b", instance: 0, expiresAt: 5 + leaseMs }]);
    expect(after.waiting.map((waiter) => waiter.jobUid)).toEqual(["c"]);
  });

  it("passes over an account at its cap, so that one cannot hold all slots", () => {
    const two = { instances: 2, slotsPerInstance: 1, slotsPerAccount: 1 };
    const state = askAll(two, [job("a1", "alice"), job("a2", "alice"), job("b1", "bob")]);
    expect(state.leases.map((lease) => lease.jobUid)).toEqual(["a1", "b1"]);
    expect(state.waiting.map((waiter) => waiter.jobUid)).toEqual(["a2"]);
  });

  it("renews instead of giving a second slot to one job", () => {
    const state = ask(empty, job("a"), { ...one, instances: 2, slotsPerAccount: 2 }, 0).state;
    const again = ask(state, job("a"), { ...one, instances: 2, slotsPerAccount: 2 }, 1000);
    expect(again.answer).toEqual({ granted: true, instance: 0 });
    expect(again.state.leases).toEqual([{ jobUid: "a", accountUid: "a", instance: 0, expiresAt: 1000 + leaseMs }]);
  });

  it("takes back the slot of a holder that died", () => {
    const state = askAll(one, [job("a"), job("b")]);
    const renewed = ask(state, job("b"), one, leaseMs - 1);
    expect(renewed.answer).toEqual({ granted: false, place: 1 });
    expect(ask(renewed.state, job("b"), one, leaseMs).answer).toEqual({ granted: true, instance: 0 });
  });

  it("forgets who waits but never asks again", () => {
    const state = askAll(one, [job("a"), job("gone")]);
    const kept = ask(state, job("a"), one, leaseMs - 1).state;
    expect(ask(kept, job("c"), one, leaseMs + 1).answer).toEqual({ granted: false, place: 1 });
  });

  it("fills the emptiest instance first", () => {
    const wide = { instances: 2, slotsPerInstance: 2, slotsPerAccount: 9 };
    const state = askAll(wide, [job("a"), job("b"), job("c"), job("d"), job("e")]);
    expect(state.leases.map((lease) => lease.instance)).toEqual([0, 1, 0, 1]);
    expect(state.waiting.map((waiter) => waiter.jobUid)).toEqual(["e"]);
  });
});
