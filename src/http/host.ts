import { Hono } from "hono";
import { getPath } from "hono/utils/url";
import { ReelwrightError } from "../domain/errors.ts";
import type { Log } from "../domain/log.ts";
import type { Services } from "../domain/services.ts";
import type { ApiContext, ApiEnv } from "./context.ts";
import { drainUnread } from "./drain.ts";
import { everyAnswer } from "./every-answer.ts";
import { answerError } from "./errors.ts";
import { countClient } from "./limits.ts";
import type { Operation, Reference } from "./operations.ts";

export interface Host {
  /** In order; the last one owns every path that no other does. */
  references: readonly Reference[];
  /** Paths that keep their trailing slash, because without it they are another reference's. */
  slashed: readonly string[];
  services: (env: Env) => Services;
  /** What the configuration lacks to serve anything; empty where it lacks nothing. */
  missing: (env: Env) => readonly string[];
  log: Log;
}

/**
 * Serves the references' operations on one host. Errors, wherever they are thrown, are answered
 * in the shape of the reference that owns the path: one app with one `onError`, since Hono's
 * mounted sub-apps lose their `notFound` and what a parent's middleware throws.
 */
export function hostReferences(host: Host): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>({ getPath: (request) => withoutSlash(getPath(request), host.slashed) });
  const ownerOf = (path: string): Reference => {
    const owner = host.references.find((reference) => reference.owns(path)) ?? host.references.at(-1);
    if (!owner) throw new Error("no references");
    return owner;
  };

  app.use(everyAnswer(host.log, ownerOf));
  const complete = new WeakSet<Env>();
  app.use(async (c, next) => {
    const missing = complete.has(c.env) ? [] : host.missing(c.env);
    if (missing.length > 0) {
      throw new ReelwrightError("unavailable", "This server is not configured yet.", {
        cause: `missing or malformed: ${missing.join(", ")}`,
      });
    }
    complete.add(c.env);
    c.set("services", host.services(c.env));
    await next();
  });
  for (const { name, operations } of host.references) {
    for (const operation of operations) app.on(operation.method, operation.path, (c) => run(operation, name, c));
  }
  const all = host.references.flatMap((reference) => reference.operations);
  for (const [path, methods] of methodsByPath(all)) app.all(path, (c) => otherMethod(c, methods));

  const refuse = async (c: ApiContext, error: unknown) => {
    await drainUnread(c.req.raw);
    return answerError(c, ownerOf(c.req.path), error);
  };
  app.notFound((c) => refuse(c, new ReelwrightError("not_found", "There is nothing here.")));
  app.onError((error, c) => refuse(c, error));
  return app;
}

async function run(operation: Operation, reference: string, c: ApiContext): Promise<Response> {
  c.set("operation", operation);
  c.set("reference", reference);
  if (operation.open) await countClient(c);
  return operation.handler(c);
}

function otherMethod(c: ApiContext, methods: readonly string[]): Response {
  const allow = methods.join(", ");
  c.header("allow", allow);
  if (c.req.method === "OPTIONS") return c.body(null, 204);
  throw new ReelwrightError("method_not_allowed", `This path answers ${allow}.`);
}

/** Paths without parameters first: what also fits another's parameter is their own. */
function methodsByPath(operations: readonly Operation[]): Map<string, string[]> {
  const byPath = new Map<string, string[]>();
  for (const { path, method } of operations.toSorted((a, b) => parameters(a) - parameters(b))) {
    const methods = byPath.get(path) ?? ["OPTIONS"];
    if (!methods.includes(method)) methods.unshift(...(method === "GET" ? ["GET", "HEAD"] : [method]));
    byPath.set(path, methods);
  }
  return byPath;
}

function parameters({ path }: Operation): number {
  return path.split(":").length - 1;
}

/** The same operation answers with and without the slash (decisions.md section 1). */
function withoutSlash(path: string, slashed: readonly string[]): string {
  if (path.length < 2 || !path.endsWith("/") || slashed.includes(path)) return path;
  return path.slice(0, -1);
}
