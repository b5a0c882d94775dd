import { health } from "../../containers/protocol/run-protocol.ts";
import type { Probes } from "../domain/health/health.ts";
import { slots } from "./objects/slots.ts";

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
      if (env.FFMPEG_URL) {
        const answer = await fetch(`${env.FFMPEG_URL}/healthz`, {
          headers: { authorization: `Bearer ${env.RUNTIME_TOKEN ?? ""}` },
        });
        if (!answer.ok) throw new Error(`the ffmpeg runtime answered ${answer.status}`);
        const state = health.parse(await answer.json());
        if (state.stopping) throw new Error("the ffmpeg runtime is stopping");
        return;
      }
      // A container that sleeps is well: it wakes with the next job. Its object knows, and is asked without waking it.
      const stub = env.FFMPEG.get(env.FFMPEG.idFromName("ffmpeg-0")) as unknown as {
        getState(): Promise<{ status: string }>;
      };
      await stub.getState();
    },
  };
}
