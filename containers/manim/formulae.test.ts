import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { availableModes, type Fixture } from "../runner/testing/fixture.ts";
import { bytesOf, frameHashes, render, resultOf, scene, startManim } from "./testing/manim-fixture.ts";

describe.each(availableModes())("Formulae in %s", (mode) => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await startManim({ SANDBOX: mode });
  });
  afterAll(() => fixture?.stop());
  const kept = () => readdirSync(join(fixture.folder, "formulae"));

  it("are compiled once, whoever asks", async () => {
    const script = scene(String.raw`self.add(MathTex(r"\int_0^1 x^2\,dx = \frac{1}{3}"), Tex("words").shift(UP))
self.wait(0.2)`);
    const before = kept().length;
    const first = await render(fixture, script);
    expect(resultOf(first).frames).toBe(3);
    expect(kept()).toHaveLength(before + 2);
    const again = await render(fixture, script);
    expect(frameHashes(await bytesOf(again, "Shown.mp4"))).toEqual(frameHashes(await bytesOf(first, "Shown.mp4")));
    expect(kept()).toHaveLength(before + 2);
  });

  const refusals: [what: string, tex: string, message: RegExp][] = [
    ["one that TeX does not know", String.raw`\nothing`, /Undefined control sequence/],
    [
      "one that reads a file of the system",
      String.raw`\input{/usr/share/common-licenses/GPL-3}`,
      /not found|openin_any/,
    ],
    ["one that reads the users of the machine", String.raw`\input{/etc/passwd}`, /not found|openin_any/],
    ["one that writes outside of its folder", String.raw`\newwrite\out\immediate\openout\out=/tmp/planted.tex`, /./],
    ["one that never ends", String.raw`\def\again{\again}\again`, /TeX used more than it may \(wallSeconds|cpuSeconds/],
    [
      "one that takes all memory",
      String.raw`\def\more#1{\more{#1#1}}\more{xxxxxxxx}`,
      /TeX capacity exceeded|memoryBytes/,
    ],
  ];
  it.each(refusals)("are refused with a reason: %s", async (_, tex, message) => {
    const before = kept().length;
    const { last } = await render(fixture, scene(`self.add(Tex(r"${tex}"))\nself.wait(0.2)`));
    expect(last).toMatchObject({ type: "failed", code: "script_failed" });
    expect(last).toHaveProperty("message", expect.stringMatching(message));
    expect(kept()).toHaveLength(before);
  });

  it("run no programs", async () => {
    const tex = String.raw`x\immediate\write18{touch /tmp/planted-by-tex}`;
    await render(fixture, scene(`self.add(Tex(r"${tex}"))\nself.wait(0.2)`));
    const { events } = await render(
      fixture,
      scene(`import os\nprint(os.path.exists("/tmp/planted-by-tex"))\nself.add(Dot())\nself.wait(0.2)`),
    );
    expect(events[0]).toMatchObject({ message: "False" });
  });

  it("that are no questions are answered by an error", async () => {
    const script = scene(`
import gc
channel = next(one for one in gc.get_objects() if type(one).__name__ == "Channel")
print(channel.ask({"tex": 1}))
print(channel.ask({"tex": "x", "compiler": "rm", "format": ".dvi"}))
self.add(Dot())
self.wait(0.2)`);
    const { events } = await render(fixture, script);
    for (const event of events.slice(0, 2))
      expect(event).toMatchObject({ message: expect.stringContaining("not a formula") });
  });
});
