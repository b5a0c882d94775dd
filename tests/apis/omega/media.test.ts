import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { TestAccount } from "../../support/accounts.ts";
import { ask } from "../../support/api.ts";
import { ManimRuntime } from "../../support/manim-runtime.ts";
import { signedInMember } from "../../support/members.ts";

const runtime = new ManimRuntime();

const noSuchFile = { error: "Not found", message: "There is no such file.", details: "" };

async function film(account: TestAccount): Promise<{ id: string; script: string; output_url: string }> {
  const answer = await ask("/api/generate/", { json: { prompt: "a sine wave" }, token: account.accessToken });
  expect([answer.status, runtime.runs.length]).toEqual([200, 1]);
  return answer.json();
}

describe("GET /media/{path}", () => {
  it("serves a film to whoever knows its path, so that caches may keep it and no page is made of it", async () => {
    const { output_url } = await film(await signedInMember());
    const scene = /(\w+)\.mp4$/.exec(output_url)?.[1] ?? "";
    const answer = await ask(output_url);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "accept-ranges": "bytes",
      "access-control-allow-origin": "*",
      "cache-control": "public, max-age=3600",
      "content-disposition": `inline; filename="${scene}.mp4"`,
      "content-length": String(`the film of ${scene}`.length),
      "content-security-policy": "sandbox; default-src 'none'",
      "content-type": "video/mp4",
      etag: expect.stringMatching(/^"[0-9a-f]{64}"$/),
      "x-content-type-options": "nosniff",
    });
    expect(await answer.text()).toBe(`the film of ${scene}`);
  });

  it("serves its picture beside it", async () => {
    const { output_url } = await film(await signedInMember());
    const answer = await ask(output_url.replace(".mp4", ".jpg"));
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/jpeg"]);
    expect(await answer.text()).toMatch(/^the picture of \w+$/);
  });

  it("gives ranges, heads, and nothing new where nothing is", async () => {
    const { output_url } = await film(await signedInMember());
    const part = await ask(output_url, { headers: { range: "bytes=4-7" } });
    expect([part.status, await part.text()]).toEqual([206, "film"]);
    const beyond = await ask(output_url, { headers: { range: "bytes=9999-" } });
    expect([beyond.status, beyond.headers.get("content-range")]).toEqual([
      416,
      expect.stringMatching(/^bytes \*\/\d+$/),
    ]);
    const head = await ask(output_url, { method: "HEAD" });
    expect([head.status, head.headers.get("content-type"), await head.text()]).toEqual([200, "video/mp4", ""]);
    const etag = head.headers.get("etag") ?? "";
    expect((await ask(output_url, { headers: { "if-none-match": etag } })).status).toBe(304);
  });

  it("serves a script's text as a file, by `script_path`", async () => {
    const { id, script } = await film(await signedInMember());
    const answer = await ask(`/media/scripts/${id}.py`);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "cache-control": "no-cache",
      "content-disposition": `attachment; filename="${id}.py"`,
      "content-security-policy": "sandbox; default-src 'none'",
      "content-type": "text/x-python; charset=utf-8",
      "x-content-type-options": "nosniff",
    });
    expect(await answer.text()).toBe(script);
    const headers = { "if-none-match": answer.headers.get("etag") ?? "" };
    expect((await ask(`/media/scripts/${id}.py`, { headers })).status).toBe(304);
  });

  it("answers 404 for what is not there, in Omega's shape, and finds nothing by a key of the store", async () => {
    const account = await signedInMember();
    const { output_url } = await film(account);
    const [object] = (await env.MEDIA.list({ prefix: `${account.uid}/` })).objects;
    const paths = [
      "/media/nowhere",
      "/media/videos/manim_script_00000000000000000000000000000000/720p30/SineWave.mp4",
      `/media/${object?.key}`,
      `/media/scripts/${crypto.randomUUID()}.py`,
      `${new URL(output_url).pathname}x`,
      new URL(output_url).pathname.replace("/720p30/", "/480p15/"),
      "/media/..%2f..%2fetc%2fpasswd",
      "/media/%00",
    ];
    for (const path of paths) {
      const answer = await ask(path);
      expect([answer.status, await answer.json()], path).toEqual([404, noSuchFile]);
    }
    const root = await ask("/media/");
    expect([root.status, await root.json()]).toEqual([
      404,
      { error: "Not found", message: "There is nothing here.", details: "" },
    ]);
  });

  it("hides the films of an account that was shut out, and those that have had their time", async () => {
    const account = await signedInMember();
    const { id, output_url } = await film(account);
    await env.DB.prepare("UPDATE accounts SET disabled_at = 1 WHERE uid = ?").bind(account.uid).run();
    expect((await ask(output_url)).status).toBe(404);
    expect((await ask(`/media/scripts/${id}.py`)).status).toBe(404);
    await env.DB.prepare("UPDATE accounts SET disabled_at = NULL WHERE uid = ?").bind(account.uid).run();
    expect((await ask(output_url)).status).toBe(200);
    await env.DB.prepare("UPDATE media SET deleted_at = 1 WHERE account_id = ?").bind(account.id).run();
    expect((await ask(output_url)).status).toBe(404);
    const shown = await ask(`/api/scripts/${id}/`, { token: account.accessToken });
    expect(await shown.json()).toMatchObject({ status: "completed", output_path: null, output_url: null });
  });
});
