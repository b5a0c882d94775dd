import { abortAllDurableObjects, evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { objectLimiter } from "../../src/cloudflare/objects/limits.ts";
import { stopClock } from "../support/clock.ts";

const three = { name: "three", limit: 3, windowSeconds: 60 };
const ten = { name: "ten", limit: 10, windowSeconds: 600 };
const limiter = objectLimiter(env.LIMITS, 1);

function subject() {
  const name = crypto.randomUUID();
  const stub = env.LIMITS.get(env.LIMITS.idFromName(name));
  return {
    stub,
    count: async (...policies: (typeof three)[]) => (await limiter.count(name, policies)).admitted,
    takeBack: (...policies: (typeof three)[]) => limiter.takeBack(name, policies),
    stored: () => runInDurableObject(stub, (_, state) => state.storage.get<[string, { count: number }][]>("windows")),
    name,
  };
}

describe("the limiter's object", () => {
  it("admits exactly the limit, however many ask at once, and again when the window has ended", async () => {
    const clock = stopClock();
    const { count } = subject();
    for (let window = 0; window < 2; window++) {
      const answers = await Promise.all(Array.from({ length: 50 }, () => count(three)));
      expect(answers.filter(Boolean)).toHaveLength(3);
      clock.advance(59_999);
      expect(await count(three)).toBe(false);
      clock.advance(1);
    }
  });

  it("counts several policies at once, each subject for itself", async () => {
    stopClock();
    const [one, other] = [subject(), subject()];
    for (let n = 0; n < 5; n++) await one.count(three, ten);
    expect(await one.count(three)).toBe(false);
    expect((await limiter.count(one.name, [ten])).standings[0]?.remaining).toBe(6);
    expect(await other.count(three, ten)).toBe(true);
  });

  it("writes at most once a second, and then what the last count was", async () => {
    const { count, stored } = subject();
    await count(ten);
    expect((await stored())?.[0]?.[1].count).toBe(1);
    for (let n = 0; n < 5; n++) await count(ten);
    expect((await stored())?.[0]?.[1].count, "not yet").toBe(1);
    await scheduler.wait(1_300);
    expect((await stored())?.[0]?.[1].count).toBe(6);
  });

  it("has a full window written down before it answers, so that a crash does not empty it", async () => {
    const { count } = subject();
    for (let n = 0; n < 3; n++) expect(await count(three)).toBe(true);
    await abortAllDurableObjects();
    expect(await count(three)).toBe(false);
  });

  it("knows after it was evicted what it had written down", async () => {
    const { count, stub, name } = subject();
    await count(ten);
    await count(ten);
    await scheduler.wait(1_300);
    await evictDurableObject(stub);
    expect((await limiter.count(name, [ten])).standings[0]?.remaining).toBe(7);
  });

  it("takes back", async () => {
    const { count, takeBack } = subject();
    for (let n = 0; n < 10; n++) {
      expect(await count(three)).toBe(true);
      await takeBack(three);
    }
  });

  it("deletes itself when its last window has ended, and not before", async () => {
    const clock = stopClock();
    const { count, stub, stored } = subject();
    for (let n = 0; n < 3; n++) await count(three, ten);
    expect(await runInDurableObject(stub, (_, state) => state.storage.getAlarm())).toBe(clock.now() + 600_000);

    clock.advance(599_999);
    expect(await runDurableObjectAlarm(stub)).toBe(true);
    expect((await stored())?.map(([name]) => name)).toEqual(["ten"]);
    clock.advance(1);
    expect(await runDurableObjectAlarm(stub)).toBe(true);
    expect(await runInDurableObject(stub, (_, state) => state.storage.list())).toEqual(new Map());
    expect(await runInDurableObject(stub, (_, state) => state.storage.getAlarm())).toBeNull();
    expect(await count(three)).toBe(true);
  });

  it("multiplies every limit by the operator's factor", async () => {
    const raised = objectLimiter(env.LIMITS, 1000);
    const { standings } = await raised.count(crypto.randomUUID(), [three, ten]);
    expect(standings.map(({ limit, remaining }) => [limit, remaining])).toEqual([
      [3_000, 2_999],
      [10_000, 9_999],
    ]);
  });
});
