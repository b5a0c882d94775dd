import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PictureRequest } from "../../domain/images/painter.ts";
import { pictures } from "../../domain/images/testing/pictures.ts";
import { OpenAIServer } from "../openai/testing/openai-server.ts";
import { chosenStudio } from "../studio/studio.ts";
import { noBuiltins } from "../studio/testing/no-builtins.ts";
import { picture, prices } from "../studio/testing/kinds.ts";
import { pictureSize } from "./picture-size.ts";

let server: OpenAIServer;
beforeAll(async () => {
  server = await OpenAIServer.start();
});
afterAll(() => server.stop());

const request: PictureRequest = { line: "A fox in the snow", style: "vintage", seed: 1, width: 1280, height: 720 };

function paint(more: Partial<PictureRequest> = {}) {
  const variables = { IMAGES_PROVIDER: "openai", OPENAI_API_KEY: server.apiKey, OPENAI_BASE_URL: `${server.url}/v1` };
  const painter = chosenStudio({ ...variables, OPENAI_PRICES: prices }, noBuiltins, null).painter();
  if (painter.runtime !== null) throw new Error("not a service");
  return painter.paint({ ...request, ...more }, { signal: new AbortController().signal });
}

describe("OpenAI's pictures", () => {
  it.each(Object.entries(pictures))("are taken as %s, with their size and digest", async (_, { base64, facts }) => {
    server.turns.push({ json: { ...picture, data: [{ b64_json: base64 }] } });
    const answer = await paint();
    if (answer.outcome !== "served") throw new Error(answer.message);
    const { file, width, height, missing } = answer.value;
    expect({ contentType: file.contentType, width, height }).toEqual(facts);
    expect(missing).toEqual([]);
    const bytes = Buffer.from(base64, "base64");
    const read = async () => Buffer.from(await new Response(await file.open()).arrayBuffer());
    expect([await read(), await read()]).toEqual([bytes, bytes]);
    expect(file.bytes).toBe(bytes.length);
    expect(file.sha256).toBe(Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex"));
  });

  it("are asked for by the line, its style and its shape", async () => {
    server.turns.push({ json: picture });
    await paint();
    expect(server.asked.at(-1)?.body).toMatchObject({
      model: "gpt-image-2.5-flare",
      size: "1280x720",
      quality: "medium",
    });
    expect(server.asked.at(-1)?.body["prompt"]).toMatch(/1970s[^]*A fox in the snow[^]*No text/);
  });

  it.each([
    ["no picture", { ...picture, data: [] }],
    ["an empty one", { ...picture, data: [{ b64_json: "" }] }],
    ["a link", { ...picture, data: [{ url: "http://127.0.0.1:9/a.png" }] }],
    ["no base64", { ...picture, data: [{ b64_json: "<html>" }] }],
    ["a page", { ...picture, data: [{ b64_json: Buffer.from("<html>Sorry</html>").toString("base64") }] }],
    ["a GIF", { ...picture, data: [{ b64_json: Buffer.from("GIF89a\x01\x00\x01\x00").toString("base64") }] }],
    ["half a picture", { ...picture, data: [{ b64_json: pictures.png.base64.slice(0, 80) }] }],
    ["one with a flipped bit", { ...picture, data: [{ b64_json: pictures.png.base64.replace("OocmX", "OoemX") }] }],
  ])("are asked for again where what came was %s, and each is paid for", async (_, broken) => {
    server.turns.push({ json: broken }, { json: broken }, { json: broken });
    expect(await paint()).toMatchObject({ outcome: "failed", code: "malformed", costMicrodollars: 3 * 30_250 });
    server.turns.push({ json: broken }, { json: picture });
    expect(await paint()).toMatchObject({ outcome: "served", costMicrodollars: 2 * 30_250 });
  });

  it("are not taken where they are too large", async () => {
    const wide = Buffer.from(pictures.jpeg.base64, "base64");
    const frame = wide.indexOf(Buffer.from([0xff, 0xc0]));
    wide.writeUInt16BE(9000, frame + 7);
    const turn = { json: { ...picture, data: [{ b64_json: wide.toString("base64") }] } };
    server.turns.push(turn, turn, turn);
    expect(await paint()).toMatchObject({ outcome: "failed", message: expect.stringContaining("more than a picture") });
  });
});

describe("the size of a picture", () => {
  it.each([
    ["gpt-image-2.5-flare", 1280, 720, "1280x720"],
    ["gpt-image-2.5-flare", 1080, 1920, "1088x1920"],
    ["gpt-image-2.5-flare", 3840, 2160, "2560x1440"],
    ["gpt-image-2.5-flare", 1920, 300, "1536x1024"],
    ["gpt-image-1-mini", 1280, 720, "1536x1024"],
    ["gpt-image-1-mini", 1080, 1920, "1024x1536"],
    ["gpt-image-1.5", 1080, 1080, "1024x1024"],
  ])("of %s for %d×%d is %s", (model, width, height, size) => {
    expect(pictureSize(model, { width, height })).toBe(size);
  });
});
