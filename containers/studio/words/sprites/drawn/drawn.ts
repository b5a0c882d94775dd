import type { Drawing } from "../drawing.ts";
import { animals } from "./animals.ts";
import { buildings } from "./buildings.ts";
import { herds } from "./herds.ts";
import { summit } from "./summit.ts";
import { swimmers } from "./swimmers.ts";
import { things } from "./things.ts";
import { vehicles } from "./vehicles.ts";
import { wonders } from "./wonders.ts";

/** What the icon set lacks, or has as a face only, drawn by us. */
export const drawn: Record<string, () => Drawing> = {
  ...animals,
  ...swimmers,
  ...herds,
  ...buildings,
  ...vehicles,
  ...things,
  ...wonders,
  summit,
};
