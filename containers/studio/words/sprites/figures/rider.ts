import { herds } from "../drawn/herds.ts";
import type { Drawing } from "../drawing.ts";
import { type Build, figure } from "./figure.ts";
import { besideEachOther } from "./rower.ts";

/** Somebody on a horse, by what they are. */
export function rider(outfit: string, build: Build, tone: string, number: number): Drawing {
  const horse = herds["horse"]?.();
  if (horse === undefined) throw new Error("there is no horse");
  const person = figure(outfit, "riding", build, tone, number);
  return {
    ...horse,
    body: besideEachOther([
      { body: horse.body, transform: "" },
      { body: person.body, transform: "translate(72 -54) scale(0.83)" },
    ]),
    y: -130,
    height: 340,
  };
}
