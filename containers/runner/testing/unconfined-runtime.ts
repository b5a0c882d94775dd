/**
 * The fixture's runtime with its sandbox off: what the escape tests' attacks must succeed
 * in, or they would prove nothing.
 */
import type { AddressInfo } from "node:net";
import { openJobsFolder } from "../files/place.ts";
import { createRunServer } from "../http/server.ts";
import { Jobs } from "../jobs.ts";
import { nodeTools } from "../node-tools.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import { readSettings } from "../settings.ts";
import { startWatch } from "../watch/watch.ts";

const settings = readSettings(process.env);
const code = nodeTools(new URL("./fixture-runtime.ts", import.meta.url).href);
const sandbox: Sandbox = {
  mode: "in_container",
  layers: [],
  tools: ["script"],
  refusal: null,
  enter: ({ files, scratch }, command) => ({
    argv: [settings.confine, "supervise", "--parent", `${process.pid}`, "--", ...command((path) => path)],
    folder: files,
    scratch,
  }),
};
await openJobsFolder(settings.folder);
const jobs = new Jobs(settings, { sandbox, code, watch: startWatch(), identities: null, cores: 1 });
const server = createRunServer(settings, jobs, () => ({
  runtime: "unconfined",
  versions: {},
  sandbox: { mode: sandbox.mode, layers: sandbox.layers },
  capacity: settings.capacity,
  busy: jobs.busy,
  stopping: jobs.stopping,
}));
server.listen(settings.port, settings.host, () => {
  const { port } = server.address() as AddressInfo;
  console.log(JSON.stringify({ ready: true, port, sandbox: { mode: sandbox.mode, layers: [] } }));
});
