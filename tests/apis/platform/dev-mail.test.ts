import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { writeMail } from "../../../src/domain/mail/write-mail.ts";
import worker from "../../../workers/api.ts";
import { createServices } from "../../../workers/services.ts";
import { ask, request } from "../../support/api.ts";

const services = createServices(env);
const nothing = { detail: "There is nothing here." };

async function written(to: string, subject: string, at: number) {
  const mail = writeMail({ to, subject, paragraphs: ["Hello.", { code: "abc-123" }], at });
  await services.writer.commit(services.mails.enqueue(mail));
  return mail;
}

async function askIn(variables: Partial<Env>, url: string): Promise<Response> {
  const context = createExecutionContext();
  const answer = await worker.fetch(request(url) as never, { ...env, ...variables }, context);
  await waitOnExecutionContext(context);
  return answer;
}

describe("GET /dev/mail", () => {
  it("answers the mails to an address, newest first, whatever its case, and nobody else's", async () => {
    const at = Date.UTC(2026, 0, 2, 3, 4, 5, 678);
    const first = await written("Ada@Example.com", "First", at);
    const second = await written("ada@example.com", "Second", at + 1);
    await written("eve@example.com", "Another's", at);

    const answer = await ask("/dev/mail?to=ADA%40example.com");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    expect(await answer.json()).toEqual([
      {
        id: second.id,
        to: "ada@example.com",
        subject: "Second",
        text: "Hello.\n\nabc-123\n",
        html: second.html,
        created_at: "2026-01-02T03:04:05.679Z",
      },
      {
        id: first.id,
        to: "Ada@Example.com",
        subject: "First",
        text: "Hello.\n\nabc-123\n",
        html: first.html,
        created_at: "2026-01-02T03:04:05.678Z",
      },
    ]);
    expect(await (await ask("/dev/mail?to=nobody@example.com")).json()).toEqual([]);
  });

  it("says what is wrong with its address", async () => {
    for (const [query, message] of [
      ["", "to: is missing"],
      ["?to=", "to: must be an email address"],
      ["?to=all", "to: must be an email address"],
    ]) {
      const answer = await ask(`/dev/mail${query}`);
      expect([answer.status, await answer.json()]).toEqual([400, { detail: message }]);
    }
  });

  it("answers a loopback Host only", async () => {
    for (const host of ["127.0.0.1:8787", "localhost", "localhost:99", "LOCALHOST", "[::1]:8787", "127.1.2.3"]) {
      expect((await askIn({}, `http://${host}/dev/mail?to=ada@example.com`)).status, host).toBe(200);
    }
    for (const host of [
      "reelwright.example",
      "127.0.0.1.evil.example",
      "localhost.evil.example",
      "student.localhost",
      "10.0.0.1",
      "[::2]",
      "128.0.0.1",
    ]) {
      const answer = await askIn({}, `http://${host}/dev/mail?to=ada@example.com`);
      expect([answer.status, await answer.json()], host).toEqual([404, nothing]);
    }
  });

  it("is not there in production, nor is any other method or path", async () => {
    const production = { ENVIRONMENT: "", PUBLIC_URL: "https://reelwright.example" };
    const answer = await askIn(production, "http://127.0.0.1/dev/mail?to=ada@example.com");
    expect([answer.status, await answer.json()]).toEqual([404, nothing]);
    for (const asked of [ask("/dev/mail", { method: "POST" }), ask("/dev/other"), ask("/dev")]) {
      const other = await asked;
      expect([other.status, await other.json()]).toEqual([404, nothing]);
    }
  });
});
