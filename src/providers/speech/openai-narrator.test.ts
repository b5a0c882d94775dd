import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SpeechLine } from "../../domain/speech/narrator.ts";
import { OpenAIServer } from "../openai/testing/openai-server.ts";
import { chosenStudio, type StudioVariables } from "../studio/studio.ts";
import { noBuiltins } from "../studio/testing/no-builtins.ts";
import { prices, samples } from "../studio/testing/kinds.ts";

let server: OpenAIServer;
beforeAll(async () => {
  server = await OpenAIServer.start();
});
afterAll(() => server.stop());

function speak(lines: Partial<SpeechLine>[], more: StudioVariables = {}) {
  const variables = { SPEECH_PROVIDER: "openai", OPENAI_API_KEY: server.apiKey, OPENAI_BASE_URL: `${server.url}/v1` };
  const narrator = chosenStudio({ ...variables, OPENAI_PRICES: prices, ...more }, noBuiltins, null).narrator();
  if (narrator.runtime !== null) throw new Error("not a service");
  const asked = lines.map((line) => ({ text: "Good morning.", voice: "default" as const, speed: 1, ...line }));
  return narrator.speak(asked, { signal: new AbortController().signal });
}

describe("OpenAI's voices", () => {
  it("speak a line into a WAV file that knows its length", async () => {
    server.turns.push({ speech: samples });
    const answer = await speak([{ language: "en" }]);
    if (answer.outcome !== "served") throw new Error(answer.message);
    const [spoken] = answer.value;
    expect(spoken).toMatchObject({ durationSeconds: 2, voice: "marin", language: "en", words: null });
    const bytes = Buffer.from(await new Response(await spoken?.file.open()).arrayBuffer());
    expect(bytes.subarray(0, 4).toString()).toBe("RIFF");
    expect(bytes.readUInt32LE(4)).toBe(bytes.length - 8);
    expect([bytes.readUInt16LE(22), bytes.readUInt32LE(24), bytes.readUInt16LE(34)]).toEqual([1, 24_000, 16]);
    expect(bytes.readUInt32LE(40)).toBe(samples.length);
    expect(new Uint8Array(bytes.subarray(44))).toEqual(samples);
  });

  it("are asked for by our names, and told of another pace", async () => {
    server.turns.push({ speech: samples }, { speech: samples });
    await speak([{ voice: "felix", speed: 0.8 }]);
    const slower = { voice: "onyx", stream_format: "sse", instructions: "Speak about 20 percent slower than usual." };
    expect(server.asked.at(-1)?.body).toMatchObject({ input: "Good morning.", ...slower });
    await speak([{ voice: "nora" }]);
    expect(server.asked.at(-1)?.body).not.toHaveProperty("instructions");
  });

  it("are paid by the character where the model counts no tokens", async () => {
    server.turns.push({ speech: samples });
    const answer = await speak([{ speed: 1.2 }], { OPENAI_SPEECH_MODEL: "tts-1" });
    expect(answer).toMatchObject({ outcome: "served", costMicrodollars: 13 * 15 });
    expect(server.asked.at(-1)?.body).toMatchObject({ speed: 1.2 });
    expect(server.asked.at(-1)?.body).not.toHaveProperty("stream_format");
  });

  it.each(["gpt-4o-mini-tts", "tts-1"])("have to say the whole line (%s)", async (model) => {
    const short = { speech: samples.subarray(0, 2000) };
    server.turns.push(short, short, short);
    expect(await speak([{}], { OPENAI_SPEECH_MODEL: model })).toMatchObject({ outcome: "failed", code: "malformed" });
    server.turns.push({ speech: samples.subarray(0, 50_001) }, { speech: samples });
    expect(await speak([{}], { OPENAI_SPEECH_MODEL: model })).toMatchObject({ outcome: "served" });
  });

  it("are not asked for what they cannot say", async () => {
    const before = server.asked.length;
    expect(await speak([{}, {}])).toMatchObject({ outcome: "failed", code: "unfit" });
    expect(await speak([{ text: "a".repeat(4001) }])).toMatchObject({ outcome: "failed", code: "unfit" });
    expect(await speak([])).toMatchObject({ outcome: "failed", code: "unfit" });
    expect(server.asked.length).toBe(before);
  });
});
