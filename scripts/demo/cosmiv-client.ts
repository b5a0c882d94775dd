import { createWriteStream, openAsBlob } from "node:fs";
import { basename } from "node:path";
import { pipeline } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { JobEvent } from "../../src/domain/jobs/events.ts";
import { serverSentEvents } from "./server-sent-events.ts";

/** What the demo reads of `data` of GET /api/v2/jobs/{job_id}. */
export interface MontageJob {
  job_id: string;
  status: "PENDING" | "PROCESSING" | "SUCCESS" | "FAILED" | "CANCELLED";
  progress: { percent: number; stage: string | null };
  error: { code: string; message: string } | null;
  highlights: { file: string; start: number; end: number; score: number; reasons: string[] }[];
  downloads: Record<string, string>;
  thumbnail_url: string | null;
}

/** A client of the Cosmiv reference, as small as the demo needs it. */
export class CosmivClient {
  readonly #url: string;
  readonly token: string;

  static async register(url: string, email: string, password: string): Promise<CosmivClient> {
    const answer = await fetch(`${url}/api/auth/register`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email, password }),
    });
    const { access_token } = (await succeeded(answer)) as { access_token: string };
    return new CosmivClient(url, access_token);
  }

  private constructor(url: string, token: string) {
    this.#url = url;
    this.token = token;
  }

  /** Uploads the clips in one multipart request. Resolves to the job's id. */
  async createMontage(clips: string[], fields: Record<string, string>): Promise<string> {
    const form = new FormData();
    for (const clip of clips) form.append("files", await openAsBlob(clip, { type: "video/mp4" }), basename(clip));
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    const answer = await this.#fetch("/api/v2/jobs", { method: "POST", body: form });
    return ((await succeeded(answer)) as { data: { job_id: string } }).data.job_id;
  }

  async cancel(id: string): Promise<MontageJob> {
    const answer = await this.#fetch(`/api/v2/jobs/${id}/cancel`, { method: "POST" });
    return ((await succeeded(answer)) as { data: MontageJob }).data;
  }

  async job(id: string): Promise<MontageJob> {
    return ((await succeeded(await this.#fetch(`/api/v2/jobs/${id}`))) as { data: MontageJob }).data;
  }

  /** Tells `onEvent` all that the job tells, and resolves when it is over. Asks every 2 s where no events come. */
  async follow(id: string, onEvent: (event: JobEvent) => void): Promise<MontageJob> {
    let lastEventId = "0";
    for (;;) {
      const answer = await this.#fetch(`/api/platform/jobs/${id}/events`, {
        headers: { "last-event-id": lastEventId },
      });
      if (answer.ok && answer.body) {
        for await (const event of serverSentEvents(answer.body)) {
          lastEventId = event.id;
          onEvent(JSON.parse(event.data) as JobEvent);
        }
      }
      const job = await this.job(id);
      if (job.status !== "PENDING" && job.status !== "PROCESSING") return job;
      await sleep(2000);
    }
  }

  /** `url` may be signed and absolute, or a path. */
  async download(url: string, file: string): Promise<void> {
    const answer = await this.#fetch(url);
    if (!answer.ok || !answer.body) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
    await pipeline(answer.body as AsyncIterable<Uint8Array>, createWriteStream(file));
  }

  #fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set("authorization", `Bearer ${this.token}`);
    return fetch(new URL(path, this.#url), { ...init, headers });
  }
}

async function succeeded(answer: Response): Promise<unknown> {
  const body = await answer.text();
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${body}`);
  return JSON.parse(body);
}
