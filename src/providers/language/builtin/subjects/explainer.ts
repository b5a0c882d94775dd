import { type Python, lines } from "../python/py.ts";
import { changeDiagram, cycleDiagram, stepsDiagram, timelineDiagram } from "./explaining/flows.ts";
import { comparisonDiagram, ideasDiagram, numbersDiagram, partsDiagram, symbolsDiagram } from "./explaining/groups.ts";
import { type Outline, outlineOf } from "./explaining/outline.ts";
import { headingOf, type Stage } from "./explaining/stage.ts";
import type { Subject } from "./subject.ts";

/** For what no other subject knows: what the prompt says, as a diagram of its kind. It claims nothing of its own. */
export const explainer: Subject = {
  name: "explainer",
  strong: [],
  write: (prompt) => {
    const outline = outlineOf(prompt);
    const { heading, stage } = headingOf(outline.title, hasCaptions(outline));
    return { className: "Explainer", construct: lines(heading, diagramOf(outline, stage)) };
  },
};

function hasCaptions(outline: Outline): boolean {
  if ("points" in outline) return outline.points.some(({ caption }) => caption !== null);
  return "caption" in outline ? outline.caption !== null : outline.kind === "numbers";
}

function diagramOf(outline: Outline, stage: Stage): Python {
  switch (outline.kind) {
    case "steps":
      return stepsDiagram(outline.points, stage);
    case "cycle":
      return cycleDiagram(outline.points, stage);
    case "change":
      return changeDiagram(outline, stage);
    case "timeline":
      return timelineDiagram(outline.events, stage);
    case "comparison":
      return comparisonDiagram(outline.sides, outline.aspects, stage);
    case "parts":
      return partsDiagram(outline.topic, outline.points, stage);
    case "ideas":
      return ideasDiagram(outline.topic, outline.points, stage);
    case "symbols":
      return symbolsDiagram(outline.symbols, outline.caption, stage);
    case "numbers":
      return numbersDiagram(outline.values, stage);
  }
}
