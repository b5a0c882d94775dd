import { describe, expect, it } from "vitest";
import { readMessages, type ToolMessage } from "./tool-messages.ts";

function reader() {
  const seen = { messages: [] as ToolMessage[], noise: [] as string[], floods: 0 };
  const { push, end } = readMessages({
    onMessage: (message) => seen.messages.push(message),
    onNoise: (line) => seen.noise.push(line),
    onFlood: () => seen.floods++,
  });
  return { seen, push: (text: string | Buffer) => push(Buffer.from(text as string)), end };
}

describe("A tool's messages", () => {
  it("are found wherever the pipe cuts them", () => {
    const { seen, push, end } = reader();
    const text = `${JSON.stringify({ type: "progress", fraction: 0.5, note: "ü" })}\n\n{"type":"log","level":"info","message":"a"}`;
    for (const byte of Buffer.from(text)) push(Buffer.of(byte));
    end();
    expect(seen.messages).toMatchObject([{ type: "progress", note: "ü" }, { type: "log" }]);
    expect(seen.noise).toEqual([]);
  });

  it("are nothing but what the schema knows", () => {
    const { seen, push } = reader();
    const lines = [
      { type: "done", files: ["a/b"], result: 1 },
      { type: "failed", code: "runtime_stopping", message: "x" },
      { type: "progress", fraction: 2 },
      { type: "other" },
      null,
    ];
    push(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    expect(seen.messages).toEqual([]);
    expect(seen.noise).toHaveLength(lines.length);
  });

  it("lose what they carry beyond it", () => {
    const { seen, push } = reader();
    push(`${JSON.stringify({ type: "log", level: "warn", message: "m".repeat(9000), n: 5, at: 0 })}\n`);
    expect(seen.messages).toEqual([{ type: "log", level: "warn", message: "m".repeat(2000) }]);
  });

  it("end with the first flood", () => {
    const { seen, push, end } = reader();
    for (let n = 0; n < 20; n++) push("x".repeat(1024 ** 2));
    push(`\n{"type":"log","level":"info","message":"late"}\n`);
    end();
    expect(seen).toMatchObject({ floods: 1, messages: [] });
  });
});
