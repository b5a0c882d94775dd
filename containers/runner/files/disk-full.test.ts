import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, describe, expect, it } from "vitest";
import { sha256 } from "../testing/client.ts";
import { startFixture } from "../testing/fixture.ts";

const mib = 1024 ** 2;
const folder = mkdtempSync(join(tmpdir(), "small-disk-"));
const isMounted = mountSmallDisk();
afterAll(() => {
  if (isMounted) execFileSync("umount", ["--lazy", folder]);
  rmSync(folder, { recursive: true, force: true });
});

/** Of 100 MiB. False where one may not mount. */
function mountSmallDisk(): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=100m,mode=0755", "tmpfs", folder], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

describe.runIf(isMounted)("On a full disk", () => {
  it("an upload is refused, before it is sent where its length is known, and leaves nothing", async () => {
    const fixture = await startFixture({ RUNTIME_FOLDER: join(folder, "runtime") });
    const job = fixture.client.job();
    expect((await job.put("a.mp4", Buffer.alloc(50 * mib))).status).toBe(507);
    expect((await job.put("a.mp4", Buffer.alloc(20 * mib))).status).toBe(201);

    const bytes = Buffer.alloc(95 * mib);
    const headers = { authorization: `Bearer ${fixture.token}`, "x-content-sha256": sha256(bytes) };
    const put = httpRequest(`${fixture.client.url}/jobs/${job.id}/files/b.mp4`, { method: "PUT", headers });
    const answer = new Promise<unknown>((resolve, reject) => {
      put.on("error", reject);
      put.on("response", (response) => {
        text(response).then((body) => resolve([response.statusCode, JSON.parse(body)]), reject);
      });
    });
    put.end(bytes);
    expect(await answer).toMatchObject([507, { code: "internal", message: "The runtime's disk is full." }]);

    // What was refused gave its room back.
    expect((await job.put("c.mp4", Buffer.alloc(10 * mib))).status).toBe(201);
    expect(await job.script(`return { result: (await load("node:fs")).readdirSync(".").sort() }`)).toMatchObject({
      result: ["a.mp4", "c.mp4"],
    });
    await fixture.stop();
  });
});
