import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bindingMailer } from "../../cloudflare/email.ts";
import type { ClaimedMail } from "../../domain/mail/mail-records.ts";
import type { Mailer } from "../../domain/mail/mailer.ts";
import { writeMail } from "../../domain/mail/write-mail.ts";
import { mailboxMailer } from "./mailbox.ts";
import { resendMailer } from "./resend.ts";
import { type Fault, ResendServer } from "./testing/resend-server.ts";

const from = { name: "Reelwright, Inc.", address: "mail@reelwright.example" };

function mail(given: Partial<Parameters<typeof writeMail>[0]> = {}): ClaimedMail {
  const written = writeMail({
    to: "ada@example.com",
    subject: "Your address",
    paragraphs: ["Hello.", { code: "token-123" }],
    at: 0,
    ...given,
  });
  return { ...written, attempt: 1 };
}

let resend: ResendServer;
beforeAll(async () => {
  resend = await ResendServer.start();
});
afterAll(() => resend.stop());

/** A `send_email` binding, with the rules of Cloudflare's reference that a builder can break. */
function fakeBinding(fail?: () => unknown) {
  const sent: Record<string, unknown>[] = [];
  const platformControlled = /^(?:date|message-id|mime-version|content-type|return-path|received|dkim-signature)$/i;
  const send = async (builder: Record<string, unknown>) => {
    if (fail) throw fail();
    for (const [name, value] of Object.entries((builder["headers"] ?? {}) as Record<string, string>)) {
      if (platformControlled.test(name) || !/^x-/i.test(name)) throw coded("E_HEADER_NOT_ALLOWED");
      if (/[\r\n]/.test(value)) throw coded("E_HEADER_VALUE_INVALID");
    }
    sent.push(builder);
    return { messageId: "<made-by-cloudflare@reelwright.example>" };
  };
  return { sent, binding: { send } as unknown as SendEmail };
}

function coded(code: string): Error {
  return Object.assign(new Error("in words"), { code });
}

/** Every mailer, with what came out of it. */
const mailers: Record<string, () => { mailer: Mailer; delivered: () => Record<string, unknown>[]; knowsIds: boolean }> =
  {
    "the development mailbox": () => ({ mailer: mailboxMailer, delivered: () => [], knowsIds: true }),
    Resend: () => {
      const before = resend.delivered.length;
      return {
        mailer: resendMailer({ apiKey: resend.apiKey, from, baseUrl: resend.url }),
        delivered: () => resend.delivered.slice(before),
        knowsIds: true,
      };
    },
    "Cloudflare's binding": () => {
      const { sent, binding } = fakeBinding();
      return { mailer: bindingMailer(binding, from), delivered: () => sent, knowsIds: false };
    },
  };

describe.each(Object.entries(mailers))("%s", (name, make) => {
  const outside = name !== "the development mailbox";

  it("sends a mail with its words, and its id along", async () => {
    const { mailer, delivered } = make();
    const one = mail();
    expect(await mailer.send(one)).toEqual({ outcome: "sent" });
    if (!outside) return;
    expect(delivered()).toEqual([
      {
        from:
          name === "Resend" ? '"Reelwright, Inc." <mail@reelwright.example>' : { name: from.name, email: from.address },
        to: "ada@example.com",
        subject: "Your address",
        text: "Hello.\n\ntoken-123\n",
        html: one.html,
        headers: { "X-Entity-Ref-ID": one.id },
      },
    ]);
  });

  it("takes the same mail again, and delivers it once where it can tell", async () => {
    const { mailer, delivered, knowsIds } = make();
    const one = mail();
    expect(await mailer.send(one)).toEqual({ outcome: "sent" });
    expect(await mailer.send({ ...one, attempt: 2 })).toEqual({ outcome: "sent" });
    if (outside && knowsIds) expect(delivered()).toHaveLength(1);
  });

  it("gives nothing of a mail's words a way into its headers", async () => {
    const { mailer, delivered } = make();
    const hostile = "Bill\r\nBcc: all@example.com\u2028X-Evil: 1\u2029\u0085\u0000<script>alert('x')</script>";
    const one = mail({ subject: `Hello ${hostile}`, paragraphs: [hostile, { code: hostile }] });
    expect(await mailer.send(one)).toEqual({ outcome: "sent" });
    if (!outside) return;
    const [received] = delivered();
    expect(Object.keys(received ?? {}).toSorted()).toEqual(["from", "headers", "html", "subject", "text", "to"]);
    expect(received?.["subject"]).toBe("Hello Bill Bcc: all@example.com X-Evil: 1 <script>alert('x')</script>");
    expect(received?.["html"]).not.toContain("<script>");
    expect(received?.["html"]).toContain("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
  });

  it("writes an international domain in ASCII", async () => {
    const { mailer, delivered } = make();
    expect(await mailer.send(mail({ to: "Ada@b\u00fccher.example" }))).toEqual({ outcome: "sent" });
    if (outside) expect(delivered()[0]?.["to"]).toBe("Ada@xn--bcher-kva.example");
  });
});

describe("Resend", () => {
  const mailer = (apiKey = resend.apiKey) => resendMailer({ apiKey, from, baseUrl: resend.url, timeoutMs: 300 });
  const after = async (fault: Fault, one = mail()) => {
    resend.faults.push(fault);
    return mailer().send(one);
  };

  it("is asked with the key and the mail's id", async () => {
    const one = mail();
    await mailer().send(one);
    expect(resend.requests.at(-1)).toMatchObject({
      method: "POST",
      path: "/emails",
      authorization: `Bearer ${resend.apiKey}`,
      idempotencyKey: one.id,
    });
  });

  it.each([
    [429, "rate_limit_exceeded"],
    [429, "daily_quota_exceeded"],
    [409, "concurrent_idempotent_requests"],
    [401, "restricted_api_key"],
    [403, "validation_error"],
    [422, "invalid_from_address"],
    [500, "internal_server_error"],
    [503, "application_error"],
  ])("is asked again after %i %s", async (status, name) => {
    expect(await after({ status, name })).toEqual({ outcome: "later", reason: `Resend answered ${status} ${name}` });
  });

  it.each([
    [400, "validation_error"],
    [422, "missing_required_field"],
    [422, "validation_error"],
    [413, "validation_error"],
    [451, "security_error"],
  ])("is not asked again after %i %s", async (status, name) => {
    expect(await after({ status, name })).toEqual({ outcome: "refused", reason: `Resend answered ${status} ${name}` });
  });

  it("is asked again when it wants to be", async () => {
    const fault = { status: 429, name: "rate_limit_exceeded", headers: { "retry-after": "90" } };
    expect(await after(fault)).toMatchObject({ outcome: "later", retryAfterSeconds: 90 });
    expect(await after({ ...fault, headers: { "retry-after": "soon" } })).not.toHaveProperty("retryAfterSeconds");
  });

  it("is asked again after an answer that is not its own", async () => {
    expect(await after({ status: 502, name: "", body: "<html>bad gateway</html>" })).toMatchObject({
      outcome: "later",
    });
    expect(await after({ status: 400, name: "", body: '{"odd":true}' })).toMatchObject({ outcome: "later" });
  });

  it("delivers a mail once whose answer did not come in time", async () => {
    const one = mail();
    const before = resend.delivered.length;
    expect(await after("accept-and-hang", one)).toMatchObject({ outcome: "later" });
    expect(await mailer().send({ ...one, attempt: 2 })).toEqual({ outcome: "sent" });
    expect(resend.delivered.length - before).toBe(1);
    expect(await after("hang")).toMatchObject({ outcome: "later" });
  });

  it("has taken a mail whose id it knows with other words", async () => {
    const one = mail();
    const before = resend.delivered.length;
    await mailer().send(one);
    const renamed = resendMailer({ apiKey: resend.apiKey, from: { ...from, name: "" }, baseUrl: resend.url });
    expect(await renamed.send(one)).toEqual({ outcome: "sent" });
    expect(resend.delivered.length - before).toBe(1);
  });

  it("is asked again where it cannot be reached, or does not know the key", async () => {
    const gone = resendMailer({ apiKey: "re_x", from, baseUrl: "http://127.0.0.1:9" });
    expect(await gone.send(mail())).toMatchObject({ outcome: "later" });
    expect(await mailer("re_wrong").send(mail())).toMatchObject({ outcome: "later" });
  });
});

describe("Cloudflare's binding", () => {
  const outcome = (error: unknown) => bindingMailer(fakeBinding(() => error).binding, from).send(mail());

  it.each(["E_RATE_LIMIT_EXCEEDED", "E_DAILY_LIMIT_EXCEEDED", "E_INTERNAL_SERVER_ERROR", "E_SENDER_NOT_VERIFIED"])(
    "is asked again after %s",
    async (code) => {
      expect(await outcome(coded(code))).toEqual({
        outcome: "later",
        reason: `the send_email binding failed: ${code}`,
      });
    },
  );

  it.each(["E_VALIDATION_ERROR", "E_RECIPIENT_SUPPRESSED", "E_DELIVERY_FAILED", "E_CONTENT_TOO_LARGE"])(
    "is not asked again after %s",
    async (code) => expect(await outcome(coded(code))).toMatchObject({ outcome: "refused" }),
  );

  it("is asked again after an error that says nothing, and when it does not answer", async () => {
    expect(await outcome(new Error("connection lost"))).toMatchObject({ outcome: "later" });
    expect(await outcome(null)).toMatchObject({ outcome: "later" });
    const silent = { send: () => new Promise(() => {}) } as unknown as SendEmail;
    expect(await bindingMailer(silent, from, 20).send(mail())).toEqual({
      outcome: "later",
      reason: "the send_email binding did not answer in 20 ms",
    });
  });
});
