import { py } from "../../python/py.ts";
import type { Subject } from "../subject.ts";

/** Values are inserted one by one into a binary search tree. */
export const searchTree: Subject = {
  name: "binary-search-tree",
  strong: [
    "binary search tree*",
    "bst",
    "binary tree*",
    "arbol binario*",
    "arbre binaire",
    "binarbaum",
    "suchbaum",
    "arvore binaria",
    "albero binario",
    "tree data structure",
  ],
  weak: ["tree", "trees", "arbol", "arbre", "baum", "data structure*", "insert", "search", "binary search", "node*"],
  write: ({ list }) => {
    const values = [...new Set(list.filter((value) => Math.abs(value) < 1e4))].slice(0, 9);
    const shown = values.length >= 3 ? values : [50, 30, 70, 20, 40, 60, 80];
    return {
      className: "BinarySearchTree",
      construct: py`
        self.headline("A binary search tree")
        values = ${shown}
        level = ${Math.min(1.15, 4.3 / deepest(shown))}
        left, right, depth = {}, {}, {values[0]: 0}
        order = sorted(values)

        def spot(value):
            """Side by side in order, one row for each level."""
            step = min(1.5, 11.5 / len(values))
            return np.array([(order.index(value) - (len(order) - 1) / 2) * step, 2.1 - depth[value] * level, 0])

        def node(value):
            circle = Circle(min(0.4, 0.48 * level), color=BLUE, fill_color=BLUE_E, fill_opacity=1, stroke_width=3)
            number = Text(f"{value:g}", font_size=26)
            number.scale_to_fit_width(min(number.width, 1.5 * circle.radius)).scale_to_fit_height(min(number.height, circle.radius))
            return VGroup(circle, number).set_z_index(1)

        nodes = {values[0]: node(values[0]).move_to(spot(values[0]))}
        self.say("Smaller values go to the left, larger ones to the right")
        self.play(FadeIn(nodes[values[0]], scale=0.5))
        for value in values[1:]:
            new, at = node(value), values[0]
            new[0].set_color(YELLOW)
            new.move_to([5.9, 2.1, 0])
            self.play(FadeIn(new), run_time=0.3)
            while True:
                self.play(nodes[at][0].animate.set_stroke(YELLOW, 6), run_time=0.25)
                self.play(nodes[at][0].animate.set_stroke(BLUE, 3), run_time=0.15)
                side = left if value < at else right
                if at not in side:
                    side[at] = value
                    depth[value] = depth[at] + 1
                    break
                at = side[at]
            line = Line(spot(at), spot(value), color=GREY_B)
            self.play(new.animate.move_to(spot(value)), Create(line), run_time=0.6)
            self.play(new[0].animate.set_color(BLUE).set_fill(BLUE_E, 1), run_time=0.15)
            nodes[value] = new
        self.say("Read from left to right, the values are sorted")
        for value in order:
            self.play(nodes[value][0].animate.set_stroke(GREEN, 6).set_fill(GREEN_E, 1), run_time=0.3)`,
    };
  },
};

/** Levels below the root that inserting the values in this order makes; 1 at least. */
function deepest(values: readonly number[]): number {
  const depth = new Map<number, number>();
  for (const value of values) {
    const placed = [...depth.keys()];
    const below = Math.max(...placed.filter((other) => other < value));
    const above = Math.min(...placed.filter((other) => other > value));
    depth.set(value, Math.max(depth.get(below) ?? -1, depth.get(above) ?? -1) + 1);
  }
  return Math.max(1, ...depth.values());
}
