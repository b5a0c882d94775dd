import { createApp } from "../src/app.ts";

export { FfmpegContainer } from "./objects/ffmpeg-container.ts";
export { JobObject } from "./objects/job-object.ts";
export { RateLimiter } from "./objects/rate-limiter.ts";
export { SlotPool } from "./objects/slot-pool.ts";

const app = createApp();

export default { fetch: app.fetch } satisfies ExportedHandler<Env>;
