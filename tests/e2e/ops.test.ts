import { execFile } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Stack } from "./support/stack.ts";

const operator = { email: "operator@example.com", password: "the operator's password" };
const asOperator = { OPS_EMAIL: operator.email, OPS_PASSWORD: operator.password };
const somebody = { email: "somebody@example.com", password: "somebody's password" };

let stack: Stack;
beforeAll(async () => {
  stack = await Stack.start({ ADMIN_EMAIL: operator.email, ADMIN_PASSWORD: operator.password });
  await post("/api/auth/register", somebody);
});
afterAll(() => stack?.remove());

function post(path: string, body: unknown): Promise<Response> {
  return fetch(`${stack.url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

/** Nothing of this test's own environment. */
const unset = { OPS_TOKEN: "", OPS_EMAIL: "", OPS_PASSWORD: "", ADMIN_EMAIL: "", ADMIN_PASSWORD: "" };

/** Without holding this process up, which would not see that the server has closed a connection meanwhile. */
function ops(words: string[], environment: Record<string, string> = asOperator) {
  const script = join(import.meta.dirname, "../../scripts/ops.ts");
  const env = { ...process.env, ...unset, OPS_URL: stack.url, STATE_DIR: stack.folder, ...environment };
  return new Promise<{ status: number; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, [script, ...words], { env }, (error, stdout, stderr) => {
      const status = typeof error?.code === "number" ? error.code : error ? -1 : 0;
      resolve({ status, stdout: stdout.trim(), stderr: stderr.trim() });
    });
  });
}
const answerOf = async (words: string[]) => JSON.parse((await ops([...words, "--json"])).stdout);

it("has the operator of ADMIN_EMAIL and ADMIN_PASSWORD once it is ready", async () => {
  expect((await post("/api/auth/login/", operator)).status, "verified and approved, too").toBe(200);
  expect((await answerOf(["accounts", "--email", operator.email])).accounts).toMatchObject([{ is_operator: true }]);
});

it("invites from the waiting list", async () => {
  const email = "waiting@example.com";
  await post("/api/auth/waiting-list/", { email, name: "Somebody\u001b[31m" });
  const invited = await ops(["invite", email]);
  expect(invited).toMatchObject({ status: 0, stderr: "" });
  expect(invited.stdout).toMatch(/^waiting@example\.com is invited until [^\n]+, and mailed:\nINVITATION_[\w-]{43}$/);
  const listed = await ops(["waiting-list"]);
  expect(listed.stdout.split("\t").slice(1, 3), "what users wrote cannot steer a terminal").toEqual([
    email,
    "Somebody [31m",
  ]);
  const [, invitation_token] = invited.stdout.split("\n");
  const { password } = somebody;
  const registered = await post("/api/auth/register/", { email, password, password2: password, invitation_token });
  expect(registered.status).toBe(201);
});

it("approves, changes, gives credits, shuts out and lets in, by address or UUID, all written down", async () => {
  expect((await ops(["approve", somebody.email])).stdout).toContain("not verified, approved");
  const [{ uid }] = (await answerOf(["accounts", "--email", somebody.email])).accounts;
  expect(await answerOf(["role", uid, "trainer"])).toMatchObject({ uid, role: "trainer" });
  expect((await ops(["credits", somebody.email, "25", "for a workshop"])).stdout).toContain("has 25 credits more");
  expect((await ops(["disable", uid])).stdout).toContain("disabled 2");
  expect((await post("/api/auth/login", somebody)).status).toBe(401);
  expect(await answerOf(["enable", uid])).toMatchObject({ disabled_at: null, credits: 35 });
  expect((await post("/api/auth/login", somebody)).status).toBe(200);
  const { entries } = await answerOf(["audit", "--subject", uid]);
  expect(entries.map(({ action }: { action: string }) => action)).toEqual([
    "enable",
    "disable",
    "grant-credits",
    "set-role",
    "approve",
  ]);
});

it("says what is wrong, and by its exit status whether it was understood", async () => {
  expect(await ops(["approve", "nobody@example.com"])).toMatchObject({
    status: 1,
    stderr: "ops: no account has the address nobody@example.com",
  });
  expect((await ops(["approve", crypto.randomUUID()])).stderr).toBe("ops: 404: There is no such account.");
  expect(await ops(["role", somebody.email, "king"])).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("400: role"),
  });
  expect(await ops(["accounts"], { OPS_EMAIL: somebody.email, OPS_PASSWORD: somebody.password })).toMatchObject({
    status: 1,
    stderr: "ops: 403: Only operators may do this.",
  });
  expect((await ops(["accounts"], { ...asOperator, OPS_PASSWORD: "not the password" })).stderr).toContain(
    "does not let",
  );
  expect((await ops(["accounts"], {})).stderr).toContain("set OPS_TOKEN");
  expect((await ops(["accounts"], { ...asOperator, OPS_URL: "http://127.0.0.1:9" })).stderr).toContain(
    "cannot be reached",
  );
  expect(await ops(["crown", "somebody"])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("no such verb: crown"),
  });
  expect((await ops(["invite"])).stderr).toContain("invite needs one argument");
  expect((await ops(["invite", "x", "--remote"])).status).toBe(2);
  expect(await ops([])).toMatchObject({ status: 0, stdout: expect.stringContaining("Usage:") });
});

it("applies a pair to a state folder that nobody holds, once", async () => {
  const pair = { ADMIN_EMAIL: somebody.email, ADMIN_PASSWORD: "taken over by whoever runs it" };
  expect(await ops(["bootstrap"], pair)).toMatchObject({ status: 1, stderr: expect.stringContaining("is running") });
  await stack.stop();
  expect((await ops(["bootstrap"], pair)).stdout).toContain("the account is an operator's now");
  expect((await ops(["bootstrap"], pair)).stdout).toContain("nothing to do");
  await stack.startAgain();
  const as = { OPS_EMAIL: somebody.email, OPS_PASSWORD: pair.ADMIN_PASSWORD };
  expect(await ops(["accounts", "--email", somebody.email], as)).toMatchObject({ status: 0 });
  expect((await post("/api/auth/login", somebody)).status).toBe(401);
  // The start had the pair of the first start again, which is another than the last one: it was applied anew.
  expect((await post("/api/auth/login", operator)).status).toBe(200);
});
