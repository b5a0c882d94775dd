import { d1Dispatches } from "../src/cloudflare/d1/dispatches.ts";
import { d1Jobs } from "../src/cloudflare/d1/jobs.ts";
import { d1Reader } from "../src/cloudflare/d1/reader.ts";
import { d1Writer } from "../src/cloudflare/d1/writer.ts";
import { jobQueue } from "../src/cloudflare/job-queue.ts";
import { jsonLog } from "../src/cloudflare/log.ts";
import { jobObjects } from "../src/cloudflare/objects/jobs.ts";
import { slots } from "../src/cloudflare/objects/slots.ts";
import { probes } from "../src/cloudflare/probes.ts";
import { runtimes } from "../src/cloudflare/runtimes/runtimes.ts";
import { readSettings } from "../src/cloudflare/settings.ts";
import type { Services } from "../src/domain/services.ts";

const made = new WeakMap<Env, Services>();

/** Makes the services from the bindings, once for each environment that an isolate sees. */
export function createServices(env: Env): Services {
  const known = made.get(env);
  if (known) return known;
  const services: Services = {
    clock: () => Date.now(),
    log: jsonLog(),
    settings: readSettings(env, "http://127.0.0.1:8787"),
    reader: d1Reader(env.DB),
    writer: d1Writer(env.DB),
    jobs: d1Jobs(env.DB),
    dispatches: d1Dispatches(env.DB),
    jobQueue: jobQueue(env.JOB_QUEUE),
    jobObjects: jobObjects(env.JOBS),
    slots: slots(env.SLOTS),
    runtimes: runtimes(env),
    probes: probes(env),
  };
  made.set(env, services);
  return services;
}
