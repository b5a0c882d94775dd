import { afterAll, beforeAll, expect, it } from "vitest";
import { eventually } from "../../scripts/stack/testing/eventually.ts";
import { ResendServer } from "../../src/providers/mail/testing/resend-server.ts";
import { ServedWorker } from "../support/served-worker.ts";

let resend: ResendServer;
let worker: ServedWorker;
beforeAll(async () => {
  resend = await ResendServer.start();
  worker = await ServedWorker.start({
    MAIL_FROM: "Reelwright <mail@reelwright.example>",
    RESEND_API_KEY: resend.apiKey,
    RESEND_URL: resend.url,
  });
});
afterAll(async () => {
  await worker?.stop();
  await resend?.stop();
});

/** Two mails: a token to the new address, a notice to the old one. */
async function askForAnotherAddress(email: string): Promise<void> {
  const token = await worker.signUp();
  const answer = await fetch(`${worker.url}/api/platform/account/address`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ email, password: "a long enough password" }),
  });
  if (answer.status !== 202) throw new Error(`${answer.status} ${await answer.text()}`);
}

async function unsent(): Promise<number> {
  const database = await worker.database;
  return (await database.prepare("SELECT count(*) AS n FROM mails WHERE sent_at IS NULL").first<number>("n")) ?? -1;
}

const deliveredTo = (address: string) => resend.delivered.filter(({ to }) => to === address);

it("sends mails through the queue to a service that speaks Resend's protocol", async () => {
  await askForAnotherAddress("first@example.com");
  await eventually(async () => (await unsent()) === 0);
  expect(deliveredTo("first@example.com")).toMatchObject([
    { from: '"Reelwright" <mail@reelwright.example>', subject: "Confirm your new email address" },
  ]);
  expect(resend.delivered).toHaveLength(2);
});

it("delivers a mail once whose Worker is killed between sending it and writing that down", async () => {
  const before = resend.delivered.length;
  resend.faults.push("accept-and-hang", "accept-and-hang");
  await askForAnotherAddress("second@example.com");
  await eventually(() => resend.delivered.length > before);
  process.kill(worker.pid, "SIGKILL");
  resend.faults.length = 0;

  await eventually(async () => (await unsent()) === 2);
  const database = await worker.database;
  // The dead sender's lease of two minutes, and the sweep's patience.
  await database.prepare("UPDATE mails SET due_at = due_at - 300000 WHERE due_at IS NOT NULL").run();
  await eventually(async () => {
    await worker.everyMinute();
    return (await unsent()) === 0;
  });
  expect(deliveredTo("second@example.com")).toHaveLength(1);
  expect(resend.delivered.length - before).toBe(2);
  const ids = resend.requests.map(({ idempotencyKey }) => idempotencyKey);
  expect(ids.length, "it was handed over again, under the same id").toBeGreaterThan(new Set(ids).size);
});
