/** The run server's HTTP side: design and calls are in docs/run-protocol.md. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { fileName, type Health, jobId, runId } from "../../protocol/run-protocol.ts";
import type { Job } from "../job.ts";
import type { Jobs } from "../jobs.ts";
import { log, messageOf } from "../log.ts";
import type { Settings } from "../settings.ts";
import { isAuthorized } from "./authorize.ts";
import type { Call } from "./call.ts";
import { getFile } from "./get-file.ts";
import { putFile } from "./put-file.ts";
import { answerJson, notFound, Refusal } from "./refusal.ts";
import { followRun, getRun, postRun } from "./run-calls.ts";

const headersMs = 15_000;
/** A connection on which nothing moves. Followers get a line every few seconds. */
const silenceMs = 120_000;
const mostConnections = 512;
/** Longer than clients keep a connection for their next call, so that it is never closed under one. */
const keepAliveMs = 90_000;

export function createRunServer(settings: Settings, jobs: Jobs, health: () => Health): Server {
  const serve = (request: IncomingMessage, response: ServerResponse, accept: () => void) => {
    // Without a listener an error of a broken connection would end the process.
    request.on("error", () => {});
    response.on("error", () => {});
    route({ request, response, url: urlOf(request), jobs, settings, accept }, health).catch((error: unknown) =>
      refuse(request, response, error),
    );
  };
  const server = createServer((request, response) => serve(request, response, () => {}));
  server.on("checkContinue", (request: IncomingMessage, response: ServerResponse) =>
    serve(request, response, () => response.writeContinue()),
  );
  server.headersTimeout = headersMs;
  // A large file may take its time; silence is what ends it.
  server.requestTimeout = 0;
  server.timeout = silenceMs;
  server.keepAliveTimeout = keepAliveMs;
  server.maxConnections = mostConnections;
  return server;
}

async function route(call: Call, health: () => Health): Promise<void> {
  const { request, response, settings, jobs } = call;
  if (settings.token !== undefined && !isAuthorized(request, settings.token))
    throw new Refusal(401, "unauthorized", "The token is missing or wrong.");
  const [, first, job = "", kind, item = "", last, ...rest] = call.url.pathname.split("/");
  // Of files alone: a HEAD says whether a file has to be sent.
  const method = request.method === "HEAD" && kind === "files" ? "GET" : request.method;
  const is = (...parts: (string | undefined)[]) =>
    rest.length === 0 && [first, kind, last].every((part, at) => part === parts[at + 1]) && method === parts[0];

  if (is("GET", "healthz") && job === "" && item === "") return answerJson(request, response, 200, health());
  if (first !== "jobs" || !jobId.safeParse(job).success) throw noSuchCall();
  if (is("DELETE", "jobs")) return deleteJob(call, job);
  if (item === "") throw noSuchCall();
  if (kind === "files" && !fileName.safeParse(item).success) throw notAName("file", item);
  if (kind === "runs" && !runId.safeParse(item).success) throw notAName("run", item);
  if (is("POST", "jobs", "runs")) return postRun(call, job, item);
  if (is("PUT", "jobs", "files")) return during(await jobs.open(job), (one) => putFile(call, one, item));

  const found = await jobs.find(job);
  const known = (serve: (job: Job) => Promise<void>) => {
    if (!found) throw notFound("There is no such job.");
    return during(found, serve);
  };
  if (is("GET", "jobs", "files")) return known((one) => getFile(call, one, item));
  if (is("GET", "jobs", "runs")) return known((one) => getRun(call, one, item));
  if (is("GET", "jobs", "runs", "events")) return known((one) => followRun(call, one, item));
  throw noSuchCall();
}

async function deleteJob({ request, response, jobs }: Call, id: string): Promise<void> {
  await jobs.delete(id);
  await answerJson(request, response, 200, {});
}

/** What is no URL is the path of nothing. */
function urlOf(request: IncomingMessage): URL {
  return URL.parse(request.url ?? "/", "http://runtime") ?? new URL("http://runtime/");
}

/** A job is not wiped while somebody calls. */
async function during(job: Job, serve: (job: Job) => Promise<void>): Promise<void> {
  job.openCalls++;
  try {
    await serve(job);
  } finally {
    job.openCalls--;
    job.lastCallAt = performance.now();
  }
}

async function refuse(request: IncomingMessage, response: ServerResponse, error: unknown): Promise<void> {
  // Too late for an answer: the client sees that it was cut short.
  if (response.headersSent || request.socket.destroyed) return void response.destroy();
  const refusal =
    error instanceof Refusal ? error : new Refusal(500, "internal", "The run server could not serve this call.");
  if (!(error instanceof Refusal)) log("error", "a call failed", { url: request.url, cause: messageOf(error) });
  const { status, code, message } = refusal;
  const wait: Record<string, string> = code === "busy" ? { "retry-after": "1" } : {};
  await answerJson(request, response, status, { code, message }, wait).catch(() => response.destroy());
}

const noSuchCall = () => notFound("There is no such call.");
const notAName = (what: string, name: string) =>
  new Refusal(400, "invalid_request", `${JSON.stringify(name.slice(0, 140))} is no name of a ${what}.`);
