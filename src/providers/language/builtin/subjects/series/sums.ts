import { latexNumber } from "../../maths/latex.ts";
import { py, tex } from "../../python/py.ts";
import type { Subject } from "../subject.ts";

const weak = [
  "sequence*",
  "series",
  "serie*",
  "sucesion*",
  "suite",
  "folge*",
  "reihe*",
  "sequencia*",
  "successione",
  "sum",
  "infinite",
  "terms",
];

export const geometricSeries: Subject = {
  name: "geometric-series",
  strong: [
    "geometric series",
    "geometric sequence",
    "geometric progression",
    "serie geometrica",
    "serie geometrique",
    "geometrische reihe",
    "progressao geometrica",
    "infinite series",
    "infinite sum",
    "1 2 1 4 1 8",
    "zeno*",
    "serie infinita",
    "convergent series",
  ],
  weak,
  write: () => ({
    className: "GeometricSeries",
    construct: py`
      self.headline("An infinite sum that fits into a square")
      side, corner = 4.8, np.array([-6.0, -2.55, 0])
      outline = Square(side, color=WHITE).move_to(corner + side / 2 * (RIGHT + UP))
      terms = MathTex("1", "=", *[part for k in range(1, 6) for part in (rf"\frac{{1}}{{{2**k}}}", "+")], r"\cdots", font_size=44)
      terms.move_to([3.1, 1.3, 0])
      self.play(Create(outline))
      self.say("Fill half of a square, then half of what is left, and so on")
      x, y, width, height = 0.0, 0.0, side, side
      colors = color_gradient([BLUE, TEAL, GREEN, YELLOW, RED], 9)
      total = ValueTracker(0)
      readout = VGroup(Text("sum", font_size=32), DecimalNumber(0, num_decimal_places=4, font_size=48, color=YELLOW)).arrange(RIGHT).move_to([3.1, -0.2, 0])
      readout[1].add_updater(lambda number: number.set_value(total.get_value()))
      readout.update()
      self.play(FadeIn(readout))
      for k in range(1, 10):
          if k % 2:
              width /= 2
              box = Rectangle(width=width, height=height)
              box.move_to(corner + np.array([x + width / 2, y + height / 2, 0]))
              x += width
          else:
              height /= 2
              box = Rectangle(width=width, height=height)
              box.move_to(corner + np.array([x + width / 2, y + height / 2, 0]))
              y += height
          box.set_style(fill_color=colors[k - 1], fill_opacity=0.75, stroke_color=WHITE, stroke_width=1.5)
          moves = [FadeIn(box), total.animate.set_value(1 - 0.5**k)]
          if k <= 5:
              name = MathTex(rf"\frac{{1}}{{{2**k}}}", font_size=max(20, 60 - 9 * k)).move_to(box)
              moves += [FadeIn(name), FadeIn(terms[2 * k : 2 * k + 2])]
          self.play(*moves, run_time=max(0.35, 1.1 - 0.1 * k))
      self.say("Nothing ever sticks out, and nothing stays empty: the sum is 1")
      self.play(FadeIn(terms[-1], terms[0], terms[1]))
      general = MathTex(r"\sum_{k=0}^{\infty} q^k = \frac{1}{1-q} \quad (|q| < 1)", font_size=42, color=YELLOW).move_to([3.1, -1.7, 0])
      self.play(Write(general))`,
  }),
};

export const arithmeticSum: Subject = {
  name: "arithmetic-sum",
  strong: [
    "sum of the first",
    "sum of first",
    "gauss sum",
    "arithmetic series",
    "arithmetic sequence",
    "arithmetic progression",
    "serie aritmetica",
    "progresion aritmetica",
    "suma de los primeros",
    "somme des entiers",
    "triangular number*",
    "gaussische summenformel",
    "1 2 3",
    "n n 1 2",
    "induction",
  ],
  weak,
  write: (prompt) => {
    const n = prompt.count("first|n|primeros|premiers|ersten|to|numbers", { least: 3, most: 14, fallback: 6 });
    return {
      className: "SumOfTheFirstNumbers",
      construct: py`
        self.headline(${`The sum 1 + 2 + … + ${n}`})
        n = ${n}
        size = min(0.62, 4.6 / n, 6.4 / (n + 1))
        corner = np.array([-6.2 + size, -2.3, 0])

        def stairs(color):
            return VGroup(*[
                VGroup(*[
                    Square(size * 0.92, color=color, fill_opacity=0.7, stroke_width=1).move_to(corner + size * np.array([k + 0.5, row + 0.5, 0]))
                    for row in range(k + 1)
                ])
                for k in range(n)
            ])

        first = stairs(BLUE)
        self.say("Each number is a column: together they make stairs")
        self.play(LaggedStart(*[FadeIn(column, shift=0.2 * UP) for column in first], lag_ratio=0.4), run_time=2.5)
        self.say("Take the stairs a second time and turn them around")
        second = first.copy().set_color(YELLOW)
        self.play(second.animate.shift((n + 1) * size * RIGHT), run_time=1)
        self.play(Rotate(second, PI, about_point=second.get_center()), run_time=1.2)
        target = corner + size * np.array([n / 2 - 1, n / 2, 0])
        self.play(second.animate.move_to(target), run_time=1)
        self.say("Both fill a rectangle, n high and n + 1 wide")
        whole = Rectangle(width=(n + 1) * size, height=n * size, color=WHITE).move_to(corner + size / 2 * np.array([n - 1, n, 0]))
        wide = MathTex("n + 1", font_size=36).next_to(whole, DOWN, buff=0.12)
        high = MathTex("n", font_size=36).next_to(whole, RIGHT, buff=0.15)
        self.play(Create(whole), FadeIn(wide, high))
        formula = MathTex(r"1 + 2 + \dots + n = \frac{n(n+1)}{2}", font_size=46, color=YELLOW).move_to([3.9, 0.9, 0])
        example = MathTex(${tex(`\\frac{${n} \\cdot ${n + 1}}{2} = ${latexNumber((n * (n + 1)) / 2)}`)}, font_size=46).move_to([3.9, -0.7, 0])
        self.say("The sum is half of it")
        self.play(Write(formula), run_time=1.5)
        self.play(Write(example))`,
    };
  },
};

export const fibonacci: Subject = {
  name: "fibonacci",
  strong: [
    "fibonacci*",
    "golden ratio",
    "golden spiral",
    "proporcion aurea",
    "numero aureo",
    "nombre d or",
    "goldener schnitt",
    "goldene spirale",
    "sezione aurea",
    "swarn anupat",
  ],
  weak,
  write: (prompt) => {
    const terms = prompt.count("terms?|numbers?|squares?|n|first", { least: 4, most: 10, fallback: 8 });
    return {
      className: "FibonacciSpiral",
      construct: py`
        self.headline("Fibonacci numbers and the golden spiral")
        sides = [1, 1]
        while len(sides) < ${terms}:
            sides.append(sides[-1] + sides[-2])
        directions = [RIGHT, UP, LEFT, DOWN]
        squares, arcs, spots = VGroup(), VGroup(), []
        left, right, bottom, top = 0, 1, 0, 1
        for k, side in enumerate(sides):
            if k == 0:
                x, y = 0, 0
            else:
                direction = (k - 1) % 4
                if direction == 0:
                    x, y, right = right, bottom, right + side
                elif direction == 1:
                    x, y, top = right - side, top, top + side
                elif direction == 2:
                    x, y, left = left - side, top - side, left - side
                else:
                    x, y, bottom = left, bottom - side, bottom - side
            square = Square(side, stroke_width=2).move_to([x + side / 2, y + side / 2, 0])
            pivots = [[x + side, y + side], [x, y + side], [x, y], [x + side, y]]
            turn = k % 4
            pivot = np.array([*pivots[(turn + 0) % 4], 0])
            start = [PI, 3 * PI / 2, 0, PI / 2][turn]
            arcs.add(Arc(side, start, PI / 2, arc_center=pivot, color=YELLOW, stroke_width=5))
            squares.add(square)
        for square, color in zip(squares, color_gradient([BLUE, TEAL, PURPLE], len(sides))):
            square.set_style(fill_color=color, fill_opacity=0.35, stroke_color=color)
        picture = VGroup(squares, arcs)
        factor = min(6.6 / squares.width, 4.9 / squares.height)
        picture.scale(factor).move_to([-2.9, -0.1, 0])
        arcs.set_stroke(width=5)
        self.say("Each square is as wide as the two before it together")
        for side, square in zip(sides, squares):
            label = MathTex(str(side), font_size=max(12, min(44, 40 * square.width))).move_to(square)
            self.play(FadeIn(square, scale=0.8), FadeIn(label), run_time=0.6)
        self.say("Quarter circles through them draw a spiral")
        self.play(LaggedStart(*[Create(arc, rate_func=linear) for arc in arcs], lag_ratio=1), run_time=3)
        facts = VGroup(
            MathTex(r"F_{n+1} = F_n + F_{n-1}", font_size=42),
            MathTex(rf"\frac{{F_{{{len(sides)}}}}}{{F_{{{len(sides) - 1}}}}} = \frac{{{sides[-1]}}}{{{sides[-2]}}} \approx {sides[-1] / sides[-2]:.4f}", font_size=40),
            MathTex(r"\varphi = \frac{1 + \sqrt 5}{2} \approx 1.6180", font_size=42, color=YELLOW),
        ).arrange(DOWN, buff=0.55).move_to([4.0, 0, 0])
        self.play(Write(facts[0]))
        self.say("The ratio of neighbours comes close to the golden ratio")
        self.play(Write(facts[1]))
        self.play(Write(facts[2]))`,
    };
  },
};
