import { parseExpression } from "../../maths/expression.ts";
import { piecesOf, viewOf } from "../../maths/view.ts";
import { axesOf, curveOf, functionOf } from "../../python/plotting.ts";
import { Python, lines, py, tex } from "../../python/py.ts";
import type { Subject } from "../subject.ts";

const colors = ["YELLOW", "TEAL", "RED"];

/** Up to three formulae of the prompt over its range, and a point that runs along the first. */
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
  write: ({ expressions, range }) => {
    const given = expressions.length > 0 ? expressions : [parseExpression("sin(x)")].filter((found) => found !== null);
    const visible = given.filter(({ at }) => hasValues(at, range));
    const shown = visible.length > 0 ? visible : given;
    const fallback = visible.length > 0 ? range : { from: -5, to: 5 };
    const view = viewOf(
      shown.map(({ at }) => at),
      fallback,
    );
    const names = ["f", "g", "h"];
    const labels = shown.map((expression, index) =>
      tex(`${names[index]}(x) = ${inX(expression.latex, expression.variable)}`),
    );
    const curves = shown.map(
      (expression, index) =>
        py`self.play(Create(${curveOf("axes", names[index] ?? "f", expression, view, colors[index] ?? "WHITE")}), Write(labels[${index}]), run_time=2.5, rate_func=linear)`,
    );
    const [first] = shown;
    const longest = first ? piecesOf(first.at, view).toSorted((a, b) => b.to - b.from - (a.to - a.from))[0] : undefined;
    return {
      className: "FunctionGraph",
      before: lines(...shown.map((expression, index) => functionOf(names[index] ?? "f", expression))),
      construct: py`
        self.headline(${shown.length > 1 ? "Graphs of functions" : "Graph of a function"})
        axes = ${axesOf(view, { height: 4.6 })}
        axes.shift(0.55 * DOWN)
        colors = ${colors.slice(0, shown.length).map((color) => new Python(color))}
        labels = VGroup(*[
            MathTex(formula, color=color, font_size=38)
            for formula, color in zip(${labels}, colors)
        ]).arrange(RIGHT, buff=0.9)
        labels.scale_to_fit_width(min(labels.width, 12.5)).next_to(self.mobjects[0], DOWN, buff=0.2)
        self.play(Create(axes), run_time=1.2)
        ${lines(...curves)}
        ${longest ? runningPoint(longest.from, longest.to) : py``}`,
    };
  },
};

function runningPoint(from: number, to: number): Python {
  return py`
    x = ValueTracker(${from})
    point = always_redraw(lambda: Dot(axes.c2p(x.get_value(), f(x.get_value())), color=WHITE))
    drop = always_redraw(lambda: axes.get_vertical_line(point.get_center(), color=GREY_B))
    self.play(FadeIn(point, drop), run_time=0.5)
    self.play(x.animate.set_value(${to}), run_time=3.5)`;
}

function hasValues(at: (x: number) => number, range: { from: number; to: number } | null): boolean {
  try {
    viewOf([at], range);
    return true;
  } catch {
    return false;
  }
}

function inX(latex: string, variable: string): string {
  return variable === "x"
    ? latex
    : latex.replaceAll(variable === "theta" ? "\\theta" : new RegExp(`\\b${variable}\\b`, "g"), "x");
}
