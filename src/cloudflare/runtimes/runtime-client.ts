import { headers, runEvent } from "../../../containers/protocol/run-protocol.ts";
import { RunLost, type Runtime, RuntimeRefused, RuntimeUnavailable } from "../../domain/jobs/runtime.ts";
import { lines } from "./lines.ts";

/** How a runtime is reached: a container's stub, or a local process by its address. */
export type Reach = (path: string, init: RequestInit) => Promise<Response>;

/** The Worker's side of the run protocol. Streams both ways; holds no file. */
export function runtimeClient(reach: Reach): Runtime {
  const call = async (path: string, init: RequestInit, expected: readonly number[]): Promise<Response> => {
    let response: Response;
    try {
      response = await reach(path, init);
    } catch (error) {
      if (init.signal?.aborted) throw error;
      throw new RuntimeUnavailable(`${init.method ?? "GET"} ${path} found nobody`, { cause: error });
    }
    if (expected.includes(response.status)) return response;
    const text = (await response.text().catch(() => "")).slice(0, 300);
    const message = `${init.method ?? "GET"} ${path} answered ${response.status} ${text}`;
    if (response.status === 404) throw new RunLost(message);
    if (response.status === 400 || response.status === 409 || response.status === 413)
      throw new RuntimeRefused(message);
    throw new RuntimeUnavailable(message);
  };

  return {
    send: async (job, input, signal) => {
      const path = `/jobs/${job}/files/${input.name}`;
      // Not by HEAD: a local container's proxy drops the connection that a HEAD was answered on (measured).
      const there = await call(path, { headers: { range: "bytes=0-0" }, signal }, [206, 404]);
      await there.body?.cancel();
      if (there.headers.get(headers.sha256) === input.sha256) return;
      const init = {
        method: "PUT",
        headers: { [headers.sha256]: input.sha256, "content-type": "application/octet-stream" },
        body: (await input.open()) as BodyInit,
        signal,
      };
      await (await call(path, init, [200, 201])).body?.cancel();
    },
    startRun: async (job, run, request, signal) => {
      const init = {
        method: "POST",
        body: JSON.stringify(request),
        signal,
        headers: { "content-type": "application/json" },
      };
      await (await call(`/jobs/${job}/runs/${run}`, init, [200, 201, 202])).body?.cancel();
    },
    events: async function* (job, run, after, signal) {
      const response = await call(`/jobs/${job}/runs/${run}/events?after=${after}`, { signal }, [200]);
      if (!response.body) throw new RuntimeUnavailable("the runtime sent no events");
      try {
        for await (const line of lines(response.body)) yield runEvent.parse(JSON.parse(line));
      } catch (error) {
        if (signal.aborted || error instanceof SyntaxError) throw error;
        throw new RuntimeUnavailable("the connection to the runtime broke", { cause: error });
      }
    },
    fetch: async (job, name, signal) => {
      const response = await call(`/jobs/${job}/files/${name}`, { signal }, [200]);
      const sha256 = response.headers.get(headers.sha256);
      const bytes = Number(response.headers.get("content-length"));
      if (!response.body || !sha256 || !Number.isSafeInteger(bytes))
        throw new RuntimeUnavailable(`${name} came without its length`);
      return { body: response.body, bytes, sha256 };
    },
    wipe: async (job) => {
      const init = { method: "DELETE", signal: AbortSignal.timeout(20_000) };
      await (await call(`/jobs/${job}`, init, [200, 204, 404])).body?.cancel();
    },
  };
}
