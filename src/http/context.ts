import type { Context } from "hono";
import type { Log } from "../domain/log.ts";
import type { Services } from "../domain/services.ts";

/** What every handler finds on its context. */
export interface ApiEnv {
  Bindings: Env;
  Variables: {
    requestId: string;
    services: Services;
    log: Log;
  };
}
export type ApiContext = Context<ApiEnv>;
