import { py } from "../../python/py.ts";
import type { Subject } from "../subject.ts";
import { valuesOf } from "./sorting.ts";

/** Splits in halves row by row, then merges back up. */
export const mergeSort: Subject = {
  name: "merge-sort",
  strong: ["merge sort", "mergesort", "tri fusion", "ordenamiento por mezcla", "mezcla", "divide and conquer"],
  weak: ["sort*", "algorithm*", "algoritmo*", "ordena*", "sortier*", "array", "list"],
  write: (prompt) => ({
    className: "MergeSort",
    construct: py`
      self.headline("Merge sort")
      values = ${valuesOf(prompt, 8)}
      width = min(1.0, 10 / len(values))

      def cell(value, color=BLUE):
          box = Square(min(width, 0.8), color=color, fill_opacity=0.5, stroke_width=2)
          number = Text(f"{value:g}", font_size=28)
          number.scale_to_fit_width(min(number.width, 0.85 * box.width))
          return VGroup(box, number)

      def place(index, level, parts):
          """Of the value at an index, in the row of its level, with a gap between parts."""
          part = next(k for k, (start, end) in enumerate(parts) if start <= index < end)
          x = (index - (len(values) - 1) / 2) * width + (part - (len(parts) - 1) / 2) * 0.3
          return np.array([x, 2.2 - 1.15 * level, 0])

      levels = [[(0, len(values))]]
      while any(end - start > 1 for start, end in levels[-1]):
          levels.append([
              half
              for start, end in levels[-1]
              for half in ([(start, end)] if end - start == 1 else [(start, (start + end) // 2), ((start + end) // 2, end)])
          ])
      row = VGroup(*[cell(value).move_to(place(i, 0, levels[0])) for i, value in enumerate(values)])
      self.play(FadeIn(row, lag_ratio=0.1))
      self.say("Split the list in halves until single values are left")
      for level, parts in enumerate(levels[1:], 1):
          next_row = VGroup(*[one.copy().move_to(place(i, level, parts)) for i, one in enumerate(row)])
          self.play(*[TransformFromCopy(old, new) for old, new in zip(row, next_row)], row.animate.set_opacity(0.25), run_time=1)
          row = next_row
      self.say("Merge two sorted halves: always take the smaller front value")
      ordered = list(values)
      self.remove(*[mobject for mobject in self.mobjects if mobject not in (row, self.sentence)][1:])
      for level in range(len(levels) - 2, -1, -1):
          moves = []
          for start, end in levels[level]:
              order = sorted(range(start, end), key=lambda i: ordered[i])
              moves.append([(i, place(start + k, level, levels[level])) for k, i in enumerate(order)])
          for step in range(max(len(move) for move in moves)):
              now = [move[step] for move in moves if step < len(move)]
              self.play(*[row[i].animate.move_to(target) for i, target in now], run_time=0.4)
          self.play(row.animate.set_color(GREEN if level == 0 else TEAL), run_time=0.3)
          sequence = [i for move in moves for i, _ in move]
          ordered = [ordered[i] for i in sequence]
          row = VGroup(*[row[i] for i in sequence])
      self.say("Each level of merging looks at every value once: n log n steps")`,
  }),
};
