import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makePlace, openJobsFolder } from "../files/place.ts";
import { readSettings } from "../settings.ts";
import { buildConfine } from "../testing/programs.ts";
import type { Cell, Enter } from "./cell.ts";
import { findLayers, missingLayers } from "./layers.ts";

const nothing: Enter = (cell, command) => {
  const [program = "", ...args] = command((path) => path);
  return { argv: [program, ...args], folder: cell.files, scratch: cell.scratch };
};

describe("The probe", () => {
  it("finds no layer where nothing is locked", async () => {
    const folder = mkdtempSync(join(tmpdir(), "layers-"));
    await openJobsFolder(folder);
    const settings = readSettings({ RUNTIME_FOLDER: folder, RUNTIME_CONFINE: await buildConfine() });
    const [place, other] = [await makePlace(folder, "own", null), await makePlace(folder, "other", null)];
    const limits = { cpuSeconds: 1, fileBytes: 1, processes: 1, memoryBytes: 1 };
    const cell: Cell = { files: place.files, scratch: place.incoming, identity: null, limits };
    for (const mode of ["bubblewrap", "in_container"] as const) {
      const layers = await findLayers(mode, nothing, settings, { cell, other });
      expect(layers.filter((layer) => layer !== "no_capabilities" || process.getuid?.() === 0)).toEqual([]);
    }
    rmSync(folder, { recursive: true });
  });
});

describe("What a run needs at least", () => {
  const least = ["no_new_privs", "no_capabilities", "seccomp", "no_network", "rlimits", "private_folder"] as const;

  it("is all of these, and either a user or namespaces of its own", () => {
    expect(missingLayers([...least, "own_uid"])).toEqual([]);
    expect(missingLayers([...least, "bubblewrap"])).toEqual([]);
    expect(missingLayers([...least, "landlock"])).toEqual(["own_uid or bubblewrap"]);
    for (const layer of least)
      expect(missingLayers(["bubblewrap", "own_uid", ...least.filter((one) => one !== layer)])).toEqual([layer]);
  });
});
