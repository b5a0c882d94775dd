import { chosenFunction, latexInX } from "../../maths/chosen.ts";
import { piecesOf } from "../../maths/view.ts";
import { axesOf, curveOf, functionOf } from "../../python/plotting.ts";
import { py, tex } from "../../python/py.ts";
import type { Subject } from "../subject.ts";

/** A secant becomes a tangent, and the tangent runs along the curve, its slope told beside it. */
export const derivative: Subject = {
  name: "derivative",
  strong: [
    "derivat*",
    "derivad*",
    "deriva",
    "derivee*",
    "ableitung*",
    "differentiat*",
    "tangent line*",
    "tangente*",
    "slope of the curve",
    "avkalan",
    "अवकलन",
    "differenziale",
  ],
  weak: ["tangent", "slope", "calculus", "steigung", "pendiente", "pente", "rate of change"],
  bonus: ({ expressions }) => (expressions.length > 0 ? 0.5 : 0),
  write: (prompt) => {
    const { expression, view } = chosenFunction(
      prompt,
      { formula: "x^3/6 - x", range: { from: -3, to: 3 } },
      (range) => range,
      placeNamed(prompt.text),
    );
    const slope = expression.derivative();
    const piece = piecesOf(expression.at, view).toSorted((a, b) => b.to - b.from - (a.to - a.from))[0] ?? view.x;
    const width = piece.to - piece.from;
    const [from, to] = [piece.from + 0.1 * width, piece.to - 0.1 * width];
    const place = placeNamed(prompt.text);
    const start = place !== null && place >= from && place <= to ? place : from + 0.25 * (to - from);
    // The second point stays on the part of the curve that is seen.
    const step = 0.3 * width * (start > from + 0.6 * (to - from) ? -1 : 1);
    const steepest = Math.max(
      ...Array.from({ length: 50 }, (_, index) => slopeAt(expression.at, from + ((to - from) * index) / 49)),
    );
    const decimals = steepest < 100 ? 2 : 0;
    return {
      className: "DerivativeAsTangent",
      before: functionOf("f", expression),
      construct: py`
        title = self.headline("The derivative is the slope of the tangent")
        formula = MathTex(${tex(`f(x) = ${latexInX(expression)}`)}, color=YELLOW, font_size=42)
        axes = ${axesOf(view, { width: 8.6, height: 4.7 })}
        axes.to_edge(LEFT, buff=0.5).shift(0.45 * DOWN)
        curve = ${curveOf("axes", "f", expression, view, "YELLOW")}
        formula.next_to(title, DOWN, buff=0.25)
        formula.scale_to_fit_width(min(formula.width, 12))
        self.play(Create(axes), Write(formula), run_time=1.2)
        self.play(Create(curve), run_time=1.5)

        x = ValueTracker(${start})
        h = ValueTracker(${step})

        def slope():
            return (f(x.get_value() + h.get_value()) - f(x.get_value())) / h.get_value()

        def line():
            here = axes.c2p(x.get_value(), f(x.get_value()))
            there = axes.c2p(x.get_value() + 0.001, f(x.get_value()) + 0.001 * slope())
            direction = normalize(there - here)
            return Line(here - 1.6 * direction, here + 1.6 * direction, color=RED, stroke_width=5)

        tangent = always_redraw(line)
        point = always_redraw(lambda: Dot(axes.c2p(x.get_value(), f(x.get_value()))))
        second = always_redraw(lambda: Dot(
            axes.c2p(x.get_value() + h.get_value(), f(x.get_value() + h.get_value())), color=RED,
        ))
        readout = VGroup(
            VGroup(MathTex("x ="), DecimalNumber(0, num_decimal_places=2, include_sign=True)).arrange(RIGHT),
            VGroup(MathTex("h ="), DecimalNumber(0, num_decimal_places=2, include_sign=True)).arrange(RIGHT),
            VGroup(Text("slope", font_size=30, color=RED), DecimalNumber(0, num_decimal_places=${decimals}, include_sign=True, color=RED)).arrange(RIGHT),
        ).arrange(DOWN, aligned_edge=LEFT, buff=0.35).move_to([5.0, 0.9, 0])
        readout[0][1].add_updater(lambda number: number.set_value(x.get_value()))
        readout[1][1].add_updater(lambda number: number.set_value(h.get_value()))
        readout[2][1].add_updater(lambda number: number.set_value(slope()))

        readout.update()
        self.say("A secant goes through two points of the curve, h apart")
        self.play(Create(tangent), FadeIn(point, second, readout))
        definition = MathTex(r"f'(x) = \lim_{h \to 0} \frac{f(x+h) - f(x)}{h}", font_size=34)
        definition.scale_to_fit_width(min(definition.width, 4.5)).move_to([4.75, -0.8, 0])
        self.say("As h shrinks to zero it turns into the tangent")
        self.play(Write(definition), h.animate.set_value(0.001), run_time=3)
        self.play(FadeOut(second), run_time=0.4)
        self.say("The slope of the tangent is the derivative at that x")
        ${
          slope
            ? py`
        result = MathTex(${tex(`f'(x) = ${latexInX(slope)}`)}, color=RED, font_size=42)
        result.scale_to_fit_width(min(result.width, 4.4)).move_to([4.75, -2.0, 0])
        self.play(Write(result))`
            : py``
        }
        self.play(x.animate.set_value(${from}), run_time=1.2)
        self.play(x.animate.set_value(${to}), run_time=4)`,
    };
  },
};

/** `at x = 1`, `x = 2`, `en -1`; null where none is named. */
function placeNamed(text: string): number | null {
  const [, found] = /(?:\bx ?=|\bat|\ben|\bbei|\bpour) ?(-?\d{1,9}(?:\.\d{1,9})?)/i.exec(text) ?? [];
  const place = Number(found);
  return found !== undefined && Math.abs(place) < 1000 ? place : null;
}

function slopeAt(curve: (x: number) => number, x: number): number {
  const slope = Math.abs((curve(x + 1e-4) - curve(x)) / 1e-4);
  return Number.isFinite(slope) ? slope : 0;
}
