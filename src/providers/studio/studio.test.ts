import { describe, expect, it } from "vitest";
import type { RunFile } from "../../../containers/protocol/run-protocol.ts";
import type { RunContext } from "../../domain/studio/run-context.ts";
import { heldFile } from "../../domain/studio/made-file.ts";
import { chosenStudio, type StudioVariables } from "./studio.ts";
import { noBuiltins } from "./testing/no-builtins.ts";

const studio = (variables: StudioVariables, fallback: "builtin" | null = null) =>
  chosenStudio(variables, noBuiltins, fallback);
const kinds = ["painter", "narrator", "transcriber", "moderator", "planner"] as const;
const variableOf = {
  painter: "IMAGES_PROVIDER",
  narrator: "SPEECH_PROVIDER",
  transcriber: "TRANSCRIPTION_PROVIDER",
  moderator: "MODERATION_PROVIDER",
  planner: "PLANS_PROVIDER",
} as const;

describe.each(kinds)("who is chosen as %s", (kind) => {
  const named = (provider: string, more: StudioVariables = {}) => ({ [variableOf[kind]]: provider, ...more });

  it("is built in unless a service is named, whatever keys there are", () => {
    expect(studio({})[kind]().name).toBe("builtin");
    expect(studio({ OPENAI_API_KEY: "sk-1" })[kind]().name).toBe("builtin");
    expect(studio(named("builtin", { OPENAI_API_KEY: "sk-1" }))[kind]().name).toBe("builtin");
  });

  it("is the service that is named, where it has a key", () => {
    expect(studio(named("openai", { OPENAI_API_KEY: "sk-1" }))[kind]().name).toBe("openai");
  });

  it("is stood in for where it has none, or refused, as the operator says", () => {
    expect(studio(named("openai"), "builtin")[kind]().name).toBe("builtin");
    expect(() => studio(named("openai"))[kind]()).toThrow(/OpenAI is not set up here/);
  });

  it("has to be somebody", () => {
    expect(() => studio(named("hal9000"))).toThrow(/is none of builtin, openai/);
    expect(() => studio(named("toString"))).toThrow(/is none of/);
  });
});

describe("what an operator sets", () => {
  it.each<StudioVariables>([
    { OPENAI_PRICES: "nonsense" },
    { MODERATION_THRESHOLD: "2" },
    { IMAGES_PROVIDER: "openai", OPENAI_API_KEY: "sk-1", OPENAI_IMAGE_QUALITY: "best" },
    { IMAGES_PROVIDER: "openai", OPENAI_API_KEY: "sk-1", OPENAI_IMAGE_MODEL: "somebody-elses" },
    { SPEECH_PROVIDER: "openai", OPENAI_API_KEY: "sk-1", SPEECH_TIMEOUT_SECONDS: "soon" },
  ])("has to make sense: %j", (variables) => {
    expect(() => studio(variables)).toThrow();
  });
});

/** A stage's context whose run answers this. */
function contextOf(result: unknown, files: RunFile[]) {
  const seen: { sent: string[]; runs: { tool: string; params: Record<string, unknown> }[] } = { sent: [], runs: [] };
  const context: RunContext = {
    signal: new AbortController().signal,
    progress: () => undefined,
    send: async (inputs) => void seen.sent.push(...inputs.map(({ name }) => name)),
    run: async (tool, params) => {
      seen.runs.push({ tool, params });
      return { files, result };
    },
    fetch: async (name) => ({
      body: new Response(`the bytes of ${name}`).body ?? new ReadableStream(),
      bytes: 3,
      sha256: "",
    }),
  };
  return { context, seen };
}

const fileOf = (name: string, contentType: string): RunFile => ({
  name,
  bytes: 3,
  sha256: "a".repeat(64),
  contentType,
});

describe("the built-in servers, by a run", () => {
  const line = { line: "A lake", style: "cinematic", seed: 3, width: 640, height: 360 } as const;

  it("paint a picture that stays in the job's folder until it is opened", async () => {
    const painter = studio({}).painter();
    if (painter.runtime === null) throw new Error("a service");
    const result = { file: "picture.jpg", width: 640, height: 360, brief: {}, missing: ["dragon"] };
    const { context, seen } = contextOf(result, [fileOf("picture.jpg", "image/jpeg")]);
    const answer = await painter.paint(line, context);
    expect(answer).toMatchObject({
      outcome: "served",
      servedBy: "builtin",
      costMicrodollars: 0,
      value: { missing: ["dragon"] },
    });
    expect(seen.runs).toEqual([{ tool: "picture", params: line }]);
    if (answer.outcome !== "served") throw new Error(answer.message);
    expect(await new Response(await answer.value.file.open()).text()).toBe("the bytes of picture.jpg");
    expect(await painter.paint({ ...line, width: 5000 }, context)).toMatchObject({ outcome: "failed", code: "unfit" });
  });

  it("film a shot, with its first picture", async () => {
    const painter = studio({}).painter();
    if (painter.runtime === null) throw new Error("a service");
    const result = {
      file: "shot.mp4",
      thumbnail: "shot.jpg",
      width: 640,
      height: 360,
      brief: {},
      missing: [],
      fps: 30,
      frames: 90,
      durationSeconds: 3,
    };
    const { context, seen } = contextOf(result, [fileOf("shot.mp4", "video/mp4"), fileOf("shot.jpg", "image/jpeg")]);
    const answer = await painter.film({ ...line, fps: 30, durationSeconds: 3 }, context);
    expect(answer).toMatchObject({
      value: { frames: 90, file: { contentType: "video/mp4" }, thumbnail: { contentType: "image/jpeg" } },
    });
    expect(seen.runs[0]).toMatchObject({ tool: "shot", params: { fps: 30, durationSeconds: 3 } });
  });

  it("speak many lines in one run", async () => {
    const narrator = studio({}).narrator();
    if (narrator.runtime === null) throw new Error("a service");
    const spoken = (file: string) => ({
      file,
      durationSeconds: 1.5,
      voice: "ava",
      language: "en",
      engine: "kokoro",
      words: [],
      integratedLufs: -20,
    });
    const result = { lines: [spoken("speech-1.wav"), spoken("speech-2.wav")] };
    const { context, seen } = contextOf(result, [
      fileOf("speech-1.wav", "audio/wav"),
      fileOf("speech-2.wav", "audio/wav"),
    ]);
    const lines = ["One", "Two"].map((text) => ({ text, voice: "default" as const, speed: 1 }));
    const answer = await narrator.speak(lines, context);
    expect(answer).toMatchObject({ outcome: "served", value: [{ voice: "ava" }, { durationSeconds: 1.5 }] });
    expect(seen.runs).toEqual([{ tool: "speak", params: { lines } }]);
  });

  it("write down a recording that was sent", async () => {
    const transcriber = studio({}).transcriber();
    if (transcriber.runtime === null) throw new Error("a service");
    const result = { text: "Hello", language: "en", durationSeconds: 1, words: [], segments: [] };
    const { context, seen } = contextOf(result, []);
    const request = { name: "clip.wav", file: heldFile(new Uint8Array(4), "audio/wav"), language: "en" };
    expect(await transcriber.transcribe(request, context)).toMatchObject({ outcome: "served", value: result });
    expect(seen).toEqual({
      sent: ["clip.wav"],
      runs: [{ tool: "transcribe", params: { file: "clip.wav", language: "en" } }],
    });
  });

  it("let what the engine throws pass through", async () => {
    const painter = studio({}).painter();
    if (painter.runtime === null) throw new Error("a service");
    const { context } = contextOf(null, []);
    const gone = new Error("the slice is over");
    await expect(painter.paint(line, { ...context, run: () => Promise.reject(gone) })).rejects.toBe(gone);
  });
});
