/** Google's Noto drawings (Apache 2.0), as Iconify packs them. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Drawing } from "./drawing.ts";

const require = createRequire(import.meta.url);

let file: Buffer | undefined;

/** The set's 25 MB take a third of a second to parse whole, so that one icon is cut out of the text instead: one object of a known depth. */
function objectOf(name: string): { body?: string; parent?: string; width?: number; height?: number } | undefined {
  file ??= readFileSync(path.join(path.dirname(require.resolve("@iconify-json/noto/package.json")), "icons.json"));
  const start = file.indexOf(`\n\t\t${JSON.stringify(name)}: {\n`);
  if (start < 0) return undefined;
  const open = file.indexOf("{", start);
  const end = file.indexOf("\n\t\t}", open);
  return JSON.parse(`${file.toString("utf8", open, end)}\n}`);
}

/** Whether the set has an icon of this name. */
export function hasIcon(name: string): boolean {
  return objectOf(name) !== undefined;
}

/** An icon of the set. */
export function iconNamed(name: string): Drawing {
  const found = objectOf(name);
  if (found?.parent !== undefined) return iconNamed(found.parent);
  if (found?.body === undefined) throw new Error(`the icon set has no “${name}”`);
  return { body: found.body, x: 0, y: 0, width: found.width ?? 128, height: found.height ?? 128 };
}
