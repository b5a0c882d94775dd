import type { Runtimes } from "../../domain/jobs/runtime.ts";
import { runtimeClient } from "./runtime-client.ts";

/** A local process where `FFMPEG_URL` names one, the container binding otherwise. */
export function runtimes(env: Env): Runtimes {
  return {
    instance: (_name, instance) => {
      const local = env.FFMPEG_URL;
      if (local) {
        const authorization = `Bearer ${env.RUNTIME_TOKEN ?? ""}`;
        return runtimeClient((path, init) =>
          fetch(`${local}${path}`, {
            ...init,
            headers: { ...(init.headers as Record<string, string>), authorization },
          }),
        );
      }
      const stub = env.FFMPEG.get(env.FFMPEG.idFromName(`ffmpeg-${instance}`));
      return runtimeClient((path, init) => stub.fetch(`http://runtime${path}`, init));
    },
  };
}
