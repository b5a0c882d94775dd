/**
 * The run protocol: how the Worker makes a runtime do work (docs/run-protocol.md).
 *
 * A runtime is a sealed box. A job has a folder in it; files are pushed in, a run
 * reads and writes them, its events are followed, files are pulled out. Every call
 * may be repeated: the same bytes are not sent twice, the same run is the same run.
 */
import { z } from "zod";

/** A job's folder: the job's UUID. */
export const jobId = z.uuid();

/** A run inside a job: `{stage}.{attempt}`, for example `render.2`. */
export const runId = z.string().regex(/^[a-z][a-z0-9-]{0,39}\.[1-9][0-9]{0,3}$/);

/** A file inside a job's folder: one path segment, no leading dot. */
export const fileName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/);

/** Limits that a run may not exceed; each ends it with a `failed` event of code `limit_exceeded`. */
export const runLimits = z.object({
  wallSeconds: z.number().positive().max(14_400),
  cpuSeconds: z.number().positive().max(57_600),
  memoryBytes: z.number().int().positive(),
  processes: z.number().int().positive().max(4096),
  /** The largest single file that the run may write. */
  fileBytes: z.number().int().positive(),
  /** What all of the run's files may hold together. */
  outputBytes: z.number().int().positive(),
});
export type RunLimits = z.infer<typeof runLimits>;

export const runRequest = z.object({
  tool: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  params: z.record(z.string(), z.unknown()),
  limits: runLimits,
});
export type RunRequest = z.infer<typeof runRequest>;

/** A file that a run made, as `done` lists it. */
export const runFile = z.object({
  name: fileName,
  bytes: z.number().int().nonnegative(),
  /** Lower-case hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  contentType: z.string(),
});
export type RunFile = z.infer<typeof runFile>;

/**
 * Why a run failed. `invalid_media`: a decoder could not read the user's file (its
 * name is in `file`). `limit_exceeded`: a limit of the request. `runtime_stopping`:
 * the runtime was told to leave; another run elsewhere will do. `tool_failed`: the
 * tool itself broke. `invalid_params`: the tool does not take these parameters.
 * `script_…`: the user's program (manim-tools.ts).
 */
export const runFailureCode = z.enum([
  "invalid_media",
  "invalid_params",
  "limit_exceeded",
  "runtime_stopping",
  "sandbox_unavailable",
  "script_empty",
  "script_failed",
  "script_invalid",
  "tool_failed",
]);
export type RunFailureCode = z.infer<typeof runFailureCode>;

const eventBase = {
  /** Counts from 1 within the run, without gaps. */
  n: z.number().int().positive(),
  /** Epoch milliseconds. */
  at: z.number().int().nonnegative(),
};

export const runEvent = z.discriminatedUnion("type", [
  z.object({
    ...eventBase,
    type: z.literal("progress"),
    /** 0 to 1. */
    fraction: z.number().min(0).max(1),
    note: z.string().max(200).optional(),
  }),
  z.object({ ...eventBase, type: z.literal("log"), level: z.enum(["info", "warn"]), message: z.string().max(2000) }),
  z.object({
    ...eventBase,
    type: z.literal("done"),
    files: z.array(runFile),
    /** The tool's own answer; its schema is in `tools/`. */
    result: z.unknown(),
  }),
  z.object({
    ...eventBase,
    type: z.literal("failed"),
    code: runFailureCode,
    message: z.string().max(2000),
    retryable: z.boolean(),
    /** The input at fault, for `invalid_media`. */
    file: fileName.optional(),
  }),
]);
export type RunEvent = z.infer<typeof runEvent>;

export const runState = z.object({
  run: runId,
  tool: z.string(),
  state: z.enum(["running", "done", "failed"]),
  startedAt: z.number().int(),
  finishedAt: z.number().int().nullable(),
  lastEvent: z.number().int().nonnegative(),
});
export type RunState = z.infer<typeof runState>;

/** The layers that hold a run in. `/healthz` lists those in force. */
export const sandboxLayer = z.enum([
  "bubblewrap",
  "landlock",
  "seccomp",
  "no_new_privs",
  "no_capabilities",
  "rlimits",
  "own_uid",
  "private_folder",
  "no_network",
]);
export type SandboxLayer = z.infer<typeof sandboxLayer>;

export const health = z.object({
  runtime: z.string(),
  /** Tool names to versions, for example `{ffmpeg: "5.1.9"}`. */
  versions: z.record(z.string(), z.string()),
  sandbox: z.object({ mode: z.enum(["bubblewrap", "in_container"]), layers: z.array(sandboxLayer) }),
  /** How many runs it takes at once. */
  capacity: z.number().int().positive(),
  busy: z.number().int().nonnegative(),
  /** Of a runtime that starts processes before there are runs for them: how many wait. */
  startedAhead: z.number().int().nonnegative().optional(),
  stopping: z.boolean(),
});
export type Health = z.infer<typeof health>;

/**
 * Every answer that is not 2xx: `{code, message}`. 400 invalid_request, 401 unauthorized,
 * 404 not_found, 409 conflict, 413 too_large, 422 checksum_mismatch, 429 busy,
 * 503 stopping.
 */
export const protocolError = z.object({
  code: z.enum([
    "invalid_request",
    "unauthorized",
    "not_found",
    "conflict",
    "too_large",
    "checksum_mismatch",
    "busy",
    "stopping",
    "internal",
  ]),
  message: z.string(),
});
export type ProtocolError = z.infer<typeof protocolError>;

/** Headers of `PUT` and `GET …/files/{name}`. */
export const headers = { sha256: "x-content-sha256", token: "authorization" } as const;
