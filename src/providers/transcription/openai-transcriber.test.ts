import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { heldFile } from "../../domain/studio/made-file.ts";
import { OpenAIServer } from "../openai/testing/openai-server.ts";
import { chosenStudio } from "../studio/studio.ts";
import { noBuiltins } from "../studio/testing/no-builtins.ts";
import { prices, transcript } from "../studio/testing/kinds.ts";
import { languageCodeOf } from "./language-code.ts";

let server: OpenAIServer;
beforeAll(async () => {
  server = await OpenAIServer.start();
});
afterAll(() => server.stop());

function transcribe(bytes: number, language?: string) {
  const variables = {
    TRANSCRIPTION_PROVIDER: "openai",
    OPENAI_API_KEY: server.apiKey,
    OPENAI_BASE_URL: `${server.url}/v1`,
    OPENAI_PRICES: prices,
  };
  const transcriber = chosenStudio(variables, noBuiltins, null).transcriber();
  if (transcriber.runtime !== null) throw new Error("not a service");
  const file = heldFile(new Uint8Array(bytes), "audio/flac");
  const request = { name: "clip-1.flac", file, ...(language === undefined ? {} : { language }) };
  return transcriber.transcribe(request, { signal: new AbortController().signal });
}

describe("OpenAI's transcripts", () => {
  it("tell what was said and when, in which language", async () => {
    server.turns.push({ json: transcript });
    expect(await transcribe(1000)).toEqual({
      outcome: "served",
      servedBy: "openai",
      costMicrodollars: 300,
      value: {
        text: "Good morning.",
        language: "en",
        durationSeconds: 2.5,
        words: [
          { word: "Good", startSeconds: 0.1, endSeconds: 0.4 },
          { word: "morning", startSeconds: 0.4, endSeconds: 1 },
        ],
        segments: [{ text: "Good morning.", startSeconds: 0, endSeconds: 1.2 }],
      },
    });
    const file = { name: "clip-1.flac", type: "audio/flac", bytes: 1000 };
    expect(server.asked.at(-1)?.body).toMatchObject({ model: "whisper-1", file });
  });

  it("are told the language where it is known", async () => {
    server.turns.push({ json: transcript });
    await transcribe(1000, "de");
    expect(server.asked.at(-1)?.body).toMatchObject({ language: "de" });
  });

  it("are paid by the recording's length where usage is not told", async () => {
    server.turns.push({ json: { ...transcript, usage: undefined } });
    expect(await transcribe(1000)).toMatchObject({ costMicrodollars: 250 });
  });

  it("are not asked for what is too large", async () => {
    expect(await transcribe(25_000_001)).toMatchObject({ outcome: "failed", code: "unfit" });
  });
});

describe("a language's code", () => {
  it.each([
    ["english", "en"],
    ["Spanish", "es"],
    ["de", "de"],
    ["klingon", "und"],
  ])("of %s is %s", (name, code) => {
    expect(languageCodeOf(name)).toBe(code);
  });
});
