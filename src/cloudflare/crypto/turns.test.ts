import { describe, expect, it } from "vitest";
import { takeTurns } from "./turns.ts";

describe("turns", () => {
  it("run in order, with other work let in between", async () => {
    const turns = takeTurns(10);
    const order: string[] = [];
    const all = [1, 2, 3].map((n) =>
      turns.take(() => {
        order.push(`turn ${n}`);
        setTimeout(() => order.push(`between ${n}`), 0);
      }),
    );
    await Promise.all(all);
    await turns.take(() => {});
    expect(order).toEqual(["turn 1", "between 1", "turn 2", "between 2", "turn 3", "between 3"]);
  });

  it("refuse who would be one too many, and take the next after somebody left", async () => {
    const turns = takeTurns(2);
    const waiting = [turns.take(() => 1), turns.take(() => 2)];
    await expect(turns.take(() => 3)).rejects.toMatchObject({ code: "unavailable", data: { retryAfterSeconds: 5 } });
    expect(await Promise.all(waiting)).toEqual([1, 2]);
    expect(await turns.take(() => 4)).toBe(4);
  });

  it("go on after work that throws", async () => {
    const turns = takeTurns(2);
    await expect(
      turns.take(() => {
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    expect(await turns.take(() => 1)).toBe(1);
  });

  it("pass over a ticket that nobody looks at any more", async () => {
    let now = 0;
    let pauses = 0;
    const turns = takeTurns(
      10,
      () => now,
      // The first request is cancelled: its timer never comes back.
      () => (pauses++ === 0 ? new Promise(() => {}) : new Promise((resolve) => setTimeout(resolve, 0))),
    );
    void turns.take(() => "cancelled");
    await new Promise((resolve) => setTimeout(resolve, 0));
    const second = turns.take(() => "second");
    now = 5_000;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await Promise.race([second, Promise.resolve("still waiting")])).toBe("still waiting");
    now = 10_001;
    expect(await second).toBe("second");
  });
});
