/**
 * The TeX broker. TeX is a language, too: what a script wants typeset is compiled outside of the
 * script's sandbox, in one of its own, and kept by the hash of all that the picture depends on.
 * Scripts ask; what is kept is written here alone.
 */
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { RunLimits } from "../protocol/run-protocol.ts";
import type { Adviser } from "../runner/advice.ts";
import type { RunServices } from "../runner/execute-run.ts";
import { runAside } from "../runner/run-aside.ts";
import { pruneFolder } from "./prune-folder.ts";
import { python, source } from "./python.ts";

const formula = z.object({
  /** A whole document. */
  tex: z.string().max(100_000),
  compiler: z.enum(["latex", "pdflatex", "xelatex", "lualatex"]),
  format: z.enum([".dvi", ".xdv", ".pdf"]),
});
type Formula = z.output<typeof formula>;
type Typeset = { svg: string } | { error: string };

const mib = 1024 ** 2;
const limits: RunLimits = {
  wallSeconds: 10,
  cpuSeconds: 10,
  memoryBytes: 512 * mib,
  processes: 16,
  fileBytes: 16 * mib,
  outputBytes: 32 * mib,
};
const mostSvgBytes = 8 * mib;
const kept = { files: 20_000, bytes: 512 * mib };
/** Looking at everything that is kept takes time; it is done after so many new formulae. */
const pruneEvery = 200;

/** `folder`: the runtime's; what is kept lies in its `formulae`. */
export async function formulaAdviser(services: RunServices, folder: string): Promise<Adviser> {
  const cache = join(folder, "formulae");
  await mkdir(cache, { recursive: true, mode: 0o700 });
  const underWay = new Map<string, Promise<Typeset>>();
  let made = 0;

  async function typeset(asked: Formula, path: string, stopped: AbortSignal): Promise<Typeset> {
    const { tex, ...params } = asked;
    const command = (inside: (path: string) => string) => [inside(python), "-I", "-S", "-B", inside(source("tex.py"))];
    const aside = { command, params, files: { "formula.tex": tex }, limits, mostBytes: mostSvgBytes };
    const answer = await runAside(aside, services, folder, stopped);
    if (answer.outcome === "exceeded") return { error: `TeX used more than it may (${answer.message})` };
    if (answer.outcome === "failed") return { error: answer.message };
    const svg = answer.files["formula.svg"];
    if (svg === undefined) return { error: "the picture of the formula is too large" };
    await writeFile(`${path}.new`, svg);
    await rename(`${path}.new`, path);
    if (++made % pruneEvery === 0) await pruneFolder(cache, kept);
    return { svg };
  }

  return async (question, stopped) => {
    const asked = formula.safeParse(question);
    if (!asked.success) return { error: `not a formula: ${z.prettifyError(asked.error)}` };
    const key = createHash("sha256").update(JSON.stringify(asked.data)).digest("hex");
    const path = join(cache, `${key}.svg`);
    const known = await readFile(path, "utf8").catch(() => undefined);
    if (known !== undefined) {
      const now = new Date();
      await utimes(path, now, now);
      return { svg: known };
    }
    let typesetting = underWay.get(key);
    if (!typesetting) {
      // It goes on for others even where the run that asked first is stopped: ten seconds at most.
      typesetting = typeset(asked.data, path, AbortSignal.timeout(2 * limits.wallSeconds * 1000));
      underWay.set(key, typesetting);
      const over = () => void underWay.delete(key);
      typesetting.then(over, over);
    }
    stopped.throwIfAborted();
    return typesetting;
  };
}
