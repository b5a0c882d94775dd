import { copyFile, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ToolFailure } from "../../runner/tool.ts";
import { highlights } from "./highlights.ts";

const clip = (name: string) => join(import.meta.dirname, `../../../tests/support/clips/sample-${name}.mp4`);
let folder: string;
let logs: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "arrivals-"));
  logs = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** As the run server does it: whole, at once. */
async function arrive(name: string, file: string): Promise<void> {
  await copyFile(clip(name), join(folder, `${file}.part`));
  await rename(join(folder, `${file}.part`), join(folder, file));
}

function analyse(files: string[], mostSeconds: number | null = 60) {
  const context = {
    ...{ folder, scratch: folder, cores: 2, progress() {} },
    log: (_level: string, message: string) => void logs.push(message),
  };
  const params = { files, findOverlays: false, seed: 1 };
  return highlights(context, mostSeconds === null ? params : { ...params, arriving: { mostSeconds } });
}

describe("clips that arrive while they are analysed", () => {
  it("give what they give when they are there from the start, whatever they waited", async () => {
    const files = ["one.mp4", "two.mp4"];
    await arrive("alienblaster", "one.mp4");
    const running = analyse(files);
    await sleep(1500);
    await arrive("supertux", "two.mp4");
    const { result } = await running;
    expect(logs).toEqual([expect.stringMatching(/^Waited \d+ ms for clips to arrive\.$/)]);
    expect(result).toEqual((await analyse(files, null)).result);
  });

  it("end the run as soon as one of them cannot be used, though others never come", async () => {
    await writeFile(join(folder, "text.mp4"), "no film");
    const running = analyse(["text.mp4", "never.mp4"]);
    await expect(running).rejects.toMatchObject({ code: "invalid_media", file: "text.mp4" });
    await expect(running).rejects.toBeInstanceOf(ToolFailure);
  });

  it("are refused by name when they last too long", async () => {
    await arrive("alienblaster", "one.mp4");
    await expect(analyse(["one.mp4"], 9.5)).rejects.toMatchObject({
      file: "one.mp4",
      message: "one.mp4 lasts 10 seconds, longer than the 9.5 that a clip may last",
    });
  });
});
