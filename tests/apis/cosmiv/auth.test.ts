import { expect, it } from "vitest";
import { ask } from "../../support/api.ts";

it("registers", async () => {
  const answer = await ask("/api/auth/register", {
    json: { email: "user@example.com", password: "SecurePassword123!" },
  });
  console.log(answer.status, [...answer.headers], await answer.text());
  const login = await ask("/api/auth/login", { json: { email: "user@example.com", password: "SecurePassword123!" } });
  console.log(login.status, [...login.headers], await login.text());
  expect(login.status).toBe(200);
});
