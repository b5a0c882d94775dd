/** The run protocol from a caller's side, as tests want it: nothing is retried and nothing is hidden. */
import { createHash, randomUUID } from "node:crypto";
import { headers, type RunEvent, type RunLimits, runEvent, type RunState } from "../../protocol/run-protocol.ts";

const mib = 1024 ** 2;

export const ampleLimits: RunLimits = {
  wallSeconds: 60,
  cpuSeconds: 60,
  memoryBytes: 1024 * mib,
  processes: 200,
  fileBytes: 64 * mib,
  outputBytes: 128 * mib,
};

export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

export class RuntimeClient {
  readonly url: string;
  readonly #token: string;

  constructor(url: string, token: string) {
    this.url = url;
    this.#token = token;
  }

  call(path: string, init: RequestInit = {}): Promise<Response> {
    const authorization = { authorization: `Bearer ${this.#token}` };
    return fetch(`${this.url}${path}`, { ...init, headers: { ...authorization, ...(init.headers as object) } });
  }

  job(id: string = randomUUID()): JobClient {
    return new JobClient(this, id);
  }
}

export class JobClient {
  readonly id: string;
  readonly #client: RuntimeClient;

  constructor(client: RuntimeClient, id: string) {
    this.#client = client;
    this.id = id;
  }

  call(path: string, init: RequestInit = {}): Promise<Response> {
    return this.#client.call(`/jobs/${this.id}${path}`, init);
  }

  put(name: string, bytes: Uint8Array<ArrayBuffer> | string, digest: string = sha256(bytes)): Promise<Response> {
    return this.call(`/files/${name}`, { method: "PUT", body: bytes, headers: { [headers.sha256]: digest } });
  }

  get(name: string, init: Record<string, string> = {}): Promise<Response> {
    return this.call(`/files/${name}`, { headers: init });
  }

  start(run: string, tool: string, params: object, limits: Partial<RunLimits> = {}): Promise<Response> {
    const body = JSON.stringify({ tool, params, limits: { ...ampleLimits, ...limits } });
    return this.call(`/runs/${run}`, { method: "POST", body });
  }

  async state(run: string): Promise<RunState> {
    return (await (await this.call(`/runs/${run}`)).json()) as RunState;
  }

  /** All events after number `after`, to the end. */
  async events(run: string, after = 0): Promise<RunEvent[]> {
    const response = await this.call(`/runs/${run}/events?after=${after}`);
    if (!response.ok) throw new Error(`events: ${response.status}`);
    const lines = (await response.text()).split("\n").filter((line) => line !== "");
    return lines.map((line) => runEvent.parse(JSON.parse(line)));
  }

  /** Runs a script of the fixture's runtime to its end, and answers the last event. */
  async script(source: string, limits: Partial<RunLimits> = {}, run = "script.1"): Promise<RunEvent> {
    const response = await this.start(run, "script", { source }, limits);
    if (!response.ok) throw new Error(`start: ${response.status} ${await response.text()}`);
    const last = (await this.events(run)).at(-1);
    if (!last) throw new Error("the run has no events");
    return last;
  }

  delete(): Promise<Response> {
    return this.call("", { method: "DELETE" });
  }
}
