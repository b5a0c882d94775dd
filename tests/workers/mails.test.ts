import { createMessageBatch, getQueueResult, createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { deliverMail } from "../../src/domain/mail/deliver-mail.ts";
import { deliverSoon } from "../../src/domain/mail/mail-queue.ts";
import { sweepMails } from "../../src/domain/mail/sweep-mails.ts";
import worker from "../../workers/api.ts";
import { deliverMails } from "../../workers/queues/mails.ts";
import { stopClock } from "../support/clock.ts";
import { enqueueMail, mailRow, mailServices } from "../support/mails.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

beforeEach(async () => {
  await env.DB.prepare("DELETE FROM mails").run();
});
afterEach(() => vi.restoreAllMocks());

function batchOf(bodies: readonly unknown[], queue = "reelwright-mails") {
  const messages = bodies.map((body, n) => ({ id: String(n), timestamp: new Date(), attempts: 1, body }));
  return createMessageBatch(queue, messages);
}

describe("a mail", () => {
  it("is handed over with its words and its id, and what it said is forgotten", async () => {
    const clock = stopClock();
    const { services, handedOver } = mailServices();
    const id = await enqueueMail(services, "ada@example.com");
    await deliverMail(services, id);
    expect(handedOver).toEqual([
      { id, to: "ada@example.com", subject: "A token", text: "token-123\n", html: expect.any(String), attempt: 1 },
    ]);
    expect(handedOver[0]?.html).toContain("token-123");
    expect(await mailRow(id)).toEqual({
      subject: "A token",
      text: "",
      html: "",
      due_at: null,
      attempts: 1,
      sent_at: clock.now(),
      last_error: null,
    });
  });

  it("keeps its words in development, where they are the mailbox", async () => {
    const { services } = mailServices();
    const id = await enqueueMail(services);
    await deliverMail({ ...services, settings: { ...services.settings, environment: "development" } }, id);
    expect(await mailRow(id)).toMatchObject({ text: "token-123\n", due_at: null });
  });

  it("is sent once by a message that comes twice, and by ten consumers at once", async () => {
    const { services, handedOver } = mailServices(async () => {
      await scheduler.wait(50);
      return { outcome: "sent" };
    });
    const twice = await enqueueMail(services);
    await deliverMails(batchOf([{ mailId: twice }, { mailId: twice }]), services);
    const atOnce = await enqueueMail(services);
    await Promise.all(Array.from({ length: 10 }, () => deliverMail(services, atOnce)));
    await deliverMail(services, atOnce);
    expect(handedOver.map((mail) => mail.id)).toEqual([twice, atOnce]);
  });

  it("is found by the sweep where the queue lost its message, or would not take it", async () => {
    const clock = stopClock();
    const { services, handedOver, queued, logged } = mailServices();
    const id = await enqueueMail(services);
    const [mail] = [{ id, to: "", toKey: "", subject: "", text: "", html: "", createdAt: 0 }];
    const broken = { ...services, mailQueue: { send: () => Promise.reject(new Error("the queue is gone")) } };
    await deliverSoon(broken, [mail]);
    expect(logged.map(({ event }) => event)).toEqual(["mail.queue_failed"]);

    clock.advance(29_999);
    expect(await sweepMails(services), "the queue may still have it").toEqual({ queued: 0, deleted: 0 });
    clock.advance(1);
    expect(await sweepMails(broken)).toEqual({ queued: 0, deleted: 0 });
    expect(await sweepMails(services)).toEqual({ queued: 1, deleted: 0 });
    expect(queued).toEqual([id]);
    await deliverMails(batchOf([{ mailId: id }]), services);
    expect(handedOver).toHaveLength(1);
    clock.advance(day);
    expect(await sweepMails(services)).toEqual({ queued: 0, deleted: 0 });
  });

  it("is handed over again with the same id where its sender died between sending and writing that down", async () => {
    const clock = stopClock();
    const { services, handedOver } = mailServices();
    const id = await enqueueMail(services);
    const dying = {
      ...services,
      mails: {
        ...services.mails,
        sent: () => {
          throw new Error("killed");
        },
      },
    };
    const batch = batchOf([{ mailId: id }]);
    await deliverMails(batch, dying);
    expect((await getQueueResult(batch, createExecutionContext())).retryMessages).toEqual([{ msgId: "0" }]);
    expect(await mailRow(id)).toMatchObject({ due_at: clock.now() + 2 * minute, attempts: 1, sent_at: null });

    clock.advance(2 * minute - 1);
    await deliverMail(services, id);
    expect(handedOver, "the dead sender's lease is not over").toHaveLength(1);
    clock.advance(1 + 30_000);
    expect(await sweepMails(services)).toEqual({ queued: 1, deleted: 0 });
    await deliverMail(services, id);
    expect(handedOver.map((mail) => [mail.id, mail.attempt, mail.text])).toEqual([
      [id, 1, "token-123\n"],
      [id, 2, "token-123\n"],
    ]);
    expect(await mailRow(id)).toMatchObject({ due_at: null, text: "" });
  });

  it("is tried again with growing delay where it was not taken, by the mailer's word or its failure", async () => {
    const clock = stopClock();
    const outcomes = [
      () => ({ outcome: "later", reason: "Resend answered 500 internal_server_error" }) as const,
      () => {
        throw new Error("unforeseen");
      },
      () => ({ outcome: "later", reason: "Resend answered 429 rate_limit_exceeded", retryAfterSeconds: 600 }) as const,
      () => ({ outcome: "sent" }) as const,
    ];
    const { services, handedOver, logged } = mailServices(() => (outcomes.shift() ?? outcomes[0] ?? fail)());
    const id = await enqueueMail(services);
    for (const [delay, reason] of [
      [minute, "Resend answered 500 internal_server_error"],
      [2 * minute, "the mailer failed"],
      [10 * minute, "Resend answered 429 rate_limit_exceeded"],
    ] as const) {
      await deliverMail(services, id);
      expect(await mailRow(id)).toMatchObject({ due_at: clock.now() + delay, last_error: reason, text: "token-123\n" });
      clock.advance(delay - 1);
      const before = handedOver.length;
      await deliverMail(services, id);
      expect(handedOver.length, "not before it is due").toBe(before);
      clock.advance(1);
    }
    await deliverMail(services, id);
    expect(await mailRow(id)).toMatchObject({ due_at: null, sent_at: clock.now(), last_error: null, attempts: 4 });
    expect(JSON.stringify(logged)).not.toContain("token-123");
  });

  it("is given up after three days, or at once where it will never be taken, and said so", async () => {
    const clock = stopClock();
    const later = mailServices(() => ({ outcome: "later", reason: "nobody there" }));
    const id = await enqueueMail(later.services);
    const began = clock.now();
    for (let attempt = 1; attempt <= 20; attempt++) {
      await deliverMail(later.services, id);
      const due = (await mailRow(id))?.["due_at"] as number | null;
      if (due !== null) clock.advance(due - clock.now());
    }
    expect(await mailRow(id)).toMatchObject({ due_at: null, sent_at: null, attempts: 20, text: "", html: "" });
    expect(clock.now() - began).toBeGreaterThan(2.5 * day);
    expect(later.logged.at(-1)).toMatchObject({ level: "error", event: "mail.given_up", fields: { mail: id } });

    const refused = mailServices(() => ({ outcome: "refused", reason: "Resend answered 422 validation_error" }));
    const bad = await enqueueMail(refused.services);
    await deliverMail(refused.services, bad);
    await deliverMail(refused.services, bad);
    expect(refused.handedOver).toHaveLength(1);
    expect(await mailRow(bad)).toMatchObject({
      due_at: null,
      sent_at: null,
      last_error: "Resend answered 422 validation_error",
      text: "",
    });
  });

  it("stays sent, whatever a slower sender of before says", async () => {
    const clock = stopClock();
    const { promise: slow, resolve } = Promise.withResolvers<void>();
    const first = mailServices(async () => {
      await slow;
      return { outcome: "refused", reason: "too late" };
    });
    const id = await enqueueMail(first.services);
    const sending = deliverMail(first.services, id);
    await vi.waitFor(() => expect(first.handedOver).toHaveLength(1));
    clock.advance(2 * minute);
    await deliverMail(mailServices().services, id);
    resolve();
    await sending;
    expect(await mailRow(id)).toMatchObject({ sent_at: clock.now(), last_error: null });
  });

  it("waits where nothing is configured to send it, and the log says so every minute", async () => {
    const clock = stopClock();
    const { services, handedOver, logged } = mailServices();
    const unconfigured = { ...services, mailer: null };
    const id = await enqueueMail(services);
    await deliverMail(unconfigured, id);
    clock.advance(40 * day);
    expect(await sweepMails(unconfigured)).toEqual({ queued: 0, deleted: 0 });
    expect(logged).toEqual([
      {
        level: "error",
        event: "mail.not_configured",
        fields: {
          cause: "mails wait, and nothing sends them",
          atLeast: 1,
          hint: "set MAIL_FROM, and RESEND_API_KEY or the send_email binding EMAIL",
        },
      },
    ]);
    expect(await mailRow(id)).toMatchObject({ attempts: 0, text: "token-123\n" });
    await sweepMails(services);
    await deliverMail(services, id);
    expect(handedOver).toHaveLength(1);
  });

  it("is swept thirty days after it was written, unless it is still to be sent", async () => {
    const clock = stopClock();
    const { services } = mailServices();
    const [sent, waiting] = [await enqueueMail(services), await enqueueMail(services)];
    await deliverMail(services, sent);
    clock.advance(30 * day - 1);
    expect((await sweepMails(services)).deleted).toBe(0);
    clock.advance(1);
    expect((await sweepMails(services)).deleted).toBe(1);
    expect([await mailRow(sent), (await mailRow(waiting)) !== null]).toEqual([null, true]);
  });
});

describe("the Worker", () => {
  const production = {
    ...env,
    ENVIRONMENT: "",
    PUBLIC_URL: "https://reelwright.example",
    MAIL_FROM: "Reelwright <mail@reelwright.example>",
  };

  it("sends by Resend where it has its key", async () => {
    const id = await enqueueMail(mailServices().services, "ada@example.com");
    const asked = vi.spyOn(globalThis, "fetch").mockImplementation(async () => Response.json({ id: "re-1" }));
    const batch = batchOf([{ mailId: id }, { mailId: id }]);
    await worker.queue(batch, { ...production, RESEND_API_KEY: "re_key" });
    expect(asked).toHaveBeenCalledTimes(1);
    const [url, init] = asked.mock.calls[0] ?? [];
    expect(url).toBe("https://api.resend.com/emails");
    expect(new Headers(init?.headers).get("idempotency-key")).toBe(id);
    expect(JSON.parse(init?.body as string)).toMatchObject({
      from: '"Reelwright" <mail@reelwright.example>',
      to: "ada@example.com",
      subject: "A token",
      text: "token-123\n",
    });
    expect(await mailRow(id)).toMatchObject({ text: "", due_at: null });
    expect((await getQueueResult(batch, createExecutionContext())).explicitAcks).toEqual(["0", "1"]);
  });

  it("sends by Cloudflare's binding where it has that, and keeps mails where it has neither", async () => {
    const services = mailServices().services;
    const [first, second] = [await enqueueMail(services), await enqueueMail(services)];
    const sent: { subject: string }[] = [];
    const EMAIL = { send: async (builder: { subject: string }) => void sent.push(builder) } as unknown as SendEmail;
    await worker.queue(batchOf([{ mailId: first }]), { ...production, EMAIL });
    expect(sent.map(({ subject }) => subject)).toEqual(["A token"]);
    await worker.queue(batchOf([{ mailId: second }]), { ...production });
    expect(await mailRow(second)).toMatchObject({ attempts: 0, text: "token-123\n" });
  });

  it("drops a message that it cannot read, and keeps those of a queue that it does not know", async () => {
    const batch = batchOf(["odd", { mailId: "odd" }]);
    await worker.queue(batch, env);
    expect((await getQueueResult(batch, createExecutionContext())).explicitAcks).toEqual(["0", "1"]);
    await expect(worker.queue(batchOf([{}], "another-queue"), env)).rejects.toThrow("no consumer for the queue");
  });
});

function fail(): never {
  throw new Error("asked more often than planned");
}
