/**
 * A montage through `wrangler dev` and the container binding, as deployed: the runtime in its image,
 * without a network. Wants a Docker engine (`DOCKER_HOST`), and passes over itself where there is none.
 */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { CosmivClient } from "../../scripts/demo/cosmiv-client.ts";
import { freePort } from "../../scripts/stack/ports.ts";
import { StackProcess } from "../../scripts/stack/stack-process.ts";
import { describe as describeVideo, smallClip, temporaryFolder } from "./support/montages.ts";

const docker = process.env["WRANGLER_DOCKER_BIN"] ?? "docker";

it.runIf(engineAnswers())(
  "makes a montage in a container of its own",
  async () => {
    const folder = temporaryFolder();
    onTestFinished(folder.remove);
    const stack = await StackProcess.start({
      stateFolder: join(folder.path, "state"),
      port: await freePort(),
      command: "dev",
      flags: ["--containers"],
      environment: { RATE_LIMITS: "off" },
    });
    onTestFinished(() => stack.end("SIGTERM"));

    const user = await CosmivClient.register(stack.url, "container@example.com", "a password to test with");
    const id = await user.createMontage([smallClip], { target_duration: "5", style: "gaming" });
    const job = await user.follow(id, () => {});
    expect(job).toMatchObject({ status: "SUCCESS", error: null });

    const file = join(folder.path, "montage.mp4");
    await user.download(job.downloads["landscape"] ?? "", file);
    expect(describeVideo(file)).toMatchObject({ width: 1920, height: 1080, codec: "h264", audioCodec: "aac" });
    expect(execFileSync(docker, ["ps", "--format", "{{.Image}}"], { encoding: "utf8" })).toContain("ffmpegcontainer");
  },
  1_200_000,
);

function engineAnswers(): boolean {
  try {
    execFileSync(docker, ["version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
