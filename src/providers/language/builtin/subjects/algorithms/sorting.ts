import type { Prompt } from "../../prompt/prompt.ts";
import { type Python, py } from "../../python/py.ts";
import type { Subject } from "../subject.ts";

const weak = [
  "sort*",
  "algorithm*",
  "algoritmo*",
  "algorithme*",
  "ordena*",
  "ordenamiento",
  "tri",
  "trier",
  "sortier*",
  "ordinamento",
  "array",
  "list",
  "lista",
  "liste",
];

interface Sort {
  name: string;
  className: string;
  title: string;
  strong: readonly string[];
  most: number;
  idea: string;
  /** The algorithm, on `self.swap`, `self.compare` and the like as `stage` defines them. */
  algorithm: Python;
}

const bubble: Sort = {
  name: "bubble-sort",
  className: "BubbleSort",
  title: "Bubble sort",
  strong: [
    "bubble sort",
    "bubblesort",
    "metodo burbuja",
    "burbuja",
    "tri a bulles",
    "tri bulle",
    "bolha",
    "bubble sortierung",
    "sorting algorithm*",
    "ordenamiento",
    "sortieralgorithm*",
  ],
  most: 8,
  idea: "Compare neighbours and swap those in the wrong order",
  algorithm: py`
    for end in range(len(values) - 1, 0, -1):
        swapped = False
        for i in range(end):
            compare(i, i + 1)
            if values[i] > values[i + 1]:
                swap(i, i + 1)
                swapped = True
            relax(i, i + 1)
        finish(end)
        if not swapped:
            break`,
};

const selection: Sort = {
  name: "selection-sort",
  className: "SelectionSort",
  title: "Selection sort",
  strong: ["selection sort", "seleccion", "tri par selection", "selectionsort"],
  most: 9,
  idea: "Find the smallest of the rest and put it in front",
  algorithm: py`
    for start in range(len(values) - 1):
        smallest = start
        for i in range(start + 1, len(values)):
            compare(smallest, i)
            if values[i] < values[smallest]:
                relax(smallest)
                smallest = i
            else:
                relax(i)
        swap(start, smallest)
        finish(start)`,
};

const insertion: Sort = {
  name: "insertion-sort",
  className: "InsertionSort",
  title: "Insertion sort",
  strong: ["insertion sort", "insercion", "tri par insertion", "insertionsort"],
  most: 9,
  idea: "Move each value left until it stands in order",
  algorithm: py`
    for start in range(1, len(values)):
        i = start
        while i > 0:
            compare(i - 1, i)
            if values[i - 1] <= values[i]:
                relax(i - 1, i)
                break
            swap(i - 1, i)
            relax(i - 1, i)
            i -= 1`,
};

const quick: Sort = {
  name: "quick-sort",
  className: "QuickSort",
  title: "Quicksort",
  strong: ["quick sort", "quicksort", "tri rapide", "ordenamiento rapido"],
  most: 10,
  idea: "Choose a pivot; smaller values go to its left, larger ones to its right",
  algorithm: py`
    def quicksort(low, high):
        if low > high:
            return
        if low == high:
            finish(low)
            return
        self.play(bars[high].animate.set_color(RED), run_time=0.3)
        border = low
        for i in range(low, high):
            compare(i)
            if values[i] < values[high]:
                relax(i)
                if i != border:
                    swap(border, i)
                border += 1
            else:
                relax(i)
        if border != high:
            swap(border, high)
        finish(border)
        quicksort(low, border - 1)
        quicksort(border + 1, high)

    quicksort(0, len(values) - 1)`,
};

/** Bars of the prompt's own list, moved by the real algorithm. */
function subjectOf(sort: Sort): Subject {
  return {
    name: sort.name,
    strong: sort.strong,
    weak,
    bonus: ({ list }) => (list.length > 0 ? 0.3 : 0),
    write: (prompt) => ({
      className: sort.className,
      construct: py`
        self.headline(${sort.title})
        ${stage(valuesOf(prompt, sort.most))}
        self.play(LaggedStart(*[GrowFromEdge(bar, DOWN) for bar in bars], lag_ratio=0.1), run_time=1.2)
        self.say(${sort.idea})
        ${sort.algorithm}
        self.say("Everything is in order")
        self.play(LaggedStart(*[bar.animate.set_color(GREEN) for bar in bars], lag_ratio=0.1), run_time=1.2)`,
    }),
  };
}

/** Values, their bars, and the moves that the algorithms are told in. */
function stage(values: readonly number[]): Python {
  return py`
    values = ${values}
    low, high = min(0, *values), max(0, *values)
    scale = 4.0 / (high - low or 1)
    gap = min(1.2, 11 / len(values))
    left = -gap * (len(values) - 1) / 2
    floor = -2.1 - low * scale * 0.9

    def bar_of(value):
        height = max(abs(value) * scale * 0.9, 0.06)
        block = Rectangle(width=gap * 0.78, height=height, stroke_width=1, color=BLUE, fill_opacity=0.75)
        number = Text(f"{value:g}", font_size=28)
        number.scale_to_fit_width(min(number.width, gap * 0.85))
        if value < 0:
            return VGroup(block, number.next_to(block, DOWN, buff=0.1)).shift((floor - height / 2) * UP)
        block.move_to((floor + height / 2) * UP)
        return VGroup(block, number.next_to(block, UP, buff=0.1))

    bars = [bar_of(value).set_x(left + gap * i) for i, value in enumerate(values)]
    done = set()

    def compare(*places):
        self.play(*[bars[i][0].animate.set_color(YELLOW) for i in places], run_time=0.2)

    def relax(*places):
        self.play(*[bars[i][0].animate.set_color(GREEN if i in done else BLUE) for i in places], run_time=0.12)

    def swap(i, j):
        if i == j:
            return
        values[i], values[j] = values[j], values[i]
        bars[i], bars[j] = bars[j], bars[i]
        self.play(*[bars[k].animate.set_x(left + gap * k) for k in (i, j)], run_time=0.35)

    def finish(i):
        done.add(i)
        self.play(bars[i][0].animate.set_color(GREEN), run_time=0.2)`;
}

/** The prompt's list, cut to `most` values; a list of this author's without one. */
export function valuesOf({ list }: Prompt, most: number): number[] {
  const usable = list.filter((value) => Math.abs(value) < 1e6).slice(0, most);
  return usable.length >= 3 ? [...usable] : [5, 2, 8, 1, 6, 3, 7].slice(0, most);
}

export const bubbleSort = subjectOf(bubble);
export const selectionSort = subjectOf(selection);
export const insertionSort = subjectOf(insertion);
export const quickSort = subjectOf(quick);
