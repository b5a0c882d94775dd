import type { Prompt } from "../prompt/prompt.ts";
import { oneLine } from "../prompt/words.ts";
import { py } from "../python/py.ts";
import type { Subject } from "./subject.ts";

/** For what no other subject knows: the topic and its key words, as the prompt has them, around each other. It claims nothing. */
export const explainer: Subject = {
  name: "explainer",
  strong: [],
  write: (prompt) => {
    const title = titleOf(prompt);
    const ideas = keyIdeas(prompt);
    return {
      className: "Explainer",
      construct: py`
        self.headline(${title})
        hub = Circle(1.0, color=YELLOW, fill_color=YELLOW, fill_opacity=0.15)
        self.play(GrowFromCenter(hub))`,
    };
  },
};
function titleOf(prompt: Prompt): string {
  return oneLine(prompt.text, 60) || "An idea";
}
function keyIdeas(_prompt: Prompt): string[] {
  return [];
}
