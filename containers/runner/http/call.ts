import type { IncomingMessage, ServerResponse } from "node:http";
import type { Jobs } from "../jobs.ts";
import type { Settings } from "../settings.ts";

/** One HTTP call, with what it is served from. */
export interface Call {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  jobs: Jobs;
  settings: Settings;
  /** Lets the client send its body, where it asked first (`Expect: 100-continue`). */
  accept: () => void;
}
