import type { Drawing } from "../drawing.ts";
import { animals } from "./animals.ts";
import { buildings } from "./buildings.ts";
import { herds } from "./herds.ts";
import { things } from "./things.ts";
import { vehicles } from "./vehicles.ts";
import { wonders } from "./wonders.ts";

/** What the icon set lacks, or has as a face only, drawn by us. */
export const drawn: Record<string, () => Drawing> = {
  ...animals,
  ...herds,
  ...buildings,
  ...vehicles,
  ...things,
  ...wonders,
};
