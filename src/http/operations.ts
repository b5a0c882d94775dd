import type { ReelwrightError } from "../domain/errors.ts";
import type { LimitPolicy } from "../domain/limits/policy.ts";
import type { LimitStanding } from "../domain/limits/windows.ts";
import type { ApiContext } from "./context.ts";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS";
export type Handler = (c: ApiContext) => Response | Promise<Response>;

/** One published operation, with what must be known about it before its handler runs. */
export interface Operation extends Required<OperationOptions> {
  readonly method: Method;
  /** In Hono's form (`/api/v2/jobs/:jobId`), without a trailing slash. */
  readonly path: string;
  readonly handler: Handler;
}

export interface OperationOptions {
  /** Served to whoever asks; its limits count per client address. Otherwise the handler must call `signedIn`. */
  readonly open?: boolean;
  /** `?sig=` of a signed URL works instead of the header. */
  readonly signedUrl?: boolean;
  /**
   * An API key whose scopes name the reference works instead of a token. Never for what accounts change of themselves,
   * what has to do with credentials, and operators' acts.
   */
  readonly apiKeys?: boolean;
  /** What it counts under; the reference's own policies where absent. */
  readonly limits?: readonly LimitPolicy[];
  /** The same for a request that no account stands behind; `limits`, where absent. */
  readonly anonymousLimits?: readonly LimitPolicy[];
}

/** A published API reference: what it serves, in its own order, and how its errors look. */
export interface Reference {
  readonly name: string;
  /** Whether errors at this path (without trailing slash) are this reference's to answer. */
  readonly owns: (path: string) => boolean;
  readonly operations: readonly Operation[];
  readonly presentError: (error: ReelwrightError) => ErrorAnswer;
  /** Headers that it documents about limits; the standard ones are on every answer anyway. */
  readonly limitHeaders?: (nearest: LimitStanding) => Record<string, string>;
}

export interface ErrorAnswer {
  readonly status: number;
  readonly body: unknown;
}

export type Define = (path: string, handler: Handler, options?: OperationOptions) => Operation;

/**
 * `get(path, handler, options)` and so on, for a reference whose operations count under `limits` (and, where it has others
 * for whoever is not signed in, `anonymousLimits`) unless they say otherwise.
 */
export function operations(
  limits: readonly LimitPolicy[],
  anonymousLimits?: readonly LimitPolicy[],
): Record<Lowercase<Method>, Define> {
  const define =
    (method: Method): Define =>
    (path, handler, options = {}) => ({
      method,
      path,
      handler,
      open: options.open ?? false,
      signedUrl: options.signedUrl ?? false,
      apiKeys: options.apiKeys ?? false,
      limits: options.limits ?? limits,
      anonymousLimits: options.anonymousLimits ?? options.limits ?? anonymousLimits ?? limits,
    });
  return {
    get: define("GET"),
    post: define("POST"),
    put: define("PUT"),
    patch: define("PATCH"),
    delete: define("DELETE"),
    options: define("OPTIONS"),
  };
}
