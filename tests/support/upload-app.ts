import { env } from "cloudflare:workers";
import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { Hono } from "hono";
import { ReelwrightError } from "../../src/domain/errors.ts";
import type { Log } from "../../src/domain/log.ts";
import type { FileStore } from "../../src/domain/media/file-store.ts";
import type { Owner } from "../../src/domain/media/media.ts";
import type { Services } from "../../src/domain/services.ts";
import type { Settings } from "../../src/domain/settings.ts";
import type { ApiEnv } from "../../src/http/context.ts";
import { type ReceivedForm, withReceivedForm } from "../../src/http/multipart/receive-form.ts";
import { createServices } from "../../workers/services.ts";
import { formType } from "./form.ts";

const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {}, with: () => silentLog };

/** The Worker's services, with other limits for uploads, and a note of every R2 upload that was begun. */
export function uploadServices(uploads: Partial<Settings["uploads"]> = {}) {
  const real = createServices(env);
  const begun: { key: string; id: string }[] = [];
  const files: FileStore = {
    ...real.files,
    beginParts: async (key) => {
      const id = await real.files.beginParts(key);
      begun.push({ key, id });
      return id;
    },
  };
  const settings = { ...real.settings, uploads: { ...real.settings.uploads, ...uploads } };
  const services: Services = { ...real, files, settings, log: silentLog };
  return { services, begun };
}

export interface FormAnswer {
  status: number;
  error: ReelwrightError | null;
}

/** One operation that takes a form, and nothing around it. */
export async function postForm(
  services: Services,
  owner: Owner,
  body: BodyInit | null,
  use: (form: ReceivedForm) => Promise<void> = async () => {},
  headers: Record<string, string> = {},
): Promise<FormAnswer> {
  let error: ReelwrightError | null = null;
  const app = new Hono<ApiEnv>();
  app.post("/", async (c) => {
    c.set("services", services);
    c.set("log", services.log);
    await withReceivedForm(c, owner, use);
    return c.body(null, 201);
  });
  app.onError((thrown, c) => {
    if (!(thrown instanceof ReelwrightError)) throw thrown;
    error = thrown;
    return c.body(null, 400);
  });
  const request = new Request("http://127.0.0.1/", {
    method: "POST",
    body,
    headers: { "content-type": formType, ...headers },
  });
  const context = createExecutionContext();
  const answer = await app.fetch(request, env, context);
  await waitOnExecutionContext(context);
  return { status: answer.status, error };
}

/** Everything that the store and the rows hold of an account. */
export async function leftOf({ uid, id }: Owner): Promise<{ objects: string[]; rows: number }> {
  const listed = await env.MEDIA.list({ prefix: `${uid}/` });
  const rows = await env.DB.prepare("SELECT count(*) AS n FROM media WHERE account_id = ?").bind(id).first<number>("n");
  return { objects: listed.objects.map((object) => object.key), rows: rows ?? 0 };
}

/** An R2 upload that was aborted, or joined, takes no more parts. */
export async function isOver({ key, id }: { key: string; id: string }): Promise<boolean> {
  try {
    await env.MEDIA.resumeMultipartUpload(key, id).uploadPart(9999, new Uint8Array(1));
    return false;
  } catch {
    return true;
  }
}
