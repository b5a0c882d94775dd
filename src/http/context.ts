import type { Context } from "hono";
import type { Caller } from "../domain/accounts/sign-in.ts";
import type { LimitStanding } from "../domain/limits/windows.ts";
import type { Log } from "../domain/log.ts";
import type { Services } from "../domain/services.ts";
import type { Operation, Reference } from "./operations.ts";

/** What every handler finds on its context. */
export interface ApiEnv {
  Bindings: Env;
  Variables: {
    requestId: string;
    services: Services;
    log: Log;
    /** The operation that answers; absent where none does (404, 405). */
    operation?: Operation;
    /** The name of the reference that it is of. */
    reference?: string;
    /** Since `signedIn`. */
    caller?: Caller;
    /** Where a path is shared: how the reference that was recognised by the body words errors, in its owner's place. */
    presentError?: Reference["presentError"];
    /** Since the limits were asked: where the request stands under each of its policies. */
    standings?: readonly LimitStanding[];
    /** The body as it came, since it was read. */
    bodyBytes?: Uint8Array;
  };
}
export type ApiContext = Context<ApiEnv>;
