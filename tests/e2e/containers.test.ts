/**
 * A montage and a film through `wrangler dev` and the container bindings, as deployed: each runtime in its image,
 * without a network. Wants a Docker engine (`DOCKER_HOST`), and passes over itself where there is none.
 */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { CosmivClient } from "../../scripts/demo/cosmiv-client.ts";
import { download, OmegaClient } from "../../scripts/demo/omega-client.ts";
import { freePort } from "../../scripts/stack/ports.ts";
import { StackProcess } from "../../scripts/stack/stack-process.ts";
import { describe as describeVideo, smallClip, temporaryFolder } from "./support/montages.ts";

const docker = process.env["WRANGLER_DOCKER_BIN"] ?? "docker";

const operator = { email: "operator@example.com", password: "the operator's password" };

it.runIf(engineAnswers())(
  "makes a montage and a film, each in a container of its own",
  async () => {
    const folder = temporaryFolder();
    onTestFinished(folder.remove);
    const stack = await StackProcess.start({
      stateFolder: join(folder.path, "state"),
      port: await freePort(),
      command: "dev",
      flags: ["--containers"],
      environment: { RATE_LIMITS: "off", ADMIN_EMAIL: operator.email, ADMIN_PASSWORD: operator.password },
    });
    onTestFinished(() => stack.end("SIGTERM"));

    const user = await CosmivClient.register(stack.url, "container@example.com", "a password to test with");
    const id = await user.createMontage([smallClip], { target_duration: "5", style: "gaming" });
    const job = await user.follow(id, () => {});
    expect(job).toMatchObject({ status: "SUCCESS", error: null });

    const file = join(folder.path, "montage.mp4");
    await user.download(job.downloads["landscape"] ?? "", file);
    expect(describeVideo(file)).toMatchObject({ width: 1920, height: 1080, codec: "h264", audioCodec: "aac" });

    const member = await OmegaClient.join(stack.url, operator, {
      email: "film@example.com",
      password: "a password to test with",
    });
    const asked = await member.generate(
      { prompt: "Solve the quadratic equation x^2 - 5x + 6 = 0", provider: "builtin" },
      { prefer: "respond-async" },
    );
    const { id: scriptId } = (await asked.json()) as { id: string };
    const script = await member.follow(scriptId, () => {});
    expect(script).toMatchObject({ status: "completed", error_message: null });
    const film = join(folder.path, "film.mp4");
    await download(script.output_url ?? "", film);
    expect(describeVideo(film)).toMatchObject({ width: 1280, height: 720, codec: "h264" });

    const images = execFileSync(docker, ["ps", "--format", "{{.Image}}"], { encoding: "utf8" });
    expect(images).toContain("ffmpegcontainer");
    expect(images).toContain("manimcontainer");
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
