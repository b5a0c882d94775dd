import { chosenFunction, latexInX } from "../../maths/chosen.ts";
import { latexBound, latexNumber } from "../../maths/latex.ts";
import type { Range } from "../../prompt/ranges.ts";
import { piecesOf, type View } from "../../maths/view.ts";
import { axesOf, curveOf, functionOf } from "../../python/plotting.ts";
import { py, tex } from "../../python/py.ts";
import type { Subject } from "../subject.ts";

/** Rectangles under a curve that get thinner, their sum beside the integral. */
export const riemann: Subject = {
  name: "riemann",
  strong: [
    "riemann*",
    "integral*",
    "integrat*",
    "integrale*",
    "area under",
    "area bajo",
    "aire sous",
    "flache unter",
    "samakalan",
    "समाकलन",
    "integrar",
    "integrieren",
  ],
  weak: ["rectangles", "calculus", "area", "rechtecke", "rectangulos"],
  bonus: ({ expressions, range }) => (expressions.length > 0 && range ? 0.5 : 0),
  write: (prompt) => {
    const asked = prompt.range ?? { from: 0, to: 3 };
    const { expression, view } = chosenFunction(prompt, { formula: "0.25x^2 + 0.5", range: widened(asked) }, (range) =>
      widened(range ?? asked),
    );
    const bounds = boundsIn(asked, expression.at, view);
    // A hole may lie in the very middle of a bar.
    const share = piecesOf(expression.at, view).length > 1 ? 0.499 : 0.5;
    const count = prompt.count("rectangles?|subdivisions?|intervals?|n|rechtecke|rectangulos|strips?", {
      least: 2,
      most: 40,
      fallback: 5,
    });
    const counts = [count, count * 2, count * 4, Math.min(160, count * 10)];
    const exact = integralOf(expression.at, bounds);
    const integrand = latexInX(expression);
    const written = tex(
      `\\int_{${latexBound(bounds.from)}}^{${latexBound(bounds.to)}} ${/[-+]/.test(integrand) ? `\\left(${integrand}\\right)` : integrand}\\,dx`,
    );
    return {
      className: "RiemannSum",
      before: functionOf("f", expression),
      construct: py`
        title = self.headline("From rectangles to the integral")
        axes = ${axesOf(view, { width: 8, height: 4.6 })}
        axes.to_edge(LEFT, buff=0.5).shift(0.2 * DOWN)
        curve = ${curveOf("axes", "f", expression, view, "YELLOW")}
        a, b = ${bounds.from}, ${bounds.to}
        self.play(Create(axes), run_time=1)
        self.play(Create(curve), run_time=1.2)

        def rectangles(n):
            """n bars over [a, b], each as high as the curve in its middle."""
            width = (b - a) / n
            bars = VGroup()
            for i in range(n):
                left = a + i * width
                height = f(left + ${share} * width)
                bars.add(Polygon(
                    axes.c2p(left, 0), axes.c2p(left + width, 0), axes.c2p(left + width, height), axes.c2p(left, height),
                    stroke_width=max(0.3, 2 - n / 40), stroke_color=WHITE,
                    fill_color=interpolate_color(BLUE, GREEN, i / max(n - 1, 1)), fill_opacity=0.7,
                ))
            return bars

        def total(n):
            width = (b - a) / n
            return sum(f(a + (i + ${share}) * width) for i in range(n)) * width

        def readout(n):
            return VGroup(
                MathTex(f"n = {n}"),
                MathTex(rf"\sum_{{i=1}}^{{n}} f(x_i)\,\Delta x \approx {total(n):.4g}", font_size=36),
            ).arrange(DOWN, buff=0.4).move_to([4.7, 1.3, 0])

        integral = MathTex(${written}, font_size=40, color=YELLOW)
        integral.scale_to_fit_width(min(integral.width, 3.6))
        self.say("How large is the area between the curve and the x-axis?")
        counts = ${counts}
        bars, numbers = rectangles(counts[0]), readout(counts[0])
        self.play(FadeIn(bars, lag_ratio=0.2), FadeIn(numbers), run_time=1.8)
        self.say("Rectangles come close, and thinner ones come closer")
        for n in counts[1:]:
            new_bars, new_numbers = rectangles(n), readout(n)
            self.play(FadeOut(bars), FadeIn(new_bars), FadeTransform(numbers, new_numbers), run_time=1.2)
            self.wait(0.4)
            bars, numbers = new_bars, new_numbers
        self.say("In the limit their sum is the integral")
        result = VGroup(integral, MathTex(${tex(`\\approx ${latexNumber(exact)}`)}, color=YELLOW)).arrange(DOWN, buff=0.3).move_to([4.7, -0.9, 0])
        self.play(Write(result), run_time=1.5)
        self.play(Create(SurroundingRectangle(result, color=YELLOW, buff=0.25)))`,
    };
  },
};

/** What is asked for where the curve is in view all the way; else the longest stretch where it is. */
function boundsIn(asked: Range, curve: (x: number) => number, view: View): Range {
  const pieces = piecesOf(curve, view);
  const whole = pieces.some(({ from, to }) => from <= asked.from + 1e-3 && to >= asked.to - 1e-3);
  // A hole, such as that of sin(x)/x at 0, does not matter to an area.
  const gaps = pieces.slice(1).map(({ from }, index) => from - (pieces[index]?.to ?? from));
  const onlyHoles =
    gaps.every((gap) => gap < (view.x.to - view.x.from) / 1000) &&
    pieces.every(({ from, to }) => Number.isFinite(curve(from) + curve(to)));
  if (
    whole ||
    (onlyHoles && (pieces[0]?.from ?? asked.to) <= asked.from && (pieces.at(-1)?.to ?? asked.from) >= asked.to)
  )
    return asked;
  return pieces.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0] ?? asked;
}

function widened({ from, to }: Range): Range {
  const margin = (to - from) / 6;
  return { from: from - margin, to: to + margin };
}

/** Simpson's rule. */
function integralOf(f: (x: number) => number, { from, to }: Range): number {
  const steps = 2000;
  const width = (to - from) / steps;
  let sum = valueBeside(f, from) + valueBeside(f, to);
  for (let index = 1; index < steps; index += 1)
    sum += valueBeside(f, from + index * width) * (index % 2 === 1 ? 4 : 2);
  return (sum * width) / 3;
}

/** At a hole, the value next to it. */
function valueBeside(f: (x: number) => number, x: number): number {
  const value = f(x);
  return Number.isFinite(value) ? value : f(x + 1e-7);
}
