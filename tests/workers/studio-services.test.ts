import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { heldFile } from "../../src/domain/studio/made-file.ts";
import { streamSource } from "../../src/domain/media/stream-source.ts";
import { createServices } from "../../workers/services.ts";

const never = new AbortController().signal;

describe("the studio in the Worker", () => {
  it("plans, without a key and without a runtime", async () => {
    const request = { prompt: "How coffee is made", durationSeconds: 45, sceneCount: 6, seed: 1 };
    const answer = await createServices(env)
      .studio.planner()
      .plan({ ...request, style: "cinematic" }, never);
    if (answer.outcome !== "served") throw new Error(answer.message);
    expect(answer).toMatchObject({ servedBy: "builtin", costMicrodollars: 0, value: { scenes: { length: 6 } } });
    expect(answer.value.scenes.reduce((sum, { durationSeconds }) => sum + durationSeconds, 0)).toBe(45);
  });

  it("judges lines, without a key", async () => {
    const lines = ["A lighthouse at dawn", "I will kill you all"];
    const answer = await createServices(env).studio.moderator().judge(lines, never);
    expect(answer).toMatchObject({
      outcome: "served",
      servedBy: "builtin",
      value: [{ flagged: false }, { flagged: true }],
    });
  });

  it("has everything else built in, on its runtime", () => {
    const { studio } = createServices(env);
    expect([studio.painter(), studio.narrator(), studio.transcriber()].map(({ runtime }) => runtime)).toEqual([
      "studio",
      "studio",
      "studio",
    ]);
  });

  it("gives a held file as the byte stream that the store reads, as often as it is opened", async () => {
    const bytes = Uint8Array.from(new TextEncoder().encode("a small picture"));
    const file = heldFile(bytes, "image/jpeg");
    for (const stream of [await file.open(), await file.open()]) {
      const into = new Uint8Array(100);
      const read = await streamSource(stream, never).read(into);
      expect(into.subarray(0, read)).toEqual(bytes);
    }
  });
});
