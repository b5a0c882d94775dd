import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { python } from "./python.ts";

/** What the Python process answers to lines, where it is started with `options`. */
function answersTo(lines: readonly object[], ...options: string[]): unknown[] {
  const { stdout } = spawnSync(python, [...options, "-B", join(import.meta.dirname, "python/worker.py")], {
    input: lines.map((line) => `${JSON.stringify(line)}\n`).join(""),
    encoding: "utf8",
  });
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as unknown);
}

const line = { text: "Hello", voice: "ava", engine: "kokoro", speed: 1, language: "en", file: "speech-1.wav" };

it("Python without its packages and models says what is missing, and goes on", () => {
  const speak = { call: "speak", params: { folder: "/nowhere", cores: 1, lines: [line] } };
  const transcribe = { call: "transcribe", params: { sound: "/nowhere/sound.f32", cores: 1 } };
  // Without the environment's own packages.
  const answers = answersTo(
    [
      { id: 1, ...speak },
      { id: 2, ...transcribe },
    ],
    "-s",
    "-S",
  );
  expect(answers).toMatchObject([
    {
      id: 1,
      failed: { code: "tool_failed", message: expect.stringContaining("set-up makes it again: No module named") },
    },
    {
      id: 2,
      failed: { code: "tool_failed", message: expect.stringContaining("set-up makes it again: No module named") },
    },
  ]);
});

it("Python says what is wrong with one call, and answers the next", () => {
  const answers = answersTo([
    { id: 1, call: "speak", params: { folder: "/nowhere", cores: 1, lines: [{ ...line, text: "..." }] } },
    { id: 2, call: "transcribe", params: { sound: "x", cores: 1, language: "de" } },
    { id: 3, call: "sing", params: {} },
  ]);
  expect(answers).toMatchObject([
    { id: 1, failed: { code: "invalid_params" } },
    { id: 2, failed: { code: "invalid_params" } },
    { id: 3, failed: { code: "tool_failed", message: "KeyError: 'sing'" } },
  ]);
});
