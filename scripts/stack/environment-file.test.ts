import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { expect, it } from "vitest";
import { writeEnvironmentFile } from "./environment-file.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

it("writes values with quotes of each kind, for their owner only", () => {
  const path = join(temporaryFolder(), "dev.env");
  const variables = { PLAIN: "a b#c", JSON: '{"keys":[]}', BOTH: `it's "so"` };
  writeEnvironmentFile(path, variables);
  expect(parseEnv(readFileSync(path, "utf8"))).toEqual(variables);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

it("keeps a dollar from naming a variable", () => {
  const path = join(temporaryFolder(), "dev.env");
  writeEnvironmentFile(path, { PASSWORD: "pa$$HOME" });
  expect(readFileSync(path, "utf8")).toBe("PASSWORD='pa\\$\\$HOME'\n");
});
