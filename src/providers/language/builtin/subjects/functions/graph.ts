import { latexInX } from "../../maths/chosen.ts";
import { type Expression, parseExpression } from "../../maths/expression.ts";
import { piecesOf, type View, viewOf } from "../../maths/view.ts";
import { languageOf } from "../../prompt/language.ts";
import { axesOf, curveOf, functionOf } from "../../python/plotting.ts";
import { Python, lines, py, tex } from "../../python/py.ts";
import { explainer } from "../explainer.ts";
import type { Subject } from "../subject.ts";
import { factWordsIn } from "./fact-words.ts";
import { type Fact, factsOfCurve, factsOfMeetings } from "./facts.ts";

const colors = ["YELLOW", "TEAL", "PINK", "BLUE_C", "PURPLE_B"];
const names = ["f", "g", "h", "p", "q"];

/** The formulae of the prompt over its range, and what there is to see about them. */
export const graph: Subject = {
  name: "graph",
  strong: [
    "plot*",
    "graph of",
    "graph the function",
    "graph y",
    "graph f",
    "function graph",
    "grafica*",
    "grafic*",
    "grafik*",
    "graphique",
    "graphe de",
    "courbe*",
    "trace la fonction",
    "funktionsgraph",
    "zeichne die funktion",
    "zeichne den graph*",
    "fonction*",
    "funcion*",
    "funcao",
    "funzione",
    "dibuja la funcion",
    "disegna la funzione",
    "parabola",
  ],
  weak: [
    "graph",
    "function*",
    "curve*",
    "draw*",
    "sketch",
    "dibuja",
    "zeichne",
    "desenhe",
    "disegna",
    "trace",
    "axes",
    "y",
    "f",
    "funktion*",
  ],
  bonus: ({ expressions, range }) => (expressions.length > 0 ? 3 : -3) + (range ? 0.5 : 0),
  write: (prompt) => {
    const { text, expressions, range } = prompt;
    const language = languageOf(text);
    const words = factWordsIn(language);
    const given = expressions.length > 0 ? expressions : [parseExpression("sin(x)")].filter((found) => found !== null);
    const inRange = given.filter(({ at }) => hasValues(at, range));
    const shown = inRange.length > 0 ? inRange : given.filter(({ at }) => hasValues(at, null));
    // Nothing to draw, such as the root of a negative number.
    if (shown.length === 0) return explainer.write(prompt);
    const curves = shown.map(({ at }) => at);
    const view = viewOf(curves, inRange.length > 0 ? range : null);
    const nameOf = (index: number) => names[index] ?? "f";
    const labels = shown.map((expression, index) => tex(`${nameOf(index)}(x) = ${latexInX(expression)}`));
    const draw = (expression: Expression, index: number) => {
      const curve = curveOf("axes", nameOf(index), expression, view, colors[index] ?? "WHITE");
      return py`self.play(Create(${curve}), Write(labels[${index}]), run_time=${shown.length > 1 ? 1.4 : 2.2}, rate_func=linear)`;
    };
    const facts =
      shown.length > 1
        ? factsOfMeetings(curves, view, words)
        : curves.flatMap((curve) => factsOfCurve(curve, view, words));
    const [first] = shown;
    const longest = first ? piecesOf(first.at, view).toSorted((a, b) => b.to - b.from - (a.to - a.from))[0] : undefined;
    return {
      className: "FunctionGraph",
      language,
      before: lines(
        ...shown.flatMap((expression, index) => [
          py`${index > 0 ? new Python("\n\n") : py``}`,
          functionOf(nameOf(index), expression),
        ]),
      ),
      construct: py`
        title = self.headline(${shown.length > 1 ? "Graphs of functions" : "Graph of a function"})
        labels = VGroup(*[
            MathTex(formula, color=color, font_size=44)
            for formula, color in zip(${labels}, ${colors.slice(0, shown.length).map((color) => new Python(color))})
        ]).arrange(RIGHT, buff=0.8)
        labels.scale_to_fit_width(min(labels.width, 13)).scale_to_fit_height(min(labels.height, 0.85)).next_to(title, DOWN, buff=0.15)
        axes = ${axesOf(view, { height: 4.9 })}
        axes.move_to([0, -0.55, 0])
        self.play(Create(axes), run_time=0.8)
        ${lines(...shown.map(draw))}
        ${lines(...facts.map((fact) => told(fact, view)))}
        ${longest && facts.length < 3 ? runningPoint(longest.from, longest.to) : py``}`,
    };
  },
};

function told({ sentence, color, points, upright, level }: Fact, { x, y }: View): Python {
  const marks = [
    ...upright.map((at) => py`DashedLine(axes.c2p(${at}, ${y.from}), axes.c2p(${at}, ${y.to}), color=BLUE_C)`),
    ...level.map((at) => py`DashedLine(axes.c2p(${x.from}, ${at}), axes.c2p(${x.to}, ${at}), color=BLUE_C)`),
  ];
  const dots = points.map(
    (point) => py`Dot(axes.c2p(${point.x}, ${point.y}), color=${new Python(color)}, radius=0.11)`,
  );
  return lines(
    py`self.say(${sentence})`,
    marks.length > 0 ? py`self.play(*[Create(line) for line in ${marks}], run_time=0.9)` : py``,
    dots.length > 0
      ? py`self.play(LaggedStart(*[FadeIn(dot, scale=3) for dot in ${dots}], lag_ratio=0.3), run_time=1)`
      : py``,
    py`self.wait(0.8)`,
  );
}

function runningPoint(from: number, to: number): Python {
  return py`
    x = ValueTracker(${from})
    point = always_redraw(lambda: Dot(axes.c2p(x.get_value(), f(x.get_value())), color=WHITE))
    drop = always_redraw(lambda: axes.get_vertical_line(point.get_center(), color=GREY_B))
    self.play(FadeIn(point, drop), run_time=0.4)
    self.play(x.animate.set_value(${to}), run_time=3)
    self.play(FadeOut(point, drop), run_time=0.3)`;
}

function hasValues(at: (x: number) => number, range: { from: number; to: number } | null): boolean {
  try {
    viewOf([at], range);
    return true;
  } catch {
    return false;
  }
}
