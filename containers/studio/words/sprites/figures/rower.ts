import { rowingBoat } from "../drawn/vehicles.ts";
import type { Drawing } from "../drawing.ts";
import { type Build, figure } from "./figure.ts";

/** Somebody at the oars, by what they are: the sitting figure behind the boat's side. */
export function rower(outfit: string, build: Build, tone: string, number: number): Drawing {
  const person = figure(outfit, "rowing", build, tone, number);
  const boat = rowingBoat(false);
  return {
    body: `<g transform="translate(66 -34) scale(0.68)">${renamed(person.body, "f")}</g><g transform="translate(0 0)">${renamed(boat.body, "v")}</g>${oar}`,
    x: -10,
    y: -60,
    width: 280,
    height: 170,
  };
}

/** Far over the side, in both hands. */
const oar =
  '<path d="M112 36L34 84" stroke="#c9a26c" stroke-width="4.5" stroke-linecap="round"/><ellipse cx="30" cy="87" rx="17" ry="5.5" fill="#c9a26c" transform="rotate(-32 30 87)"/>';

/** Two drawings in one file must not share the names of their paints. */
function renamed(body: string, prefix: string): string {
  return body.replace(/id="(\w+)"/g, `id="${prefix}$1"`).replace(/url\(#(\w+)\)/g, `url(#${prefix}$1)`);
}
