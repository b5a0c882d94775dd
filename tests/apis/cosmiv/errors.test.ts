import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { errorCodes, ReelwrightError } from "../../../src/domain/errors.ts";
import { presentCosmivError } from "../../../src/apis/cosmiv/errors.ts";
import worker from "../../../workers/api.ts";
import { ask, newClient, request } from "../../support/api.ts";

/** Cosmiv, "Error Responses": every error has this shape, with `data` always there (decisions.md section 3). */
function shape(code: string, message: unknown = expect.any(String), data: unknown = {}) {
  return { success: false, error: { code, message, data } };
}

describe("Cosmiv's paths", () => {
  it("that nobody serves are RESOURCE_NOT_FOUND", async () => {
    for (const path of ["/api/v2", "/api/v2/", "/api/v2/nowhere", "/api/v2/jobs/1/2/3"]) {
      const answer = await ask(path);
      expect([answer.status, await answer.json()]).toEqual([
        404,
        shape("RESOURCE_NOT_FOUND", "There is nothing here."),
      ]);
    }
  });

  it("refuse another method and say which they take", async () => {
    for (const [path, method] of [
      ["/api/auth/login", "GET"],
      ["/api/auth/register", "PUT"],
      ["/api/auth/refresh/", "DELETE"],
    ] as const) {
      const answer = await ask(path, { method });
      expect([answer.status, answer.headers.get("allow")]).toEqual([405, "POST, OPTIONS"]);
      expect(await answer.json()).toEqual(shape("VALIDATION_ERROR", "This path answers POST, OPTIONS."));
    }
  });

  it("want a token where they must, and say so", async () => {
    const answer = await ask("/api/v2/jobs", { client: newClient() });
    expect([answer.status, answer.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
    expect(await answer.json()).toEqual(shape("AUTHENTICATION_REQUIRED", "A valid access token is needed."));
  });

  it("refuse a body that is too large", async () => {
    const json = { email: "x".repeat(300_000), password: "SecurePassword123!" };
    const answer = await ask("/api/auth/register", { json, client: newClient() });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toEqual(shape("PAYLOAD_TOO_LARGE", expect.any(String), { limit: 262_144 }));
  });

  it("refuse a body that is no JSON", async () => {
    const headers = { "content-type": "application/json" };
    const answer = await ask("/api/auth/login", { body: "{", headers, client: newClient() });
    const message = "The body is not valid JSON.";
    expect([answer.status, await answer.json()]).toEqual([400, shape("VALIDATION_ERROR", message, { body: message })]);
  });

  it("are 503 in production without secrets", async () => {
    const answer = await worker.fetch(
      request("/health") as never,
      { ...env, ENVIRONMENT: "", TOKEN_KEYS: "" },
      createExecutionContext(),
    );
    expect([answer.status, await answer.json()]).toEqual([503, shape("INTERNAL_SERVER_ERROR")]);
  });
});

describe("Cosmiv's error codes", () => {
  it("are the printed ones, CONFLICT and PAYLOAD_TOO_LARGE, whatever went wrong", () => {
    const codes = errorCodes.map((code) => {
      const { body } = presentCosmivError(new ReelwrightError(code, "x"));
      return (body as { error: { code: string } }).error.code;
    });
    expect(new Set(codes)).toEqual(
      new Set([
        "VALIDATION_ERROR",
        "AUTHENTICATION_REQUIRED",
        "INSUFFICIENT_PERMISSIONS",
        "RESOURCE_NOT_FOUND",
        "RATE_LIMIT_EXCEEDED",
        "INTERNAL_SERVER_ERROR",
        "CONFLICT",
        "PAYLOAD_TOO_LARGE",
      ]),
    );
  });

  it("tell the first thing that is wrong with each field", () => {
    const issues = [
      { path: "style", message: "is unknown" },
      { path: "style", message: "is odd, too" },
      { path: "", message: "lacks something" },
    ];
    const { body } = presentCosmivError(new ReelwrightError("invalid_input", "style: is unknown", { issues }));
    expect(body).toEqual(
      shape("VALIDATION_ERROR", "style: is unknown", { style: "is unknown", body: "lacks something" }),
    );
  });
});
