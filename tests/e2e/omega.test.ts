import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe as suite, expect, it } from "vitest";
import { download, OmegaClient, type OmegaScript } from "../../scripts/demo/omega-client.ts";
import { readRecords } from "../../scripts/stack/process-records.ts";
import { eventually } from "../../scripts/stack/testing/eventually.ts";
import type { JobEvent } from "../../src/domain/jobs/events.ts";
import { OpenAIServer } from "../../src/providers/openai/testing/openai-server.ts";
import { boxes, rows, temporaryFolder } from "./support/montages.ts";
import { full } from "./support/size.ts";
import { Stack } from "./support/stack.ts";

const operator = { email: "operator@example.com", password: "the operator's password" };
const folder = temporaryFolder();
let stack: Stack;
let member: OmegaClient;

let openai: OpenAIServer;

beforeAll(async () => {
  openai = await OpenAIServer.start();
  stack = await Stack.start({
    ADMIN_EMAIL: operator.email,
    ADMIN_PASSWORD: operator.password,
    OPENAI_API_KEY: openai.apiKey,
    OPENAI_BASE_URL: `${openai.url}/v1`,
  });
  member = await newMember();
});
afterAll(async () => {
  await stack?.remove();
  await openai?.stop();
  folder.remove();
});

function newMember(): Promise<OmegaClient> {
  const email = `${crypto.randomUUID()}@example.com`;
  return OmegaClient.join(stack.url, operator, { email, password: "a password to test with" });
}

async function generated(body: Record<string, unknown>): Promise<OmegaScript> {
  const answer = await member.generate({ provider: "builtin", ...body });
  const text = await answer.text();
  expect(answer.status, text).toBe(200);
  return JSON.parse(text) as OmegaScript;
}

interface FilmFacts {
  codec: string;
  width: number;
  height: number;
  rate: string;
  frames: number;
}

function filmFacts(file: string): FilmFacts {
  const entries = "stream=codec_name,width,height,r_frame_rate,nb_read_frames";
  const counting = ["-v", "error", "-count_frames", "-select_streams", "v", "-show_entries", entries, "-of", "json"];
  const { streams } = JSON.parse(execFileSync("ffprobe", [...counting, file], { encoding: "utf8" })) as {
    streams: Record<string, string | number>[];
  };
  const [video = {}] = streams;
  return {
    codec: String(video["codec_name"]),
    width: Number(video["width"]),
    height: Number(video["height"]),
    rate: String(video["r_frame_rate"]),
    frames: Number(video["nb_read_frames"]),
  };
}

/** Of a frame at that share of the film, in grey: the standard deviation of its pixels. 0 is a frame that shows nothing. */
function contrastAt(file: string, share: number): number {
  const seconds = Number(
    execFileSync("ffprobe", ["-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", file], {
      encoding: "utf8",
    }),
  );
  const frame = ["-frames:v", "1", "-f", "rawvideo", "-pix_fmt", "gray", "-"];
  const pixels = execFileSync("ffmpeg", ["-v", "error", "-ss", String(seconds * share), "-i", file, ...frame], {
    maxBuffer: 64 * 1024 * 1024,
  });
  const mean = pixels.reduce((sum, one) => sum + one, 0) / pixels.length;
  return Math.sqrt(pixels.reduce((sum, one) => sum + (one - mean) ** 2, 0) / pixels.length);
}

suite("a prompt", () => {
  it("becomes a film in 720p30, which is watched and downloaded by its address alone", async () => {
    const script = await generated({ prompt: "Create an animation showing the Pythagorean theorem" });
    expect(script.output_url).toBe(`${stack.url}/media/${script.output_path}`);
    expect(script.output_path).toMatch(/^videos\/manim_script_[0-9a-f]{32}\/720p30\/\w+\.mp4$/);
    const file = join(folder.path, "film.mp4");
    await download(script.output_url ?? "", file);
    const facts = filmFacts(file);
    expect(facts).toMatchObject({ codec: "h264", width: 1280, height: 720, rate: "30/1" });
    expect(facts.frames).toBeGreaterThan(60);
    for (const share of [0.25, 0.5, 0.9]) expect(contrastAt(file, share), `at ${share}`).toBeGreaterThan(5);
    expect(boxes(readFileSync(file)).filter((name) => name === "moov" || name === "mdat")).toEqual(["moov", "mdat"]);

    const part = await fetch(script.output_url ?? "", { headers: { range: "bytes=0-99" } });
    expect([part.status, (await part.arrayBuffer()).byteLength]).toEqual([206, 100]);
    const picture = join(folder.path, "picture.jpg");
    await download((await member.script(script.id)).thumbnail_url ?? "", picture);
    expect([...readFileSync(picture).subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
    const source = await fetch(`${stack.url}/media/scripts/${script.id}.py`);
    expect(await source.text()).toBe(script.script);
  });

  it("is followed while it is made, and left alone it is made all the same", async () => {
    const answer = await member.generate({ prompt: "a unit circle", provider: "builtin" }, { prefer: "respond-async" });
    expect(answer.status).toBe(202);
    const { id } = (await answer.json()) as { id: string };
    const told: string[] = [];
    const script = await member.follow(id, (event) => told.push(event.type === "stage" ? event.stage : event.type));
    expect(script).toMatchObject({ status: "completed", error_message: null, served_by: "builtin" });
    expect(told.filter((one) => ["write", "render", "publish"].includes(one))).toEqual(["write", "render", "publish"]);
    expect(told).toContain("progress");

    const leaving = new AbortController();
    const left = member
      .generate({ prompt: "a sine wave", provider: "builtin" }, {}, leaving.signal)
      .catch(() => "left");
    await eventually(async () => (await newest()).status === "processing");
    leaving.abort();
    expect(await left).toBe("left");
    expect(await untilOver((await newest()).id)).toMatchObject({ status: "completed" });
  });

  it("is rendered again from an edited script in another quality, and what Python says of a wrong one is told", async () => {
    const { id } = await generated({ prompt: "a sine wave", execute: false });
    const lines = ["from manim import *", "", "", "class Mine(Scene):", "    def construct(self):"];
    const script = (last: string) => [...lines, `        ${last}`, ""].join("\n");
    const answer = await member.render(id, { script: script("self.play(Create(Square()))"), quality: "low" });
    const body = (await answer.json()) as OmegaScript;
    expect(answer.status, JSON.stringify(body)).toBe(200);
    expect(body.output_path).toMatch(/\/480p15\/Mine\.mp4$/);
    const file = join(folder.path, "mine.mp4");
    await download(body.output_url ?? "", file);
    expect(filmFacts(file)).toEqual({ codec: "h264", width: 854, height: 480, rate: "15/1", frames: 15 });

    const failing = await member.render(id, { script: script("self.play(Nonsense())"), quality: "low" });
    expect(failing.status).toBe(500);
    const failed = (await failing.json()) as OmegaScript;
    expect(failed.error_message).toContain("NameError: name 'Nonsense' is not defined");
    expect(failed.error_message, "where in the script").toMatch(/line 6/);
    expect(await member.script(id)).toMatchObject({ status: "failed", script: script("self.play(Nonsense())") });
  });
});

suite("a service that speaks OpenAI's protocol", () => {
  const scene = (line: string) =>
    ["from manim import *", "", "", "class Circles(Scene):", "    def construct(self):", `        ${line}`, ""].join(
      "\n",
    );
  const turn = (line: string) => ({ text: `\`\`\`python\n${scene(line)}\`\`\``, tokens: 500 });
  const ask = () => member.generate({ prompt: "a circle that grows", provider: "openai" });

  it("gets back a script that Manim refuses, with what Python said, and mends it", async () => {
    openai.turns.push(turn("self.play(GrowCircle(Circle()))"), turn("self.play(GrowFromCenter(Circle()))"));
    const answer = await ask();
    const made = (await answer.json()) as OmegaScript;
    expect(answer.status, JSON.stringify(made)).toBe(200);
    expect(made).toMatchObject({ served_by: "openai", script: scene("self.play(GrowFromCenter(Circle()))") });
    const { attempts } = await member.script(made.id);
    expect(attempts.map((one) => one.error_message)).toEqual([
      expect.stringContaining("NameError: name 'GrowCircle' is not defined"),
      null,
    ]);
    const repair = openai.requests.at(-1)?.body.messages.at(-1)?.content;
    expect(repair).toContain("NameError: name 'GrowCircle' is not defined");
    expect((await fetch(made.output_url ?? "")).status).toBe(200);
  });

  it("is asked three times at most, and the last script is kept", async () => {
    const before = openai.requests.length;
    openai.turns.push(...["One", "Two", "Three"].map((name) => turn(`self.play(${name}())`)));
    const answer = await ask();
    expect(answer.status).toBe(500);
    const failed = (await answer.json()) as OmegaScript;
    expect(failed.error_message).toContain("NameError: name 'Three' is not defined");
    expect(openai.requests.length - before).toBe(3);
    expect(await member.script(failed.id)).toMatchObject({ status: "failed", script: failed.script });
  });
});

suite("more prompts at once than there are slots", () => {
  it("are all made, first come, first served, and told their places", async () => {
    const count = full ? 10 : 4;
    const members = await Promise.all(Array.from({ length: count }, newMember));
    const told = await Promise.all(
      members.map(async (one, index) => {
        const body = { prompt: `${index + 3} sides of a polygon`, provider: "builtin" };
        const answer = await one.generate(body, { prefer: "respond-async" });
        expect(answer.status).toBe(202);
        const { id } = (await answer.json()) as { id: string };
        const events: JobEvent[] = [];
        const script = await one.follow(id, (event) => events.push(event));
        expect(script, JSON.stringify(script.error_message)).toMatchObject({ status: "completed" });
        return events;
      }),
    );
    const waited = told.flatMap((events) => {
      const waiting = events.find((event) => event.type === "waiting");
      const began = events.find((event) => event.type === "stage" && event.stage === "render");
      return waiting && began ? [{ asked: waiting.at, place: waiting.place, began: began.at }] : [];
    });
    expect(waited).toHaveLength(count - 2);
    const inLine = waited.toSorted((one, other) => one.asked - other.asked);
    expect(inLine.map(({ place }) => place)).toEqual(inLine.map((_, index) => index + 1));
    expect(inLine.map(({ began }) => began)).toEqual(inLine.map(({ began }) => began).toSorted((a, b) => a - b));
  });
});

suite("cancelling and deleting", () => {
  it("stops a script that never ends, and leaves nothing of it", async () => {
    const { id } = await generated({ prompt: "a sine wave", execute: false });
    const script = [
      "from manim import *",
      "",
      "class Endless(Scene):",
      "    def construct(self):",
      "        while True:",
      "            self.play(Create(Square()))",
      "",
    ].join("\n");
    const started = await member.render(id, { script, quality: "low" }, { prefer: "respond-async" });
    expect(started.status).toBe(202);
    await eventually(async () => (await member.script(id)).status === "processing");
    await sleep(1_000);
    const cancelled = await member.ask(`/api/scripts/${id}/cancel/`, "POST");
    expect(await cancelled.json()).toMatchObject({ status: "failed", error_message: "The render was cancelled." });
    expect((await member.ask(`/api/scripts/${id}/`, "DELETE")).status).toBe(204);
    expect((await member.ask(`/api/scripts/${id}/`)).status).toBe(404);
    expect(rows(stack, "SELECT uid FROM scripts WHERE uid = ?", id)).toEqual([]);
  });
});

suite("a runtime that dies while it renders", () => {
  it("is started again, and the film is made once", async () => {
    const answer = await member.generate(
      { prompt: "Explain the derivative of x^2 as a tangent", provider: "builtin" },
      { prefer: "respond-async" },
    );
    const { id } = (await answer.json()) as { id: string };
    await eventually(async () => (await member.script(id)).status === "processing");
    await sleep(1_000);
    killManim();
    expect(await untilOver(id)).toMatchObject({ status: "completed", error_message: null });
    const made = rows(
      stack,
      "SELECT to_status FROM job_transitions JOIN scripts ON scripts.job_id = job_transitions.job_id WHERE scripts.uid = ? AND to_status = 'completed'",
      id,
    );
    expect(made).toHaveLength(1);
  });
});

/** `kill -9` of the Manim runtime; the supervisor brings it back. */
function killManim(): void {
  const entry = join("containers", "manim", "runtime.ts");
  const running = readRecords(join(stack.folder, "runtimes.processes")).filter(({ pid }) =>
    readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(entry),
  );
  const [one] = running;
  if (!one) throw new Error("no Manim runtime is running");
  process.kill(one.pid, "SIGKILL");
}

async function untilOver(id: string): Promise<OmegaScript> {
  for (const end = Date.now() + 240_000; Date.now() < end; await sleep(200)) {
    const script = await member.script(id);
    if (!["pending", "processing"].includes(script.status)) return script;
  }
  throw new Error(`script ${id} is not over`);
}

async function newest(): Promise<OmegaScript> {
  const answer = await member.ask("/api/scripts/?limit=1");
  const [script] = (await answer.json()) as OmegaScript[];
  if (!script) throw new Error("there are no scripts");
  return script;
}
