import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { eventually } from "../../scripts/stack/testing/eventually.ts";
import { full } from "./support/size.ts";
import { Stack } from "./support/stack.ts";

let stack: Stack;
beforeAll(async () => {
  stack = await Stack.start();
});
afterAll(() => stack?.remove());

const account = { email: "kept@example.com", password: "correct horse battery" };

async function post(path: string, body: unknown): Promise<Response> {
  return fetch(`${stack.url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

const health = async () => (await fetch(`${stack.url}/health`)).status;
const signIn = async () => (await post("/api/auth/login", account)).status;

it("is healthy once it says that it is ready", async () => {
  const answer = await fetch(`${stack.url}/health`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ status: "healthy" });
});

const rounds = full ? 20 : 1;

it("keeps its state when workerd is killed", async () => {
  expect((await post("/api/auth/register", account)).status).toBe(201);
  for (let round = 0; round < rounds; round += 1) {
    const before = stack.pid("workerd");
    await stack.kill("workerd");
    expect(await eventually(signIn)).toBe(200);
    expect(stack.pid("workerd")).not.toBe(before);
  }
});

it("brings the runtime back when it is killed", async () => {
  for (let round = 0; round < rounds; round += 1) {
    const before = stack.pid("runtime");
    await stack.kill("runtime");
    await eventually(async () => stack.pid("runtime") !== before && (await health()) === 200);
  }
});

it("refuses a second start on the same state folder, and says why", () => {
  const second = spawnSync(process.execPath, [join(import.meta.dirname, "../../scripts/start.ts")], {
    env: { ...process.env, STATE_DIR: stack.folder, PORT: "0" },
    encoding: "utf8",
  });
  expect(second.status).toBe(1);
  expect(second.stderr).toContain(`another Reelwright is running with the state folder ${stack.folder}`);
});

it("leaves nothing running when it is killed itself, and starts again with its state", async () => {
  for (let round = 0; round < rounds; round += 1) {
    const left = [stack.pid("workerd"), stack.pid("runtime")];
    await stack.kill("supervisor");
    await eventually(() => left.every((pid) => !existsSync(`/proc/${pid}/exe`)));
    await stack.startAgain();
    expect(await signIn()).toBe(200);
  }
});

it("leaves nothing running when it is told to stop", async () => {
  const left = [stack.pid("workerd"), stack.pid("runtime")];
  await stack.stop();
  expect(left.filter((pid) => existsSync(`/proc/${pid}/exe`))).toEqual([]);
  await stack.startAgain();
  expect(await signIn()).toBe(200);
});
