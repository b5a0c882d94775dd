import type { Prompt } from "../../prompt/prompt.ts";
import { numberBy } from "../../prompt/numbers.ts";
import { py } from "../../python/py.ts";
import type { Subject } from "../subject.ts";

/** Halves a sorted list until the target is found or nothing is left. */
export const binarySearch: Subject = {
  name: "binary-search",
  strong: [
    "binary search",
    "busqueda binaria",
    "recherche binaire",
    "recherche dichotomique",
    "dichotom*",
    "binare suche",
    "busca binaria",
    "ricerca binaria",
  ],
  weak: ["search", "algorithm*", "find", "sorted"],
  write: (prompt) => {
    const values = sorted(prompt);
    const named = numberBy(prompt.text, "for|find|target|search(?:ing)? for|buscar?|cherche|suche|looking for");
    const target = named !== null && Math.abs(named) < 1e6 ? named : (values[Math.floor(values.length * 0.7)] ?? 0);
    return {
      className: "BinarySearch",
      construct: py`
        self.headline("Binary search")
        values, target = ${values}, ${target}
        width = min(1.1, 12.4 / len(values))
        cells = VGroup()
        for value in values:
            box = Square(width * 0.92, color=BLUE, fill_opacity=0.35, stroke_width=2)
            number = Text(f"{value:g}", font_size=30)
            number.scale_to_fit_width(min(number.width, 0.8 * box.width))
            cells.add(VGroup(box, number))
        cells.arrange(RIGHT, buff=width * 0.08).shift(0.1 * UP)
        wanted = Text(f"looking for {target:g}", font_size=34, color=YELLOW).move_to(2.1 * UP)
        self.play(LaggedStart(*[FadeIn(one, shift=0.3 * UP) for one in cells], lag_ratio=0.06), FadeIn(wanted))
        self.say("In a sorted list, look at the middle first")
        low, high, found = 0, len(values) - 1, None
        pointer = None
        while low <= high:
            middle = (low + high) // 2
            new_pointer = VGroup(
                Triangle(color=YELLOW, fill_opacity=1).scale(0.16), Text("middle", font_size=26, color=YELLOW),
            ).arrange(DOWN, buff=0.1).next_to(cells[middle], DOWN, buff=0.15)
            if pointer is None:
                pointer = new_pointer
                self.play(FadeIn(pointer))
            else:
                self.play(pointer.animate.move_to(new_pointer), run_time=0.7)
            self.play(cells[middle][0].animate.set_color(YELLOW), run_time=0.4)
            if values[middle] == target:
                found = middle
                break
            if values[middle] < target:
                self.say(f"{values[middle]:g} is too small: the left half is out")
                out = range(low, middle + 1)
                low = middle + 1
            else:
                self.say(f"{values[middle]:g} is too large: the right half is out")
                out = range(middle, high + 1)
                high = middle - 1
            self.play(*[cells[i].animate.set_opacity(0.15) for i in out], run_time=0.8)
        if found is None:
            self.say(f"Nothing is left: {target:g} is not in the list")
        else:
            self.say(f"Found {target:g} at index {found}")
            self.play(cells[found][0].animate.set_color(GREEN).set_fill(GREEN, 0.7), Flash(cells[found], color=GREEN, flash_radius=width * 0.8))
        steps = Text(f"{len(values)} values need at most {int(np.log2(len(values))) + 1} looks", font_size=30, color=TEAL).move_to(1.95 * DOWN)
        self.play(FadeIn(steps))`,
    };
  },
};

function sorted({ list }: Prompt): number[] {
  const values = list
    .filter((value) => Math.abs(value) < 1e6)
    .slice(0, 14)
    .toSorted((a, b) => a - b);
  return values.length >= 3 ? values : [2, 5, 8, 12, 16, 23, 38, 56, 72, 91];
}
