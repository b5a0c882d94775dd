import { createHash } from "node:crypto";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, vi } from "vitest";
import type { RunRequest } from "../../containers/protocol/run-protocol.ts";

/** What a run ends in: a film, or `failed` with a code and what Python says. */
export type Outcome = "film" | { code: string; message: string };

const sizes: Record<string, readonly [width: number, height: number, fps: number]> = {
  low: [854, 480, 15],
  medium: [1280, 720, 30],
  high: [1920, 1080, 60],
};

/** A Manim runtime behind the Worker's `fetch` that speaks the run protocol and films words: `the film of SineWave`. */
export class ManimRuntime {
  /** Each run's script and parameters, in order. */
  readonly runs: { run: string; script: string; params: Record<string, unknown> }[] = [];
  readonly wiped: string[] = [];
  /** How the next runs end; a film where nothing is said. */
  outcomes: Outcome[] = [];
  /** Runs end when this is resolved. */
  gate: Promise<void> = Promise.resolve();
  private readonly files = new Map<string, Uint8Array>();
  private readonly ends = new Map<string, Record<string, unknown>>();

  constructor() {
    beforeEach(() => {
      this.runs.length = 0;
      this.wiped.length = 0;
      this.outcomes = [];
      this.gate = Promise.resolve();
      vi.spyOn(globalThis, "fetch").mockImplementation(async (...given) => this.answer(new Request(...given)));
    });
    afterEach(() => {
      vi.restoreAllMocks();
    });
  }

  private async answer(asked: Request): Promise<Response> {
    const url = new URL(asked.url);
    if (url.origin !== env.MANIM_URL) throw new TypeError(`${url.href} cannot be reached`);
    const [, , job = "", what, name = "", more] = url.pathname.split("/");
    const key = `${job}/${name}`;
    if (asked.method === "DELETE") {
      this.wiped.push(job);
      return new Response(null, { status: 204 });
    }
    if (what === "files" && asked.method === "PUT") {
      this.files.set(key, new Uint8Array(await asked.arrayBuffer()));
      return new Response(null, { status: 201 });
    }
    if (what === "files") return this.file(key, asked.headers.has("range"));
    if (more === "events") return this.events(key, asked.signal);
    return this.start(job, name, await asked.json());
  }

  private file(key: string, part: boolean): Response {
    const bytes = this.files.get(key);
    if (!bytes) return new Response(null, { status: 404 });
    const headers = {
      "content-length": String(bytes.length),
      "x-content-sha256": createHash("sha256").update(bytes).digest("hex"),
    };
    return new Response(part ? null : bytes, { status: part ? 206 : 200, headers });
  }

  private start(job: string, run: string, { params }: RunRequest): Response {
    const key = `${job}/${run}`;
    if (this.ends.has(key)) return new Response(null, { status: 200 });
    const script = new TextDecoder().decode(this.files.get(`${job}/${String(params["script"])}`));
    this.runs.push({ run, script, params });
    const outcome = this.outcomes.shift() ?? "film";
    const end = { n: 2, at: 0 };
    if (outcome === "film")
      this.ends.set(key, { ...end, type: "done", files: [], result: this.film(job, script, params) });
    else this.ends.set(key, { ...end, type: "failed", ...outcome, retryable: false });
    return new Response(null, { status: 201 });
  }

  private film(job: string, script: string, params: Record<string, unknown>) {
    const scenes = [...script.matchAll(/^class (\w+)\(/gm)].map(([, name]) => name ?? "");
    const scene = (params["scene"] as string | null) ?? scenes[0] ?? "";
    const words = { mp4: `the film of ${scene}`, jpg: `the picture of ${scene}` };
    for (const [ending, text] of Object.entries(words)) {
      this.files.set(`${job}/${scene}.${ending}`, new TextEncoder().encode(text));
    }
    const [width, height, fps] = sizes[String(params["quality"])] ?? [0, 0, 0];
    const about = { width, height, fps, frames: 60, durationSeconds: 2, parts: 1 };
    return { scene, scenes, film: `${scene}.mp4`, thumbnail: `${scene}.jpg`, ...about };
  }

  private events(key: string, signal: AbortSignal): Response {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const writer = writable.getWriter();
    const say = (event: unknown) => writer.write(new TextEncoder().encode(`${JSON.stringify(event)}\n`));
    const tell = async () => {
      await say({ n: 1, at: 0, type: "progress", fraction: 0.5, note: "animation 1 of 2" });
      await this.gate;
      await say(this.ends.get(key));
      await writer.close();
    };
    tell().catch(() => {});
    signal.addEventListener("abort", () => void writer.abort(signal.reason).catch(() => {}));
    return new Response(readable);
  }
}

/** A gate, and what opens it. */
export function closedGate(): { gate: Promise<void>; open: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { gate: promise, open: resolve };
}
