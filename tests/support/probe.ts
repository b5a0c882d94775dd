import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { z } from "zod";
import { cosmivLimitHeaders } from "../../src/apis/cosmiv/limits.ts";
import { presentPlatformError } from "../../src/apis/platform/errors.ts";
import { unowned } from "../../src/apis/platform/index.ts";
import { missingConfiguration } from "../../src/cloudflare/configuration.ts";
import type { Log } from "../../src/domain/log.ts";
import { readForm, readJson } from "../../src/http/bodies.ts";
import { hostReferences } from "../../src/http/host.ts";
import { idempotently } from "../../src/http/idempotency.ts";
import { operations, type Reference } from "../../src/http/operations.ts";
import { signedIn } from "../../src/http/signed-in.ts";
import { createServices } from "../../workers/services.ts";

const { get, post, put } = operations([{ name: "probe", limit: 3, windowSeconds: 60 }]);
const thing = z.object({ name: z.string(), fail: z.boolean().optional() });
let made = 0;

/** How many things the probe's POST has made. */
export function thingsMade(): number {
  return made;
}

/** A reference that does nothing but use what all of them share. */
const probe: Reference = {
  name: "probe",
  owns: (path) => path.startsWith("/probe/"),
  presentError: presentPlatformError,
  limitHeaders: cosmivLimitHeaders,
  operations: [
    get("/probe/me", async (c) => {
      const [caller] = await signedIn(c);
      return c.json({ account: caller.account.uid, signIn: caller.signInId });
    }),
    get("/probe/unlimited", async (c) => c.json({ account: (await signedIn(c))[0].account.uid }), { limits: [] }),
    get("/probe/file", async (c) => c.json({ account: (await signedIn(c))[0].account.uid }), {
      signedUrl: true,
      limits: [],
    }),
    get("/probe/open", (c) => c.json({ open: true }), { open: true }),
    get("/probe/broken", () => Promise.reject(new Error("the secret cause")), { open: true, limits: [] }),
    get("/probe/elsewhere", () => fetch("data:text/plain,elsewhere"), { open: true, limits: [] }),
    get("/probe/socket", (c) => c.var.services.jobObjects.events(crypto.randomUUID(), c.req.raw, false), {
      open: true,
      limits: [],
    }),
    put("/probe/open", (c) => c.body(null, 204), { open: true, limits: [] }),
    post("/probe/form", async (c) => c.json(await readForm(c, z.record(z.string(), z.string()))), {
      open: true,
      limits: [],
    }),
    post(
      "/probe/things",
      async (c) => {
        const [{ account }] = await signedIn(c);
        const body = await readJson(c, thing);
        return idempotently(c, account, async (remember) => {
          made += 1;
          const answer = { made, name: body.name };
          if (body.fail) return c.json({ failed: true }, 422);
          await scheduler.wait(50);
          await c.var.services.writer.commit(remember(201, answer));
          return c.json(answer, 201);
        });
      },
      { limits: [] },
    ),
  ],
};

export interface LogLine {
  level: string;
  event: string;
  [field: string]: unknown;
}
export const logged: LogLine[] = [];

function collectingLog(bound: Record<string, unknown> = {}): Log {
  return {
    info: (event, fields) => void logged.push({ level: "info", event, ...bound, ...fields }),
    warn: (event, fields) => void logged.push({ level: "warn", event, ...bound, ...fields }),
    error: (event, cause, fields) => void logged.push({ level: "error", event, ...bound, ...fields, cause }),
    with: (fields) => collectingLog({ ...bound, ...fields }),
  };
}

const app = hostReferences({
  references: [probe, unowned],
  slashed: ["/probe/slashed/"],
  services: createServices,
  missing: missingConfiguration,
  log: collectingLog(),
});

/** Asks the probe, with `variables` in place of the environment's own. */
export async function askProbe(request: Request, variables: Partial<Env> = {}): Promise<Response> {
  const context = createExecutionContext();
  const environment = Object.keys(variables).length === 0 ? env : { ...env, ...variables };
  const answer = await app.fetch(request, environment, context);
  await waitOnExecutionContext(context);
  return answer;
}
