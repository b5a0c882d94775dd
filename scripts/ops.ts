/** `npm run ops -- VERB`: what operators do, from a terminal (scripts/ops/usage.ts). */
import { jsonLog } from "../src/cloudflare/log.ts";
import { bootstrap } from "./ops/bootstrap.ts";
import { readCommand } from "./ops/command.ts";
import { OperatorClient } from "./ops/operator-client.ts";
import { OpsError, UsageError, usage } from "./ops/usage.ts";
import { type Outcome, runVerb } from "./ops/verbs.ts";
import { StartError } from "./stack/start-error.ts";

try {
  const command = readCommand(process.argv.slice(2), process.env);
  if (command) {
    const outcome = command.verb === "bootstrap" ? await runBootstrap(command.remote) : await overHttp(command);
    console.log(command.json ? JSON.stringify(outcome.answer, null, 2) : outcome.lines.join("\n"));
  } else console.log(usage);
} catch (error) {
  if (error instanceof UsageError) {
    console.error(`ops: ${error.message}\nnpm run ops -- help lists the verbs.`);
    process.exitCode = 2;
  } else if (error instanceof OpsError || error instanceof StartError) {
    console.error(`ops: ${error.message}`);
    process.exitCode = 1;
  } else throw error;
}

async function overHttp(command: NonNullable<ReturnType<typeof readCommand>>): Promise<Outcome> {
  const client = await OperatorClient.enter(command.url, process.env);
  try {
    return await runVerb(client, command);
  } finally {
    // What was done is told in any case.
    await client.leave().catch((error: unknown) => console.error(`ops: ${String(error)}`));
  }
}

async function runBootstrap(remote: boolean): Promise<Outcome> {
  const answer = await bootstrap(process.env, remote, jsonLog({ part: "ops" }));
  const said = {
    made: "an operator's account was made",
    "taken over": "the account is an operator's now, with this password; all its earlier sign-ins have ended",
    unchanged: "nothing to do: the pair is the one that was applied last",
  }[answer.outcome];
  return { lines: [`${answer.email} in ${answer.database}: ${said}`], answer };
}
