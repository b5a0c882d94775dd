import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { health } from "../protocol/run-protocol.ts";
import type { Fixture } from "../runner/testing/fixture.ts";
import { eventually } from "../runner/testing/processes.ts";
import { bytesOf, frameHashes, render, resultOf, scene, startManim, withFile } from "./testing/manim-fixture.ts";

let fixture: Fixture;
beforeAll(async () => {
  // As on a machine where play calls are worth drawing side by side.
  fixture = await startManim({ RUNTIME_CORES: "4" });
});
afterAll(() => fixture?.stop());

const twoAnimations = scene(`
circle = Circle(color=BLUE, fill_opacity=1)
self.play(GrowFromCenter(circle))
self.play(circle.animate.shift(RIGHT))`);

const threeScenes = `
from manim import *

class Common(Scene):
    pass

class Zebra(Common):
    def construct(self):
        self.play(Create(Square()))

class Ant(Common):
    def construct(self):
        self.play(Create(Circle()))
        self.wait()
`;

describe("A script", () => {
  it("becomes a film and a picture", async () => {
    const rendered = await render(fixture, twoAnimations);
    expect(resultOf(rendered)).toEqual({
      scene: "Shown",
      scenes: ["Shown"],
      film: "Shown.mp4",
      thumbnail: "Shown.jpg",
      width: 854,
      height: 480,
      fps: 15,
      frames: 30,
      durationSeconds: 2,
      parts: 2,
    });
    const film = await bytesOf(rendered, "Shown.mp4");
    expect(frameHashes(film)).toHaveLength(30);
    // The index comes first, so that a player can begin early.
    expect(film.indexOf("moov")).toBeLessThan(film.indexOf("mdat"));
    const picture = withFile(await bytesOf(rendered, "Shown.jpg"), (path) =>
      execFileSync("ffmpeg", ["-v", "error", "-i", path, "-f", "rawvideo", "-pix_fmt", "rgb24", "-"], {
        maxBuffer: 2 ** 24,
      }),
    );
    const pixel = (x: number, y: number) => [...picture.subarray((y * 854 + x) * 3, (y * 854 + x) * 3 + 3)];
    const [red = 0, , blue = 0] = pixel(427 + 60, 240);
    expect(blue).toBeGreaterThan(red + 60);
    expect(Math.max(...pixel(5, 5))).toBeLessThan(10);
  });

  it.each([
    ["low", 854, 480, 15],
    ["medium", 1280, 720, 30],
    ["high", 1920, 1080, 60],
  ])("is rendered in %s quality as %i by %i at %i frames a second", async (quality, width, height, fps) => {
    const rendered = await render(fixture, scene("self.add(Square())\nself.wait(0.5)"), { quality });
    expect(resultOf(rendered)).toMatchObject({ width, height, fps, frames: Math.floor(fps / 2) });
  });

  it("tells how far it is by its animations", async () => {
    const script = scene(`
square = Square()
self.play(Create(square))
for n in range(5):
    self.play(square.animate.rotate(0.3), run_time=1)
    self.wait(0.5)`);
    const { events } = await render(fixture, script, { quality: "high" });
    const progress = events.filter((event) => event.type === "progress");
    expect(progress.length).toBeGreaterThan(1);
    expect(progress.map(({ fraction }) => fraction)).toEqual(
      progress.map(({ fraction }) => fraction).toSorted((a, b) => a - b),
    );
    expect(progress.at(-1)).toMatchObject({ fraction: 0.97, note: "11 of 11 animations" });
  });

  it("speaks by log events, each line once", async () => {
    const script = scene(`
print("a line")
square = Square()
square.add_updater(lambda one, dt: print("an update") if dt == 0 else None)
self.play(Create(square), run_time=0.2)
logger.warning("a warning")
self.wait(0.2)`);
    const { events } = await render(fixture, script);
    const logs = events.flatMap((event) => (event.type === "log" ? [`${event.level}: ${event.message}`] : []));
    expect(logs[0]).toBe("info: a line");
    expect(logs).toContain("warn: a warning");
    expect(logs.filter((line) => line === "info: a line")).toHaveLength(1);
  });

  it("of several scenes gives the first that is more than a base of others, or the one that is named", async () => {
    const all = { scenes: ["Common", "Zebra", "Ant"] };
    expect(resultOf(await render(fixture, threeScenes))).toMatchObject({ scene: "Zebra", film: "Zebra.mp4", ...all });
    expect(resultOf(await render(fixture, threeScenes, { scene: "Ant" }))).toMatchObject({
      scene: "Ant",
      frames: 30,
      ...all,
    });
    const { last } = await render(fixture, threeScenes, { scene: "Bee" });
    expect(last).toMatchObject({
      code: "script_invalid",
      message: "the script has no scene Bee; it has Common, Zebra, Ant",
    });
  });

  it("that only shows something becomes a film that stands still", async () => {
    const rendered = await render(fixture, scene("self.add(Square())"));
    expect(resultOf(rendered)).toMatchObject({ frames: 45 });
    expect(new Set(frameHashes(await bytesOf(rendered, "Shown.mp4"))).size).toBeLessThan(3);
  });

  it("gives the same film again, by its seed", async () => {
    const script = scene(`
import random
dots = VGroup(*[Dot([random.uniform(-3, 3), np.random.uniform(-3, 3), 0]) for _ in range(9)])
dots.add_updater(lambda all, dt: [one.shift([random.gauss(0, dt), 0, 0]) for one in all])
self.add(dots)
self.wait(0.6)`);
    const film = async (seed: number) =>
      frameHashes(await bytesOf(await render(fixture, script, { seed }), "Shown.mp4"));
    const first = await film(7);
    expect(await film(7)).toEqual(first);
    expect(await film(8)).not.toEqual(first);
  });

  it("finds what callers have sent with it", async () => {
    const job = fixture.client.job();
    await job.put("words.txt", "sent");
    await job.put("scene.py", scene(`print(open("words.txt").read())\nself.add(Dot())\nself.wait(0.2)`));
    await job.start("render.1", "scene", { script: "scene.py", quality: "low" });
    const events = await job.events("render.1");
    expect(events[0]).toMatchObject({ type: "log", message: "sent" });
    expect(events.at(-1)?.type).toBe("done");
  });

  it("leaves nothing to the next", async () => {
    const marks = scene(`
import manim.mobject.geometry.arc as arc
arc.Circle.marked = True
open("/tmp/mark", "w").write("1")
open("mark", "w").write("1")
self.play(Create(Circle()), run_time=0.2)`);
    expect((await render(fixture, marks)).last.type).toBe("done");
    const looks = scene(`
import os
print(hasattr(Circle, "marked"), os.path.exists("/tmp/mark"), os.path.exists("mark"), sorted(os.listdir(".")))
self.play(Create(Circle()), run_time=0.2)`);
    for (let n = 0; n < 3; n++)
      expect((await render(fixture, looks)).events[0]).toMatchObject({ message: "False False False ['scene.py']" });
  });
});

describe("A wrong script", () => {
  const wrong: [what: string, script: string, code: string, message: string | RegExp][] = [
    [
      "that does not parse",
      "from manim import *\nclass A(Scene)\n",
      "script_invalid",
      /^ {2}File "scene\.py", line 2\n {4}class A\(Scene\)\nSyntaxError: /,
    ],
    ["without a scene", "print(1)", "script_invalid", "the script defines no Scene"],
    ["that is no text", "\0\0\0", "script_invalid", /null bytes/],
    [
      "that raises in a function of its own",
      `${scene("self.play(Create(Dot()))\nhelp_out(self)")}\ndef help_out(scene):\n    scene.play(Nothing())\n`,
      "script_failed",
      'Traceback (most recent call last):\n  File "scene.py", line 6, in construct\n    help_out(self)\n' +
        "  File \"scene.py\", line 9, in help_out\n    scene.play(Nothing())\nNameError: name 'Nothing' is not defined",
    ],
    [
      "that raises inside of Manim",
      scene("self.play(Circle)"),
      "script_failed",
      /^Traceback.*\n.*line 5, in construct\n.*\nTypeError: Unexpected argument/,
    ],
    [
      "that raises while it is drawn",
      scene("c = Circle()\nself.play(UpdateFromAlphaFunc(c, lambda m, a: 1 / (a - 1) if a < 1 else m.nothing))"),
      "script_failed",
      /line 6.*\n.*\nAttributeError/,
    ],
    ["that raises before it has a scene", "1/0", "script_failed", /ZeroDivisionError/],
    [
      "that imports what there is not",
      "import manimlib",
      "script_failed",
      /ModuleNotFoundError: No module named 'manimlib'/,
    ],
    ["that adds nothing", scene("pass"), "script_empty", /adds and plays nothing/],
    ["that shows nothing", scene("self.wait(0.3)"), "script_empty", /all of its frames are empty/],
    [
      "that leaves by sys.exit",
      scene("import sys\nsys.exit(0)"),
      "script_failed",
      /SystemExit: the script left by sys\.exit/,
    ],
    [
      "that leaves by os._exit",
      scene("import os\nos._exit(0)"),
      "script_failed",
      "the script ended its process (exit code 0)",
    ],
    [
      "that leaves from a drawing copy",
      `import os\nhome = os.getpid()\n${scene("self.play(UpdateFromFunc(Dot(), lambda one: os.getpid() == home or os._exit(0)))")}`,
      "script_failed",
      /ended its process/,
    ],
    [
      "that kills itself",
      scene("import os, signal\nos.kill(os.getpid(), signal.SIGKILL)"),
      "script_failed",
      "the script ended its process (signal SIGKILL)",
    ],
    ["that never stops calling itself", scene("def f(n): return f(n)\nf(1)"), "script_failed", /RecursionError/],
    [
      "with a formula that TeX does not know",
      scene(String.raw`self.add(MathTex(r"\nothing{x}"))`),
      "script_failed",
      /LaTeX could not compile \\nothing\{x\}: Undefined control sequence/,
    ],
    [
      "that wants another renderer",
      scene("pass").replace("class", 'config.renderer = "opengl"\nclass'),
      "script_failed",
      /./,
    ],
  ];
  it.each(wrong)("%s is told what is wrong with it", async (_, script, code, message) => {
    const { last } = await render(fixture, script);
    expect(last).toMatchObject({ type: "failed", code, retryable: false });
    const said = last.type === "failed" ? last.message : "";
    if (typeof message === "string") expect(said).toBe(message);
    else expect(said).toMatch(message);
  });

  it("does not let threads outlive it", async () => {
    const script = scene(
      "import threading, time\nthreading.Thread(target=lambda: time.sleep(1000)).start()\nself.play(Create(Dot()))",
    );
    expect(resultOf(await render(fixture, script)).parts).toBe(1);
  });
});

describe("Parameters", () => {
  it.each([
    [{ script: "nothing.py" }, "there is no file nothing.py"],
    [{ script: "../scene.py" }, "are not what"],
    [{ quality: "best" }, "are not what"],
    [{ seed: -1 }, "are not what"],
    [{ scene: 3 }, "are not what"],
  ])("%j are refused", async (params, message) => {
    const { last } = await render(fixture, twoAnimations, params);
    expect(last).toMatchObject({ code: "invalid_params", message: expect.stringContaining(message) });
  });
});

describe("Play calls that are drawn side by side", () => {
  const scenes = {
    "plain ones": twoAnimations,
    "ones whose updates depend on time, on chance and on the frame before": scene(`
import random
dot = Dot()
path = TracedPath(dot.get_center)
count = always_redraw(lambda: Text(str(round(dot.get_x(), 1)), font_size=24).next_to(dot, UP))
dot.add_updater(lambda one, dt: one.shift([dt, random.gauss(0, 0.02), 0]))
self.add(dot, path, count)
self.wait(0.6)
self.play(FadeIn(Square()), run_time=0.6)
dot.clear_updaters()
self.play(PhaseFlow(lambda p: np.array([p[1], -p[0], 0]), Circle()), run_time=0.5)
self.wait_until(lambda: self.time > 2, max_time=2)
self.play(dot.animate.set_color(RED), run_time=0.3)`),
    "ones of a camera that turns": scene(`
self.set_camera_orientation(phi=1, theta=0.5)
self.begin_ambient_camera_rotation(rate=0.5)
cube = Cube()
self.play(FadeIn(cube), run_time=0.4)
self.wait(0.4)
self.play(Rotate(cube, 1), run_time=0.4)`).replace("(Scene)", "(ThreeDScene)"),
    "ones with formulae": scene(String.raw`
sum = MathTex(r"a^2", "+", "b^2")
self.play(Write(sum), run_time=0.5)
self.play(TransformMatchingTex(sum, MathTex(r"b^2", "=", "a^2")), run_time=0.5)
self.next_section(skip_animations=True)
self.wait(1)
self.next_section()
self.play(FadeOut(*self.mobjects), run_time=0.3)`),
  };

  it.each(Object.entries(scenes))("give the frames of the manim command: %s", async (_, script) => {
    const apart = await render(fixture, script);
    expect(resultOf(apart).parts).toBeGreaterThan(1);
    // A name that keeps it in one piece.
    const whole = await render(fixture, `${script}\nsubprocess = None\n`);
    expect(resultOf(whole).parts).toBe(1);
    const hashes = frameHashes(await bytesOf(apart, "Shown.mp4"));
    expect(frameHashes(await bytesOf(whole, "Shown.mp4"))).toEqual(hashes);
    expect(frameHashes(filmOfCommand(script))).toEqual(hashes);
  });
});

/** What `manim -ql` makes of a script, with the runtime's settings of the encoder. */
function filmOfCommand(script: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "manim-command-"));
  try {
    writeFileSync(join(folder, "scene.py"), script);
    const encoder = {
      preset: "veryfast",
      crf: "20",
      threads: "1",
      "x264-params": "subme=1:me=dia:trellis=0:weightp=0",
    };
    const options = Object.entries(encoder).map(([name, value]) => `${name} = ${value}`);
    writeFileSync(join(folder, "manim.cfg"), ["[video_encoder.options]", ...options, ""].join("\n"));
    const manim = join(import.meta.dirname, "../../dist/manim/bin/manim");
    const env = { ...process.env, PYTHONHASHSEED: "0" };
    execFileSync(manim, ["-ql", "--seed", "0", "--media_dir", "media", "scene.py", "Shown"], {
      cwd: folder,
      env,
      stdio: "ignore",
    });
    return readFileSync(join(folder, "media/videos/scene/480p15/Shown.mp4"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it("Processes wait, started, and there are new ones after each run", async () => {
  const state = async () => health.parse(await (await fixture.client.call("/healthz")).json());
  await eventually(async () => (await state()).startedAhead === 2);
  await render(fixture, scene("self.add(Dot())\nself.wait(0.2)"));
  await eventually(async () => (await state()).startedAhead === 2);
  expect((await state()).busy).toBe(0);
});

it("On two processors only what takes long to draw is drawn side by side", async () => {
  const two = await startManim({ RUNTIME_CORES: "2" });
  try {
    expect(resultOf(await render(two, twoAnimations)).parts).toBe(1);
    const many = scene(`
dots = VGroup(*[Dot([n % 30 / 5 - 3, n // 30 / 5 - 3, 0]) for n in range(900)])
for n in range(4):
    self.play(dots.animate.rotate(0.5), run_time=0.3)`);
    expect(resultOf(await render(two, many)).parts).toBe(4);
  } finally {
    await two.stop();
  }
});
