/**
 * The studio's tools in a real container. Wants an engine and the image:
 * `STUDIO_IMAGE=reelwright-studio npx vitest run --project unit containers/studio/container.test.ts`.
 */
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { RuntimeClient } from "../runner/testing/client.ts";
import { eventually } from "../runner/testing/processes.ts";
import { bytesOf, resultOf, runTool } from "./testing/studio-fixture.ts";

const image = process.env["STUDIO_IMAGE"];
const docker = async (...args: string[]) => (await promisify(execFile)("docker", args)).stdout.trim();
const network = `studio-test-${process.pid}`;

describe.runIf(image)("In a container without a network", () => {
  vi.setConfig({ testTimeout: 300_000 });
  let container = "";
  let client: RuntimeClient;

  beforeAll(async () => {
    const token = randomBytes(24).toString("base64url");
    await docker("network", "create", "--internal", network);
    container = await docker("run", "--detach", "--network", network, "--env", `RUNTIME_TOKEN=${token}`, image ?? "");
    const address = "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}";
    client = new RuntimeClient(`http://${await docker("inspect", "-f", address, container)}:8080`, token);
    const answers = () =>
      client.call("/healthz").then(
        ({ ok }) => ok,
        () => false,
      );
    await eventually(answers, 60);
  });
  afterAll(async () => {
    if (container !== "") await docker("rm", "--force", container);
    await docker("network", "rm", network);
  });

  it("what is spoken is read back", async () => {
    const spoken = await runTool({ client }, "speak", { lines: [{ text: "The tide turns at noon, says Dr. Lee." }] });
    const sound = new Uint8Array(await bytesOf(spoken, "speech-1.wav"));
    const heard = await runTool({ client }, "transcribe", { file: "speech.wav" }, { "speech.wav": sound });
    expect(resultOf("transcribe", heard).text.toLowerCase()).toMatch(/tide turns at noon/);
  });

  it("a line is spoken in a language that the voices lack", async () => {
    const spoken = await runTool({ client }, "speak", {
      lines: [{ text: "Le vent souffle sur la mer.", language: "fr" }],
    });
    expect(resultOf("speak", spoken).lines[0]?.engine).toBe("espeak");
  });

  it("a line becomes a picture and a shot", async () => {
    const params = { line: "A boat on a lake at dawn", width: 320, height: 180 };
    expect(resultOf("picture", await runTool({ client }, "picture", params)).file).toBe("picture.jpg");
    const shot = await runTool({ client }, "shot", { ...params, fps: 12, durationSeconds: 1 });
    expect(resultOf("shot", shot).frames).toBe(12);
  });
});
