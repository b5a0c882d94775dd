/** The built-in painter, narrator and transcriber, as a stage asks them, by runs of the real studio runtime. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Fixture } from "../../containers/runner/testing/fixture.ts";
import { startStudio } from "../../containers/studio/testing/studio-fixture.ts";
import { runtimeClient } from "../../src/cloudflare/runtimes/runtime-client.ts";
import { inspectPicture } from "../../src/domain/images/inspect-picture.ts";
import type { Runtime } from "../../src/domain/jobs/runtime.ts";
import type { Answer } from "../../src/domain/studio/answer.ts";
import type { MadeFile } from "../../src/domain/studio/made-file.ts";
import type { RunContext } from "../../src/domain/studio/run-context.ts";
import { studioPainter } from "../../src/providers/images/studio-painter.ts";
import { studioNarrator } from "../../src/providers/speech/studio-narrator.ts";
import { studioTranscriber } from "../../src/providers/transcription/studio-transcriber.ts";

let studio: Fixture;
beforeAll(async () => {
  studio = await startStudio();
});
afterAll(() => studio.stop());

/** A stage with a job of its own, without an engine. */
function stageContext(): RunContext {
  const runtime: Runtime = runtimeClient((path, init) => {
    const headers = { ...(init.headers as Record<string, string>), authorization: `Bearer ${studio.token}` };
    // Node asks for `duplex` where a body is a stream; workerd's types do not know it.
    const asNodeHasIt = { ...init, headers, duplex: "half" } as RequestInit;
    return fetch(`http://127.0.0.1:${studio.ready.port}${path}`, asNodeHasIt);
  });
  const job = randomUUID();
  const { signal } = new AbortController();
  let runs = 0;
  return {
    signal,
    progress: () => undefined,
    send: async (inputs) => {
      for (const input of inputs) await runtime.send(job, input, signal);
    },
    run: async (tool, params, limits) => {
      runs += 1;
      const run = `stage-${runs}.1`;
      await runtime.startRun(job, run, { tool, params, limits }, signal);
      for await (const event of runtime.events(job, run, 0, signal)) {
        if (event.type === "done") return { files: event.files, result: event.result };
        if (event.type === "failed") throw new Error(`${event.code}: ${event.message}`);
      }
      throw new Error("the run has no end");
    },
    fetch: (name) => runtime.fetch(job, name, signal),
  };
}

async function bytesOf(file: MadeFile): Promise<Uint8Array> {
  const bytes = new Uint8Array(await new Response(await file.open()).arrayBuffer());
  expect(bytes.length).toBe(file.bytes);
  return bytes;
}

function valueOf<T>(answer: Answer<T>): T {
  if (answer.outcome !== "served") throw new Error(answer.message);
  expect(answer).toMatchObject({ servedBy: "builtin", costMicrodollars: 0 });
  return answer.value;
}

describe("the built-in servers", () => {
  it("paint a line", async () => {
    const request = {
      line: "A fox in a snowy forest at dusk",
      style: "cinematic",
      seed: 1,
      width: 640,
      height: 360,
    } as const;
    const picture = valueOf(await studioPainter.paint(request, stageContext()));
    expect(inspectPicture(await bytesOf(picture.file))).toEqual({ contentType: "image/jpeg", width: 640, height: 360 });
    expect(picture.file.contentType).toBe("image/jpeg");
  });

  it("film a line", async () => {
    const size = { width: 320, height: 180, fps: 15, durationSeconds: 1 };
    const request = { line: "Waves on a beach at noon", style: "documentary", seed: 1, ...size } as const;
    const shot = valueOf(await studioPainter.film(request, stageContext()));
    expect(shot).toMatchObject({ frames: 15, file: { contentType: "video/mp4" } });
    expect((await bytesOf(shot.file)).subarray(4, 8)).toEqual(new TextEncoder().encode("ftyp"));
    expect(inspectPicture(await bytesOf(shot.thumbnail))).toMatchObject({ width: 320, height: 180 });
  });

  it("speak lines, and write down what was said", async () => {
    const context = stageContext();
    const lines = ["The lamp has an hour to go.", "Somebody sees it."].map((text) => ({
      text,
      voice: "default" as const,
      speed: 1,
      language: "en",
    }));
    const spoken = valueOf(await studioNarrator.speak(lines, context));
    expect(spoken).toHaveLength(2);
    const [first] = spoken;
    if (!first) throw new Error("nothing was said");
    expect(first.words?.map(({ word }) => word.toLowerCase().replaceAll(/\W/g, ""))).toContain("lamp");
    const heard = valueOf(
      await studioTranscriber.transcribe({ name: "said.wav", file: first.file, language: "en" }, stageContext()),
    );
    expect(heard.text.toLowerCase()).toMatch(/lamp has an hour/);
    expect(heard.words.length).toBeGreaterThan(4);
  });
});
