import { rowingBoat } from "../drawn/vehicles.ts";
import type { Drawing } from "../drawing.ts";
import { type Build, figure } from "./figure.ts";

/** Somebody at the oars, by what they are: the sitting figure behind the boat's side. */
export function rower(outfit: string, build: Build, tone: string, number: number): Drawing {
  const person = figure(outfit, "rowing", build, tone, number);
  const boat = rowingBoat(false);
  return {
    body:
      besideEachOther([
        { body: person.body, transform: "translate(66 -34) scale(0.68)" },
        { body: boat.body, transform: "" },
      ]) + oar,
    x: -10,
    y: -60,
    width: 280,
    height: 170,
  };
}

/** Far over the side, in both hands. */
const oar =
  '<path d="M112 36L34 84" stroke="#c9a26c" stroke-width="4.5" stroke-linecap="round"/><ellipse cx="30" cy="87" rx="17" ry="5.5" fill="#c9a26c" transform="rotate(-32 30 87)"/>';

/** Several drawings as one, the later over the earlier; each keeps the names of its paints to itself. */
export function besideEachOther(drawings: readonly { body: string; transform: string }[]): string {
  return drawings
    .map(
      ({ body, transform }, at) =>
        `<g transform="${transform}">${body.replace(/id="(\w+)"/g, `id="d${at}$1"`).replace(/url\(#(\w+)\)/g, `url(#d${at}$1)`)}</g>`,
    )
    .join("");
}
