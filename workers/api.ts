import { createApp } from "../src/app.ts";
import { missingConfiguration } from "../src/cloudflare/configuration.ts";
import { jsonLog } from "../src/cloudflare/log.ts";
import { everyMinute } from "./cron/minute.ts";
import { consume } from "./queues/consumers.ts";
import { createServices } from "./services.ts";

export { FfmpegContainer } from "./objects/ffmpeg-container.ts";
export { JobObject } from "./objects/job-object.ts";
export { ManimContainer } from "./objects/manim-container.ts";
export { StudioContainer } from "./objects/studio-container.ts";
export { RateLimiter } from "./objects/rate-limiter.ts";
export { SlotPool } from "./objects/slot-pool.ts";

const app = createApp({ services: createServices, missing: missingConfiguration, log: jsonLog() });

export default {
  fetch: app.fetch,
  queue: (batch, env) => consume(batch, createServices(env)),
  scheduled: (_event, env) => everyMinute(createServices(env)),
} satisfies ExportedHandler<Env>;
