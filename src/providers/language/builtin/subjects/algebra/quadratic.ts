import { latexInX } from "../../maths/chosen.ts";
import { type Expression, parseExpression } from "../../maths/expression.ts";
import { latexNumber } from "../../maths/latex.ts";
import { viewOf } from "../../maths/view.ts";
import type { Prompt } from "../../prompt/prompt.ts";
import { axesOf, curveOf, functionOf } from "../../python/plotting.ts";
import { py, tex } from "../../python/py.ts";
import type { Subject } from "../subject.ts";

export interface Coefficients {
  a: number;
  b: number;
  c: number;
}

/** The parabola with its vertex and roots, and the formula that finds them. */
export const quadratic: Subject = {
  name: "quadratic",
  strong: [
    "quadratic*",
    "parabol*",
    "ecuacion cuadratica",
    "equation du second degre",
    "second degre",
    "quadratische*",
    "quadratica",
    "cuadratica*",
    "equazione di secondo grado",
    "dwighat",
    "द्विघात",
  ],
  weak: ["roots", "vertex", "discriminant", "solve", "raices", "nullstellen", "racines", "scheitel*"],
  bonus: (prompt) => (prompt.expressions.length === 1 && quadraticIn(prompt) ? 0.5 : 0),
  write: (prompt) => {
    const { a, b, c } = quadraticIn(prompt) ?? { a: 1, b: -2, c: -3 };
    const expression = polynomial({ a, b, c });
    const discriminant = b * b - 4 * a * c;
    const vertex = -b / (2 * a);
    const roots =
      discriminant < 0 ? [] : [...new Set([-1, 1].map((sign) => (-b + sign * Math.sqrt(discriminant)) / (2 * a)))];
    const reach = Math.max(2.5, ...roots.map((root) => Math.abs(root - vertex) * 1.6));
    const window = prompt.range ?? { from: Math.min(vertex - reach, -1), to: Math.max(vertex + reach, 1) };
    const view = viewOf([expression.at], window);
    const inside = (x: number) => x >= view.x.from && x <= view.x.to;
    const answer = solution({ a, b, c }, discriminant);
    return {
      className: "QuadraticFunction",
      before: functionOf("f", expression),
      construct: py`
        title = self.headline("A quadratic function and its roots")
        axes = ${axesOf(view, { width: 7, height: 4.5 })}
        axes.to_edge(LEFT, buff=0.5).shift(0.25 * DOWN)
        curve = ${curveOf("axes", "f", expression, view, "YELLOW")}
        steps = VGroup(
            MathTex(${tex(`f(x) = ${latexInX(expression)}`)}, color=YELLOW, font_size=40),
            MathTex(r"x = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}", font_size=40),
            MathTex(${tex(`b^2 - 4ac = ${latexNumber(discriminant)}`)}, font_size=40, color=TEAL),
            MathTex(${tex(answer)}, font_size=40, color=RED),
        ).arrange(DOWN, buff=0.45)
        for step in steps:
            step.scale_to_fit_width(min(step.width, 4.9))
        steps.move_to([4.25, 0.15, 0])
        self.play(Create(axes), Write(steps[0]), run_time=1.3)
        self.play(Create(curve), run_time=1.8)
        vertex = Dot(axes.c2p(${vertex}, ${expression.at(vertex)}), color=TEAL)
        symmetry = DashedLine(axes.c2p(${vertex}, ${view.y.from}), axes.c2p(${vertex}, ${view.y.to}), color=TEAL, stroke_width=2)
        self.say(${a > 0 ? "The parabola opens upwards; its lowest point is the vertex" : "The parabola opens downwards; its highest point is the vertex"})
        ${inside(vertex) ? py`self.play(FadeIn(vertex, scale=2), Create(symmetry))` : py`self.wait(0.5)`}
        self.say("The quadratic formula tells where the curve meets the x-axis")
        self.play(Write(steps[1]), run_time=1.5)
        self.play(Write(steps[2]))
        roots = VGroup(*[Dot(axes.c2p(x, 0), color=RED, radius=0.1) for x in ${roots.filter(inside)}])
        self.say(${discriminant > 0 ? "The discriminant is positive: two roots" : discriminant === 0 ? "The discriminant is zero: the curve touches the axis once" : "The discriminant is negative: no real root"})
        self.play(Write(steps[3]), *[FadeIn(root, scale=3) for root in roots], run_time=1.5)
        if roots:
            self.play(*[Flash(root, color=RED) for root in roots])`,
    };
  },
};

/** The formula of the prompt if it is of second degree. */
export function quadraticIn({ expressions }: Prompt): Coefficients | null {
  for (const { at } of expressions) {
    const c = at(0);
    const a = (at(1) + at(-1)) / 2 - c;
    const b = (at(1) - at(-1)) / 2;
    const fits = [-3.7, 0.5, 2.3, 11].every(
      (x) => Math.abs(a * x * x + b * x + c - at(x)) < 1e-6 * (1 + Math.abs(at(x))),
    );
    if (fits && Math.abs(a) > 1e-9 && Math.max(Math.abs(a), Math.abs(b), Math.abs(c)) < 1e5) return { a, b, c };
  }
  return null;
}

function polynomial({ a, b, c }: Coefficients): Expression {
  const term = (value: number, power: string) =>
    value === 0
      ? ""
      : `${value < 0 ? "-" : "+"} ${Math.abs(value) === 1 && power ? "" : Number(Math.abs(value).toFixed(6))}${power} `;
  const expression = parseExpression(`${term(a, "x^2")}${term(b, "x")}${term(c, "")}`.replace(/^\+ /, ""));
  if (!expression) throw new RangeError("not a polynomial");
  return expression;
}

function solution({ a, b }: Coefficients, discriminant: number): string {
  const round = (value: number) => latexNumber(Number(value.toFixed(3)));
  if (discriminant === 0) return `x = ${round(-b / (2 * a))}`;
  if (discriminant > 0) {
    const [one, two] = [-1, 1].map((sign) => (-b + sign * Math.sqrt(discriminant)) / (2 * a)).toSorted((x, y) => x - y);
    return `x_1 = ${round(one ?? 0)}, \\quad x_2 = ${round(two ?? 0)}`;
  }
  return `x = ${round(-b / (2 * a))} \\pm ${round(Math.sqrt(-discriminant) / Math.abs(2 * a))}\\,i`;
}
