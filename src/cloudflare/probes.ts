import { health } from "../../containers/protocol/run-protocol.ts";
import type { Probes } from "../domain/health/health.ts";
import { type RuntimeName, runtimeNames } from "../domain/jobs/slots.ts";
import { slots } from "./objects/slots.ts";
import { runtimeHeaders, runtimeRoute } from "./runtimes/runtimes.ts";

/** A queue whose oldest message has waited this long is not being read. */
const queueStuckMs = 10 * 60_000;

export function probes(env: Env): Probes {
  return {
    database: async () => {
      await env.DB.prepare("SELECT 1").run();
    },
    objects: () => slots(env.SLOTS).ping(),
    storage: async () => {
      await env.MEDIA.head("health");
    },
    queue: async () => {
      const { oldestMessageTimestamp } = await env.JOB_QUEUE.metrics();
      const waited = oldestMessageTimestamp ? Date.now() - oldestMessageTimestamp.getTime() : 0;
      if (waited > queueStuckMs) throw new Error(`the oldest message has waited ${Math.round(waited / 1000)} s`);
    },
    runtimes: async () => {
      await Promise.all(runtimeNames.map((name) => probeRuntime(env, name)));
    },
  };
}

async function probeRuntime(env: Env, name: RuntimeName): Promise<void> {
  const { url, binding } = runtimeRoute(env, name);
  if (url) {
    const answer = await fetch(`${url}/healthz`, { headers: runtimeHeaders(env) });
    if (!answer.ok) throw new Error(`the ${name} runtime answered ${answer.status}`);
    const state = health.parse(await answer.json());
    if (state.stopping) throw new Error(`the ${name} runtime is stopping`);
    return;
  }
  // A container that sleeps is well: it wakes with the next job. Its object knows, and is asked without waking it.
  const stub = binding.get(binding.idFromName(`${name}-0`)) as unknown as {
    getState(): Promise<{ status: string }>;
  };
  await stub.getState();
}
