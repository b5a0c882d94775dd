import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, it } from "vitest";
import { StartError } from "./start-error.ts";
import { lockStateFolder } from "./state-lock.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

const module = JSON.stringify(join(import.meta.dirname, "state-lock.ts"));

it("refuses a second process until the first dies, however it dies", async () => {
  const folder = temporaryFolder();
  const program = `import { lockStateFolder } from ${module};
    lockStateFolder(${JSON.stringify(folder)});
    console.log("locked");
    setInterval(() => {}, 1000);`;
  const holder = spawn("node", ["--input-type=module", "--eval", program], { stdio: ["ignore", "pipe", "inherit"] });
  await once(holder.stdout, "data");
  expect(() => lockStateFolder(folder)).toThrow(StartError);

  holder.kill("SIGKILL");
  await once(holder, "exit");
  const release = lockStateFolder(folder);
  expect(() => lockStateFolder(folder)).toThrow(StartError);
  release();
  lockStateFolder(folder)();
});
