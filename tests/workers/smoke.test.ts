import { env, SELF } from "cloudflare:test";
import { expect, it } from "vitest";

it("answers 404 where nobody owns the path", async () => {
  const answer = await SELF.fetch("http://127.0.0.1/nowhere");
  expect(answer.status).toBe(404);
  expect(await env.DB.prepare("SELECT count(*) AS n FROM jobs").first("n")).toBe(0);
});
