/** The calls on a run. */
import { once } from "node:events";
import { runRequest } from "../../protocol/run-protocol.ts";
import type { Job } from "../job.ts";
import type { Run } from "../run.ts";
import type { Call } from "./call.ts";
import { readJson } from "./read-json.ts";
import { answerJson, invalid, notFound, Refusal, stopping } from "./refusal.ts";

/** A connection that says nothing for longer is cut by proxies. */
const heartbeatMs = 5000;

/** POST /jobs/{job}/runs/{run}: 201 a new run, 200 the same again, 409 another request, 429 full. */
export async function postRun(call: Call, jobId: string, runId: string): Promise<void> {
  const { request, response, jobs } = call;
  const body = await readJson(request, runRequest, call.accept);
  const job = await jobs.open(jobId);
  job.lastCallAt = performance.now();
  const started = jobs.startRun(job, runId, body);
  switch (started) {
    case "conflict":
      throw new Refusal(409, "conflict", `The run ${runId} was started with another request.`);
    case "busy":
      throw new Refusal(429, "busy", "This runtime has as many runs as it takes at once.");
    case "gone":
      throw notFound("The job was deleted meanwhile.");
    case "unknown_tool":
      throw invalid(`This runtime has no tool ${body.tool}.`);
    case "stopping":
      throw stopping();
    default:
      return answerJson(request, response, started.isNew ? 201 : 200, started.run.state);
  }
}

/** GET /jobs/{job}/runs/{run} */
export async function getRun(call: Call, job: Job, runId: string): Promise<void> {
  return answerJson(call.request, call.response, 200, runOf(job, runId).state);
}

/**
 * GET /jobs/{job}/runs/{run}/events?after=n: the events after number n, and those to come,
 * until the last. A blank line now and then keeps the connection open.
 */
export async function followRun(call: Call, job: Job, runId: string): Promise<void> {
  const { response, url } = call;
  const { events } = runOf(job, runId);
  const after = url.searchParams.get("after") ?? "0";
  if (!/^\d{1,9}$/.test(after)) throw invalid("`after` is the number of an event.");
  const closed = new AbortController();
  response.once("close", () => closed.abort());
  const ended = AbortSignal.any([closed.signal, job.deleted.signal]);
  response.writeHead(200, { "content-type": "application/x-ndjson", "cache-control": "no-store" });
  response.flushHeaders();

  for (let n = Number(after); !ended.aborted; ) {
    const lines = events.after(n);
    if (lines.length === 0 && events.ended) break;
    n += lines.length;
    // Read before waiting: an event of this moment is taken in the next round.
    const text = lines.length > 0 ? lines.join("") : undefined;
    if (text === undefined && (await events.changed(heartbeatMs, ended))) continue;
    if (!ended.aborted && !response.write(text ?? "\n")) await drained(ended, response);
  }
  response.end(() => {
    if (events.ended) events.read.resolve();
  });
}

async function drained(ended: AbortSignal, response: Call["response"]): Promise<void> {
  await once(response, "drain", { signal: ended }).catch(() => {});
}

function runOf(job: Job, runId: string): Run {
  const run = job.runs.get(runId);
  if (!run) throw notFound(`The job has no run ${runId}.`);
  return run;
}
