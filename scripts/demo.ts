/**
 * `npm run demo`: a montage from the sample clips, or from clips of your own, and an animation from a prompt, by the whole
 * real path.
 *
 *   npm run demo -- [--style gaming] [--seconds 20] [--prompt "…"] [CLIP…]
 */
import { globSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { makeFilm } from "./demo/make-film.ts";
import { makeMontage } from "./demo/make-montage.ts";
import { freePort } from "./stack/ports.ts";
import { StackProcess } from "./stack/stack-process.ts";

const root = join(import.meta.dirname, "..");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    style: { type: "string", default: "gaming" },
    seconds: { type: "string", default: "20" },
    prompt: { type: "string", default: "Create an animation showing the Pythagorean theorem" },
  },
});
const clips = positionals.length > 0 ? positionals : globSync(join(root, "tests/support/clips/*.mp4")).toSorted();
const folder = join(root, "demo-output");
const stateFolder = mkdtempSync(join(tmpdir(), "reelwright-demo-"));
const operator = { email: "operator@example.com", password: "a password for the demo's operator" };
let stack: StackProcess | undefined;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void finish(1));
try {
  await run();
  await finish(0);
} catch (error) {
  console.error(`\nThe demo failed: ${error instanceof Error ? error.message : String(error)}`);
  if (stack) console.error(`The last lines of the log:\n${stack.output.slice(-20).join("\n")}`);
  await finish(1);
}

async function run(): Promise<void> {
  console.log("Starting Reelwright, with a state of its own");
  const environment = { ADMIN_EMAIL: operator.email, ADMIN_PASSWORD: operator.password };
  stack = await StackProcess.start({ stateFolder, port: await freePort(), environment });
  mkdirSync(folder, { recursive: true });
  await makeMontage(stack.url, clips, { style: values.style, seconds: values.seconds, folder });
  console.log("");
  await makeFilm(stack.url, operator, { prompt: values.prompt, folder });
}

async function finish(status: number): Promise<never> {
  await stack?.end("SIGTERM");
  rmSync(stateFolder, { recursive: true, force: true });
  process.exit(status);
}
