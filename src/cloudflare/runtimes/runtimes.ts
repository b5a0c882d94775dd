import type { Runtimes } from "../../domain/jobs/runtime.ts";
import type { RuntimeName } from "../../domain/jobs/slots.ts";
import { runtimeClient } from "./runtime-client.ts";

/** How a runtime is reached. */
interface RuntimeRoute {
  /** Of a local process, without a path; undefined: it runs in the containers of `binding`. */
  url: string | undefined;
  binding: DurableObjectNamespace;
}

export function runtimeRoute(env: Env, name: RuntimeName): RuntimeRoute {
  switch (name) {
    case "ffmpeg":
      return { url: env.FFMPEG_URL, binding: env.FFMPEG };
    case "manim":
      return { url: env.MANIM_URL, binding: env.MANIM };
    case "studio":
      return { url: env.STUDIO_URL, binding: env.STUDIO };
  }
}

/** By which a local runtime knows the Worker. */
export function runtimeHeaders(env: Env): Record<string, string> {
  return { authorization: `Bearer ${env.RUNTIME_TOKEN ?? ""}` };
}

export function runtimes(env: Env): Runtimes {
  return {
    instance: (name, instance) => {
      const { url, binding } = runtimeRoute(env, name);
      if (url) {
        return runtimeClient((path, init) =>
          fetch(`${url}${path}`, {
            ...init,
            headers: { ...(init.headers as Record<string, string>), ...runtimeHeaders(env) },
          }),
        );
      }
      const stub = binding.get(binding.idFromName(`${name}-${instance}`));
      return runtimeClient((path, init) => stub.fetch(`http://runtime${path}`, init));
    },
  };
}
