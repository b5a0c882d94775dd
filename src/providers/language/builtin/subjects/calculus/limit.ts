import { chosenFunction, latexInX } from "../../maths/chosen.ts";
import { latexNumber } from "../../maths/latex.ts";
import { parseConstant } from "../../maths/expression.ts";
import type { Prompt } from "../../prompt/prompt.ts";
import { plainNotation } from "../../prompt/notation.ts";
import { axesOf, curveOf, functionOf } from "../../python/plotting.ts";
import { type Python, py, tex } from "../../python/py.ts";
import { explainer } from "../explainer.ts";
import type { Subject } from "../subject.ts";

/** Two points come from both sides to the place, their heights told. */
export const limit: Subject = {
  name: "limit",
  strong: [
    "limit of",
    "limits",
    "limite*",
    "grenzwert*",
    "limes",
    "epsilon delta",
    "approaches",
    "tends to",
    "tiende a",
    "tend vers",
    "seema",
  ],
  weak: ["limit", "continuity", "calculus"],
  bonus: ({ expressions, words }) => (expressions.length > 0 && words.includes(" limit ") ? 2.5 : 0),
  write: (prompt) => {
    const at = placeOf(prompt) ?? (prompt.expressions.length > 0 ? 0 : 1);
    const window = { from: at - 3, to: at + 3 };
    const { expression, view } = chosenFunction(
      prompt,
      { formula: at === 1 ? "(x^2-1)/(x-1)" : "sin(x)/x", range: window },
      () => window,
    );
    const [left, right] = [expression.at(at - 1e-6), expression.at(at + 1e-6)];
    const sides = [-1, 1].filter((side) =>
      [1.6, 0.8, 0.1, 0.002].every((step) => Number.isFinite(expression.at(at + side * step))),
    );
    if (sides.length === 0) return explainer.write(prompt);
    const settles = (side: number) => Math.abs(expression.at(at + side * 1e-6) - expression.at(at + side * 1e-4)) < 0.1;
    const finite = sides.every(settles);
    const exists = sides.length === 2 && finite && Math.abs(left - right) < 1e-3;
    const written = `\\lim_{x \\to ${latexNumber(at)}} ${latexInX(expression)}`;
    const conclusion = exists
      ? `${written} = ${latexNumber(Number(((left + right) / 2).toFixed(3)))}`
      : `${written} \\text{ ${finite ? "does not exist" : "is not finite"}}`;
    return {
      className: "LimitOfAFunction",
      before: functionOf("f", expression),
      construct: py`
        title = self.headline("The limit of a function")
        formula = MathTex(${tex(written)}, color=YELLOW, font_size=38)
        formula.scale_to_fit_width(min(formula.width, 12)).next_to(title, DOWN, buff=0.2)
        axes = ${axesOf(view, { width: 8, height: 4.2 })}
        axes.to_edge(LEFT, buff=0.5).shift(0.55 * DOWN)
        curve = ${curveOf("axes", "f", expression, view, "YELLOW")}
        self.play(Create(axes), Write(formula), run_time=1.2)
        self.play(Create(curve), run_time=1.5)
        at = ${at}
        place = DashedLine(axes.c2p(at, ${view.y.from}), axes.c2p(at, ${view.y.to}), color=GREY_B)
        self.say(${`What happens to f(x) as x comes close to ${latexNumber(at)}?`})
        self.play(Create(place))
        distance = ValueTracker(1.6)
        sides = ${sides}
        colors = {-1: TEAL, 1: RED}

        def runner(side):
            def draw():
                x = at + side * distance.get_value()
                y = np.clip(f(x), ${view.y.from}, ${view.y.to})
                return Dot(axes.c2p(x, y), color=colors[side], radius=0.11)
            return always_redraw(draw)

        def row(side):
            name = Text("from the left" if side < 0 else "from the right", font_size=26, color=colors[side])
            value = DecimalNumber(0, num_decimal_places=3, include_sign=True, color=colors[side], font_size=40)
            value.add_updater(lambda number: number.set_value(float(f(at + side * distance.get_value()))))
            return VGroup(name, value).arrange(DOWN, buff=0.2)

        runners = VGroup(*[runner(side) for side in sides])
        rows = VGroup(*[row(side) for side in sides]).arrange(DOWN, buff=0.6).move_to([4.9, 0.4, 0])
        rows.update()
        self.play(FadeIn(runners, rows))
        self.play(distance.animate.set_value(0.4), run_time=2)
        self.play(distance.animate.set_value(0.002), run_time=3)
        ${exists ? hole(at, (left + right) / 2) : py``}
        self.say(${exists ? "Both sides come to the same height: that is the limit" : finite ? "The two sides do not come to one height" : "The heights grow without bound"})
        conclusion = MathTex(${tex(conclusion)}, color=YELLOW, font_size=38)
        conclusion.scale_to_fit_width(min(conclusion.width, 12)).move_to(formula)
        self.play(TransformMatchingShapes(formula, conclusion))`,
    };
  },
};

function hole(at: number, height: number): Python {
  return py`
    target = Circle(0.16, color=WHITE).move_to(axes.c2p(${at}, ${height}))
    level = DashedLine(axes.c2p(${at}, ${height}), axes.c2p(${at - 3}, ${height}), color=WHITE)
    self.play(Create(target), Create(level))`;
}

/** `x -> 2`, `x approaches 0`, `x to 0`. */
function placeOf(prompt: Prompt): number | null {
  const text = plainNotation(prompt.text);
  const match =
    /x\s*(?:->|→|=|to|approaches|tends to|goes to|gegen|tiende a|tend vers|tende a)\s*(-?\s*(?:\d+(?:\.\d+)?)?\s*(?:pi|\d))/i.exec(
      text,
    );
  const place = match ? parseConstant(match[1] ?? "") : null;
  return place !== null && Math.abs(place) < 1000 ? place : null;
}
