import { chosenFunction, latexInX } from "../../maths/chosen.ts";
import type { Expression } from "../../maths/expression.ts";
import { axesOf, curveOf, functionOf } from "../../python/plotting.ts";
import { py, tex } from "../../python/py.ts";
import type { Subject } from "../subject.ts";

/** Polynomials of growing degree lie ever closer to the function. */
export const taylor: Subject = {
  name: "taylor",
  strong: ["taylor*", "maclaurin*", "power series", "serie de potencias", "potenzreihe*", "serie entiere"],
  weak: ["approximat*", "polynomial*", "serie", "series"],
  write: (prompt) => {
    const fallback = prompt.says("exp", "exponential", "e x") ? "exp(x)" : prompt.says("cos") ? "cos(x)" : "sin(x)";
    const formula = { formula: fallback, range: prompt.range ?? { from: -6, to: 6 } };
    const [first] = prompt.expressions;
    const center = first ? centerOf(first) : 0;
    const { expression, view } = chosenFunction(prompt, formula, (range) => range, center);
    const most = prompt.count("degree|order|terms?|grado|grad|ordre|ordnung|n", { least: 1, most: 13, fallback: 9 });
    const coefficients = coefficientsOf(expression, center, most);
    const degrees = degreesOf(coefficients);
    return {
      className: "TaylorSeries",
      before: functionOf("f", expression),
      construct: py`
        title = self.headline("Taylor polynomials")
        axes = ${axesOf(view, { height: 4.9 })}
        axes.move_to([0, -0.5, 0])
        curve = ${curveOf("axes", "f", expression, view, "GREY_A")}
        name = MathTex(${tex(`f(x) = ${latexInX(expression)}`)}, font_size=38)
        name.scale_to_fit_width(min(name.width, 6)).next_to(title, DOWN, buff=0.2).to_edge(LEFT, buff=0.8)
        self.play(Create(axes), Write(name), run_time=1.2)
        self.play(Create(curve), run_time=1.5)
        center = ${center}
        coefficients = ${coefficients}
        lowest, highest = ${view.y.from}, ${view.y.to}

        def polynomial(degree, x):
            return sum(coefficient * (x - center) ** k for k, coefficient in enumerate(coefficients[: degree + 1]))

        def graph(degree, color):
            """The part of the polynomial around the center that stays between the lowest and highest y."""
            ends = []
            for direction, end in ((-1, ${view.x.from}), (1, ${view.x.to})):
                x = center
                while direction * (end - x) > 0 and lowest <= polynomial(degree, x) <= highest:
                    x += direction * ${(view.x.to - view.x.from) / 400}
                ends.append(x)
            return axes.plot(lambda x: np.clip(polynomial(degree, x), lowest, highest), x_range=[*ends, ${(view.x.to - view.x.from) / 400}], color=color, use_smoothing=False)

        self.play(FadeIn(Dot(axes.c2p(center, f(center)), color=YELLOW), scale=2), run_time=0.6)
        self.say("Match the value, then the slope, then every further derivative")
        degrees = ${degrees}
        colors = color_gradient([RED, YELLOW, GREEN], len(degrees)) if len(degrees) > 1 else [YELLOW]
        current, label = None, None
        for degree, color in zip(degrees, colors):
            new = graph(degree, color)
            new_label = MathTex(rf"T_{{{degree}}}(x)", color=color, font_size=42).next_to(title, DOWN, buff=0.2).to_edge(RIGHT, buff=1.2)
            if current is None:
                self.play(Create(new), Write(new_label), run_time=1.2)
            else:
                self.play(ReplacementTransform(current, new), ReplacementTransform(label, new_label), run_time=1.2)
            current, label = new, new_label
            self.wait(0.3)
        self.say("The higher the degree, the farther the polynomial follows the curve")`,
    };
  },
};

/** A round place where the function has a value on both sides. */
function centerOf({ at }: Expression): number {
  const isInside = (x: number) => [-0.5, 0, 0.5].every((step) => Number.isFinite(at(x + step)));
  return [0, 1, -1, 2, -2, 3, 4, 5, 10, 100].find(isInside) ?? 0;
}

/** f⁽ᵏ⁾(center)/k! for k up to `most`: by rule, and zero from where mathjs knows no further one. */
function coefficientsOf(expression: Expression, center: number, most: number): number[] {
  const coefficients: number[] = [];
  let current: Expression | null = expression;
  let factorial = 1;
  for (let k = 0; k <= most; k += 1) {
    factorial *= Math.max(k, 1);
    const value: number = current ? current.at(center) / factorial : 0;
    coefficients.push(Number.isFinite(value) && Math.abs(value) > 1e-12 ? value : 0);
    current = k < most && current && current.text.length < 4000 ? current.derivative() : null;
  }
  return coefficients;
}

/** Degrees that add something, at most seven of them. */
function degreesOf(coefficients: readonly number[]): number[] {
  const degrees = [...coefficients.keys()].filter((k) => coefficients[k] !== 0);
  const telling = degrees.length > 0 ? degrees : [0];
  if (telling.length <= 7) return telling;
  return [...telling.slice(0, 6), ...telling.slice(-1)];
}
