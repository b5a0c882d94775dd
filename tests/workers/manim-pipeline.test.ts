import { env } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { d1Media } from "../../src/cloudflare/d1/media.ts";
import { d1Scripts } from "../../src/cloudflare/d1/scripts.ts";
import { r2FileStore } from "../../src/cloudflare/r2/file-store.ts";
import { type Author, AuthorFailure, type ScriptRequest } from "../../src/domain/authoring/author.ts";
import { type Next, runSlice } from "../../src/domain/jobs/engine.ts";
import { type RunEvent, RunLost } from "../../src/domain/jobs/runtime.ts";
import { type ManimInput, newFolder } from "../../src/domain/scripts/manim-job.ts";
import { manim } from "../../src/pipelines/manim.ts";
import { engineRig, type Rig } from "../support/engine.ts";

const scriptOf = (scene: string) =>
  `from manim import *\n\n\nclass ${scene}(Scene):\n    def construct(self):\n        self.wait()\n`;

/** What an author answers, one after the other. */
type Turn = { script: string; scene: string; tokens: number } | AuthorFailure;
const written = (scene: string): Turn => ({ script: scriptOf(scene), scene, tokens: 100 });

const failed = (
  code: "script_failed" | "script_invalid" | "limit_exceeded" | "tool_failed",
  message: string,
): RunEvent => ({
  n: 1,
  at: 0,
  type: "failed",
  code,
  message,
  retryable: false,
});
const filmed = (scene: string): RunEvent => ({
  n: 1,
  at: 0,
  type: "done",
  files: [],
  result: {
    scene,
    scenes: [scene],
    film: `${scene}.mp4`,
    thumbnail: `${scene}.jpg`,
    width: 1280,
    height: 720,
    fps: 30,
    frames: 60,
    durationSeconds: 2,
    parts: 1,
  },
});

interface Studio extends Rig {
  asked: ScriptRequest[];
  scriptUid: string;
  folder: string;
  /** To the job's end. */
  finish(): Promise<Next>;
}

async function studio(turns: Turn[], runs: RunEvent[], input: Partial<ManimInput> = {}): Promise<Studio> {
  const asked: ScriptRequest[] = [];
  const author: Author = {
    name: "openai",
    write: async (request) => {
      asked.push(request);
      const turn = turns.shift();
      if (!turn) throw new Error("the author was asked too often");
      if (turn instanceof AuthorFailure) throw turn;
      return turn;
    },
  };
  const scriptUid = crypto.randomUUID();
  const folder = newFolder();
  const whole: ManimInput = { scriptUid, write: true, execute: true, quality: "medium", folder, ...input };
  const rig = await engineRig(manim, {
    input: whole,
    services: {
      scripts: d1Scripts(env.DB),
      media: d1Media(env.DB),
      files: r2FileStore(env.MEDIA),
      authors: { find: (name) => (name === "openai" ? author : null) },
    },
    also: (services, job) => [
      services.scripts.create({
        uid: scriptUid,
        accountId: job.accountId,
        prompt: "a circle",
        provider: "openai",
        jobUid: job.uid,
        createdAt: 1,
      }),
    ],
  });
  rig.runtime.script = async function* () {
    const event = runs.shift();
    if (!event) throw new RunLost("restarted");
    if (event.type === "done") {
      const { film, thumbnail } = event.result as { film: string; thumbnail: string };
      for (const name of [film, thumbnail]) rig.runtime.files.set(name, new TextEncoder().encode(`this is ${name}`));
    }
    yield event;
  };
  const finish = async () => {
    for (let slice = 0; slice < 20; slice++) {
      const next = await runSlice(rig.host, rig.memory);
      if (next === "over") return next;
    }
    throw new Error("the job does not end");
  };
  return { ...rig, asked, scriptUid, folder, finish };
}

async function scriptRow(rig: Studio) {
  const [script] = await rig.services.reader.together(rig.services.scripts.find(rig.scriptUid, rig.account.uid));
  if (!script) throw new Error("the script is gone");
  return script;
}
const starts = (rig: Rig) => rig.runtime.calls.filter((call) => call.startsWith("start"));

describe("the manim pipeline", () => {
  it("writes, renders and publishes, with what it made at the paths of its folder", async () => {
    const rig = await studio([written("Circle")], [filmed("Circle")]);
    expect(await rig.finish()).toBe("over");
    const script = await scriptRow(rig);
    expect(script).toMatchObject({
      script: scriptOf("Circle"),
      scene: "Circle",
      servedBy: "openai",
      filmPath: `videos/${rig.folder}/720p30/Circle.mp4`,
      job: { status: "completed", failure: null },
      attempts: [{ script: scriptOf("Circle"), error: null, tokens: 100, servedBy: "openai" }],
    });
    const { media, reader, files } = rig.services;
    for (const [ending, role] of [
      ["mp4", "output"],
      ["jpg", "thumbnail"],
    ] as const) {
      const [file] = await reader.together(media.findPublic(`videos/${rig.folder}/720p30/Circle.${ending}`));
      expect(file).toMatchObject({ role, name: `Circle.${ending}`, width: 1280, height: 720 });
      const bytes = await files.read(file?.key ?? "", 0, file?.bytes ?? 0);
      expect(new TextDecoder().decode(bytes)).toBe(`this is Circle.${ending}`);
    }
    expect(rig.events.flatMap((event) => (event.type === "stage" ? [event.stage] : []))).toEqual([
      "write",
      "render",
      "publish",
    ]);
    expect([rig.slot.left, rig.runtime.calls.at(-1)]).toEqual([1, "wipe"]);
  });

  it("asks for no slot before there is a script, and none at all where nothing is to be rendered", async () => {
    const rig = await studio([written("Circle")], [], { execute: false });
    rig.slot.answer = { granted: false, place: 3 };
    expect(await rig.finish()).toBe("over");
    expect(rig.runtime.calls).toEqual([]);
    expect(await scriptRow(rig)).toMatchObject({
      script: scriptOf("Circle"),
      filmPath: null,
      job: { status: "completed" },
    });
  });

  it("sends a script that does not render back with what Python said, as the job's next attempt", async () => {
    const error = 'File "script.py", line 6\nNameError: name "wait" is not defined';
    const rig = await studio([written("First"), written("Second")], [failed("script_failed", error), filmed("Second")]);
    expect(await rig.finish()).toBe("over");
    expect(rig.asked).toEqual([
      { prompt: "a circle" },
      { prompt: "a circle", repair: { script: scriptOf("First"), error } },
    ]);
    expect(starts(rig)).toEqual(["start render.1", "start render.2"]);
    const script = await scriptRow(rig);
    expect(script.attempts.map((attempt) => [attempt.scene, attempt.error])).toEqual([
      ["First", error],
      ["Second", null],
    ]);
    expect(script).toMatchObject({ scene: "Second", filmPath: `videos/${rig.folder}/720p30/Second.mp4` });
  });

  it("gives up after three, keeps the last script, and says what was wrong with it", async () => {
    const runs = [1, 2, 3].map((time) => failed("script_failed", `ValueError: ${time}`));
    const rig = await studio([written("A"), written("B"), written("C")], runs);
    expect(await rig.finish()).toBe("over");
    expect(rig.asked).toHaveLength(3);
    const script = await scriptRow(rig);
    expect(script).toMatchObject({ script: scriptOf("C"), filmPath: null, job: { status: "failed" } });
    expect(script.job.failure).toEqual({
      code: "SCRIPT_FAILED",
      stage: "write",
      message: "No script that renders came of 3 attempts. The last error: ValueError: 3",
      retryable: false,
    });
    expect(script.attempts.map(({ error }) => error)).toEqual(["ValueError: 1", "ValueError: 2", "ValueError: 3"]);
  });

  it("does not blame the script where the runtime is lost: the same one is rendered again", async () => {
    const rig = await studio([written("Circle")], []);
    const script = rig.runtime.script;
    let losses = 0;
    rig.runtime.script = async function* (run, after) {
      if (losses++ === 0) throw new RunLost("restarted");
      rig.runtime.files.set("Circle.mp4", new Uint8Array(1));
      rig.runtime.files.set("Circle.jpg", new Uint8Array(1));
      yield filmed("Circle");
      yield* script(run, after);
    };
    expect(await rig.finish()).toBe("over");
    expect(rig.asked).toHaveLength(1);
    expect(starts(rig)).toEqual(["start render.1", "start render.2"]);
    expect(await scriptRow(rig)).toMatchObject({ job: { status: "completed" }, attempts: [{ error: null }] });
  });

  it("tells an author that cannot be reached from a script that is wrong: another time may do", async () => {
    const rig = await studio([new AuthorFailure("unavailable", "OpenAI cannot be reached.")], []);
    expect(await rig.finish()).toBe("over");
    expect((await scriptRow(rig)).job.failure).toEqual({
      code: "AUTHOR_UNAVAILABLE",
      stage: "write",
      message: "OpenAI cannot be reached.",
      retryable: true,
    });
  });

  it("says why an author wrote nothing", async () => {
    const rig = await studio([new AuthorFailure("refused", "OpenAI does not write this.")], []);
    expect(await rig.finish()).toBe("over");
    expect(await scriptRow(rig)).toMatchObject({
      script: "",
      servedBy: null,
      job: { status: "failed", failure: { message: "OpenAI does not write this." } },
      attempts: [{ script: "", error: "OpenAI does not write this." }],
    });
  });

  it("leaves a script that somebody edited as it is, whatever becomes of it", async () => {
    const rig = await studio([], [failed("script_invalid", "SyntaxError")], { write: false });
    await env.DB.prepare("UPDATE scripts SET script = 'class Mine(Scene): pass'").run();
    expect(await rig.finish()).toBe("over");
    expect(rig.asked).toEqual([]);
    expect(await scriptRow(rig)).toMatchObject({
      script: "class Mine(Scene): pass",
      attempts: [],
      job: { status: "failed", failure: { code: "SCRIPT_INVALID", stage: "render", message: "SyntaxError" } },
    });
  });

  it("does not write into a script that a later job renders", async () => {
    const rig = await studio([written("Late")], []);
    const [first] = await rig.services.reader.together(rig.services.jobs.findForEngine(rig.jobUid));
    const later = crypto.randomUUID();
    const { services } = rig;
    await env.DB.prepare("UPDATE jobs SET status = 'failed' WHERE uid = ?").bind(rig.jobUid).run();
    const [made] = await services.writer.commit(
      services.jobs.create({
        uid: later,
        accountId: rig.account.id,
        kind: "manim",
        input: first?.input,
        pipelineVersion: 1,
        createdAt: 2,
        deadlineAt: 3,
        maxUnfinished: 20,
        sources: { mediaIds: [], expiresAt: 0 },
        rerenders: rig.scriptUid,
      }),
      services.scripts.renderAgain({ uid: rig.scriptUid, jobUid: later, script: "edited", at: 2 }),
    );
    expect(made).toBe(true);
    await env.DB.prepare("UPDATE jobs SET status = 'processing' WHERE uid = ?").bind(rig.jobUid).run();
    const attempt = { script: "late", scene: "Late", error: null, servedBy: "openai", tokens: 1, at: 1 } as const;
    expect(await services.writer.commit(services.scripts.keepAttempts(rig.jobUid, 1, [attempt], 3))).toEqual([false]);
    expect(await scriptRow(rig)).toMatchObject({ script: "edited", attempts: [], job: { uid: later } });
  });
});
