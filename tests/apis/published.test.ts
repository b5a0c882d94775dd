import { describe, expect, it } from "vitest";
import { apranova } from "../../src/apis/apranova/index.ts";
import { cosmiv } from "../../src/apis/cosmiv/index.ts";
import { film } from "../../src/apis/film/index.ts";
import { omega } from "../../src/apis/omega/index.ts";
import { tokenRefresh } from "../../src/apis/overlaps/token-refresh/index.ts";
import { v1Auth } from "../../src/apis/overlaps/v1-auth/index.ts";
import { pixora } from "../../src/apis/pixora/index.ts";
import { ask, newClient } from "../support/api.ts";

/** Every operation that is served of a reference, as the reference prints it, and no other (but what each `index.ts` says it adds). */
const published = {
  omega: [
    omega,
    `POST /api/auth/waiting-list/
     POST /api/auth/register/
     POST /api/auth/login/
     POST /api/auth/verify-email/
     GET /api/auth/profile/
     PUT /api/auth/profile/
     PATCH /api/auth/profile/
     GET /api/scripts/
     GET /api/scripts/{id}/
     DELETE /api/scripts/{id}/
     POST /api/scripts/{id}/render/
     POST /api/scripts/{id}/cancel/
     POST /api/generate/
     GET /media/{path}`,
  ],
  film: [film, ""],
  "Film and Pixora together": [
    v1Auth,
    `POST /api/v1/auth/register
     POST /api/v1/auth/login
     POST /api/v1/auth/refresh
     POST /api/v1/auth/exchange-token
     POST /api/v1/auth/logout
     POST /api/v1/auth/reset-password
     POST /api/v1/auth/change-password`,
  ],
  pixora: [
    pixora,
    `GET /api/v1/users/me
     PUT /api/v1/users/{user_id}
     GET /api/v1/users/credits
     POST /api/v1/users/credits/add`,
  ],
  cosmiv: [
    cosmiv,
    `POST /api/auth/register
     POST /api/auth/login
     POST /api/auth/refresh
     POST /api/v2/jobs
     GET /api/v2/jobs
     GET /api/v2/jobs/{job_id}
     GET /api/v2/jobs/{job_id}/download
     GET /api/v2/jobs/{job_id}/thumbnail
     POST /api/v2/jobs/{job_id}/cancel
     GET /health`,
  ],
  apranova: [
    apranova,
    `POST /api/auth/registration/
     POST /api/users/login/
     POST /api/users/logout/
     POST /api/users/check-email/
     GET /api/users/profile/
     POST /api/users/update-role/
     POST /api/auth/google/
     POST /api/auth/github/`,
  ],
  "Omega and ApraNova together": [tokenRefresh, "POST /api/auth/token/refresh/"],
} as const;

/** Health is not well here: no runtime is. And there is no such file. */
const statuses: Record<string, number[]> = { "/health": [503], "/media/{path}": [404] };

const slashed = new Set(["/api/auth/login/", "/api/auth/register/"]);

describe.each(Object.entries(published))("of %s", (_name, [reference, printed]) => {
  const lines = printed.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
  const operations = lines.map((line) => line.split(" ") as [method: string, path: string]);

  it("exactly the published operations are served", () => {
    const served = reference.operations.map(
      ({ method, path }) => `${method} ${path.replace(/:\w+(?:\{\.\+\})?/g, "{}")}`,
    );
    const expected = operations.map(([method, path]) => {
      const plain = slashed.has(path) ? path : path.replace(/\/$/, "");
      return `${method} ${plain.replace(/\{\w+\}/g, "{}")}`;
    });
    expect(served.toSorted()).toEqual(expected.toSorted());
  });

  it.each(operations)("%s %s answers, with and without its slash, and other methods are 405", async (method, path) => {
    const used = operations.filter(([, one]) => one === path).map(([one]) => one);
    const unused = ["DELETE", "PATCH"].find((one) => !used.includes(one)) ?? "";
    const asked = path.replace(/\{\w+\}/g, crypto.randomUUID());
    const other = asked.endsWith("/") ? asked.slice(0, -1) : `${asked}/`;
    for (const form of slashed.has(asked) || slashed.has(other) ? [asked] : [asked, other]) {
      const answer = await ask(form, { method, client: newClient(), ...(method === "GET" ? {} : { json: {} }) });
      const expected = statuses[path] ?? [200, 400, 401, 422];
      expect(expected, form).toContain(answer.status);
      const wrong = await ask(form, { method: unused, client: newClient() });
      expect(wrong.status, form).toBe(405);
      expect(wrong.headers.get("allow"), form).toContain(method);
    }
  });
});
