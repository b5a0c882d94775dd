/**
 * Chooses how runs are held in. Nothing is taken for granted: at start each mode is
 * entered for real, once by the probe, which tries to get out, and once by the tool
 * process itself.
 */
import { existsSync } from "node:fs";
import type { Health } from "../../protocol/run-protocol.ts";
import { makePlace, makeScratch, wipePlace } from "../files/place.ts";
import type { IdentityPool } from "../identities.ts";
import { messageOf } from "../log.ts";
import type { Settings } from "../settings.ts";
import { bubblewrap } from "./bubblewrap.ts";
import type { Cell, Enter, RuntimeCode } from "./cell.ts";
import { checkTools } from "./check-tools.ts";
import { findProgram } from "./find-program.ts";
import { inContainer } from "./in-container.ts";
import { findLayers, missingLayers } from "./layers.ts";

export interface Sandbox {
  mode: Health["sandbox"]["mode"];
  layers: Health["sandbox"]["layers"];
  enter: Enter;
  /** What the tool process says it has. */
  tools: readonly string[];
  /** Why runs are refused; null: they are not. */
  refusal: string | null;
}

type Mode = Sandbox["mode"];

const trialLimits = { cpuSeconds: 60, fileBytes: 1024 ** 2, processes: 512, memoryBytes: 1024 ** 3 };

/**
 * Tries the modes that `settings` allow, the stronger first. Where none holds, answers
 * one that refuses runs and says why. `identities`: null where the run server is not root.
 */
export async function chooseSandbox(
  settings: Settings,
  code: RuntimeCode,
  identities: IdentityPool | null,
): Promise<Sandbox> {
  const modes: Mode[] = settings.sandbox === "auto" ? ["bubblewrap", "in_container"] : [settings.sandbox];
  const refusals: string[] = [];
  let refused: Sandbox | undefined;
  for (const mode of modes) {
    const sandbox = await trySandbox(mode, settings, code, identities);
    if (sandbox.refusal === null) return sandbox;
    refusals.push(`${mode}: ${sandbox.refusal}`);
    if (!refused || sandbox.layers.length > refused.layers.length) refused = sandbox;
  }
  if (!refused) throw new Error("no sandbox mode was tried");
  return { ...refused, refusal: refusals.join("; ") };
}

async function trySandbox(
  mode: Mode,
  settings: Settings,
  code: RuntimeCode,
  identities: IdentityPool | null,
): Promise<Sandbox> {
  const bwrap = findProgram("bwrap");
  const enter =
    mode === "bubblewrap" ? bubblewrap(bwrap ?? "bwrap", settings.confine, code) : inContainer(settings.confine, code);
  const sandbox: Sandbox = { mode, layers: [], enter, tools: [], refusal: null };
  if (mode === "bubblewrap" && !bwrap) return { ...sandbox, refusal: "bubblewrap (bwrap) is not installed" };
  if (!existsSync(settings.confine)) return { ...sandbox, refusal: `the launcher ${settings.confine} is not built` };

  const place = await makePlace(settings.folder, `trial-${mode}`, identities);
  const other = await makePlace(settings.folder, `other-${mode}`, identities);
  const identity = identities && place.gid !== null ? { uid: identities.take(), gid: place.gid } : null;
  try {
    const scratch = await makeScratch(place, "trial", identity);
    const cell: Cell = { files: place.files, scratch, identity, limits: trialLimits };
    const layers = await findLayers(mode, enter, settings, { cell, other });
    const missing = missingLayers(layers);
    if (missing.length > 0) return { ...sandbox, layers, refusal: `not in force: ${missing.join(", ")}` };
    return { ...sandbox, layers, tools: await checkTools(enter, cell, code) };
  } catch (error) {
    return { ...sandbox, refusal: messageOf(error).trim().slice(0, 1000) };
  } finally {
    if (identity) identities?.give(identity.uid);
    await wipePlace(place, identities);
    await wipePlace(other, identities);
  }
}
