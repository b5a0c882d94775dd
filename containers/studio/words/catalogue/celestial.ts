import { entriesOf, type Row } from "./entry.ts";

/** Heights are as seen: a moon of 20 m in the painter's sky is one that looks large, as a film maker would have it. */
const rows: Row[] = [
  ["moon", "full-moon", 16, "sky", "", "full moon,moonrise,luna"],
  ["crescent", "crescent-moon", 14, "sky", "", "crescent moon,new moon,sickle moon"],
  ["half moon", "last-quarter-moon", 14, "sky", ""],
  ["earth", "own:earth", 40, "sky", "space", "planet earth,globe"],
  ["world", "own:earth", 40, "sky", "space"],
  ["ringed planet", "", 40, "sky", "space", "saturn"],
  ["mars", "own:mars", 40, "sky", "space", "red planet"],
  ["planet", "own:planet", 40, "sky", "space", "jupiter,neptune,uranus,venus,exoplanet"],
  ["comet", "", 14, "sky", "space"],
  ["meteor", "", 10, "sky", "space", "asteroid,meteorite"],
  ["rainbow", "own:rainbow", 40, "sky", "fields"],
];

export const celestial = entriesOf("celestial", rows);
