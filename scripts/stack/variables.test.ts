import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { variableNames, workerVariables } from "./variables.ts";

const secrets = { TOKEN_KEYS: "keys", SIGNING_SECRET: "secret", RUNTIME_TOKEN: "token" };
const runtime = { FFMPEG_URL: "http://127.0.0.1:1" };

it("gives the Worker development's defaults, and its secrets", () => {
  expect(workerVariables({}, "http://127.0.0.1:8787", secrets, runtime)).toMatchObject({
    ENVIRONMENT: "development",
    PUBLIC_URL: "http://127.0.0.1:8787",
    ...secrets,
    ...runtime,
  });
});

it("lets the supervisor's environment decide, but not on how the runtime is reached, nor by empty values", () => {
  const environment = { ENVIRONMENT: "production", PUBLIC_URL: "", FFMPEG_URL: "http://elsewhere", HOME: "/root" };
  const variables = workerVariables(environment, "http://127.0.0.1:1", secrets, runtime);
  expect(variables).toMatchObject({ ENVIRONMENT: "production", PUBLIC_URL: "http://127.0.0.1:1", ...runtime });
  expect(variables).not.toHaveProperty("HOME");
});

it("has each variable explained in docs/operations.md", () => {
  const operations = readFileSync(join(import.meta.dirname, "../../docs/operations.md"), "utf8");
  expect(variableNames.filter((name) => !operations.includes(`\`${name}\``))).toEqual([]);
});
