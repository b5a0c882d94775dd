import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { CosmivClient } from "../../scripts/demo/cosmiv-client.ts";
import { eventually } from "../../scripts/stack/testing/eventually.ts";
import { isOver, newUser, rows, runtimeFolders, smallClip, waitFor } from "./support/montages.ts";
import { full } from "./support/size.ts";
import { type Part, Stack } from "./support/stack.ts";

let stack: Stack;
let user: CosmivClient;
beforeAll(async () => {
  stack = await Stack.start();
  user = await newUser(stack);
});
afterAll(() => stack?.remove());

const parts: readonly Part[] = ["workerd", "runtime", "supervisor"];
const kills = full ? 21 : parts.length;

/** A kill somewhere in the job's life: before it starts, while it is analysed, rendered or published. */
async function killAtRandom(id: string, part: Part): Promise<string> {
  const percent = Math.floor(Math.random() * 95);
  const job = await waitFor(user, id, (one) => isOver(one) || one.progress.percent >= percent);
  await sleep(Math.random() * 500);
  await stack.kill(part);
  if (part === "supervisor") await stack.startAgain();
  return `${part} at ${job.progress.percent} %, ${job.progress.stage}`;
}

it.each(Array.from({ length: kills }, (_, round) => [round + 1, parts[round % parts.length] as Part] as const))(
  "kill %i: a job completes once, with one set of outputs, though %s is killed under it",
  async (_round, part) => {
    const id = await user.createMontage([smallClip], { target_duration: "5", formats: "landscape,square" });
    const where = await killAtRandom(id, part);
    const job = await waitFor(user, id, isOver);
    expect({ where, status: job.status, error: job.error }).toEqual({ where, status: "SUCCESS", error: null });

    const completed = rows(
      stack,
      "SELECT t.id FROM job_transitions t JOIN jobs ON jobs.id = t.job_id WHERE jobs.uid = ? AND t.to_status = 'completed'",
      id,
    );
    expect(completed).toHaveLength(1);
    const outputs = rows(
      stack,
      `SELECT media.role, media.format FROM media JOIN jobs ON jobs.id = media.job_id
       WHERE jobs.uid = ? AND media.role <> 'source' AND media.state = 'stored' AND media.deleted_at IS NULL
       ORDER BY media.role, media.format`,
      id,
    );
    expect(outputs.map(({ role, format }) => `${role} ${format}`)).toEqual([
      "output landscape",
      "output square",
      "thumbnail landscape",
      "thumbnail square",
    ]);
    const counts = rows(
      stack,
      "SELECT status, sum(count) AS count FROM job_counts GROUP BY status HAVING sum(count) <> 0",
    );
    expect(counts.map((row) => row["status"])).toEqual(["completed"]);
    await eventually(async () => runtimeFolders(stack).length === 0);
  },
);
