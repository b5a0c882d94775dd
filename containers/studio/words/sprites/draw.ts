import type { Drawing } from "./drawing.ts";
import { recoloured } from "./colour.ts";
import { drawn } from "./drawn/drawn.ts";
import { type Build, figure } from "./figures/figure.ts";
import { rider } from "./figures/rider.ts";
import { rower } from "./figures/rower.ts";
import { type PoseName, poses } from "./figures/poses.ts";
import { hasIcon, iconNamed } from "./icon-set.ts";

function hashOf(text: string): number {
  let hash = 2166136261;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
  return hash >>> 0;
}

function isPose(name: string): name is PoseName {
  return Object.hasOwn(poses, name);
}

/** One of the icon set's people by skin, and as a man or a woman rather than its orange anybody. */
function iconOf(name: string, tone: string | undefined): Drawing {
  if (tone === undefined) return iconNamed(name);
  const sexes = name.startsWith("person-")
    ? [name.replace("person-", hashOf(tone) % 2 === 0 ? "man-" : "woman-"), name]
    : [name];
  const found = sexes.flatMap((one) => [`${one}-${tone}-skin-tone`, one]).find(hasIcon);
  return iconNamed(found ?? name);
}

/**
 * A drawing by its name: `noto:horse`, `noto:skier:medium`, `own:windmill`, `figure:farmer:walking:woman:dark`, each with `#rrggbb` behind it
 * to have it in that colour.
 */
export function drawingNamed(name: string): Drawing {
  const [plain = "", colour] = name.split("#");
  const [from, what = "", ...rest] = plain.split(":");
  const drawing =
    from === "noto" ? iconOf(what, rest[0]) : from === "own" ? ownDrawing(what) : figureOf(plain, what, rest);
  return colour === undefined ? drawing : { ...drawing, body: recoloured(drawing.body, `#${colour}`) };
}

function ownDrawing(name: string): Drawing {
  const draw = drawn[name];
  if (draw === undefined) throw new Error(`there is no drawing “${name}”`);
  return draw();
}

function figureOf(name: string, outfit: string, [pose = "", build = "", tone = ""]: string[]): Drawing {
  if (!isPose(pose) || (build !== "man" && build !== "woman")) throw new Error(`there is no figure “${name}”`);
  if (pose === "riding") return rider(outfit, build, tone, hashOf(name));
  if (pose === "rowing") return rower(outfit, build, tone, hashOf(name));
  return figure(outfit, pose, build satisfies Build, tone, hashOf(name));
}
