import type { Prompt } from "../../prompt/prompt.ts";
import { Python, py, tex } from "../../python/py.ts";
import type { Subject } from "../subject.ts";

interface Shape {
  name: string;
  latex: string;
  /** Python: what term number k (1, 2, 3…) adds at t; the wave itself. */
  term: string;
  wave: string;
}

const shapes: Record<"square" | "sawtooth" | "triangle", Shape> = {
  square: {
    name: "square wave",
    latex: "\\frac{4}{\\pi}\\left(\\sin t + \\frac{\\sin 3t}{3} + \\frac{\\sin 5t}{5} + \\cdots\\right)",
    term: "4 / PI * np.sin((2 * k - 1) * t) / (2 * k - 1)",
    wave: "np.sign(np.sin(t))",
  },
  sawtooth: {
    name: "sawtooth wave",
    latex: "\\frac{2}{\\pi}\\left(\\sin t - \\frac{\\sin 2t}{2} + \\frac{\\sin 3t}{3} - \\cdots\\right)",
    term: "2 / PI * (-1) ** (k + 1) * np.sin(k * t) / k",
    wave: "((t + PI) % TAU - PI) / PI",
  },
  triangle: {
    name: "triangle wave",
    latex: "\\frac{8}{\\pi^2}\\left(\\sin t - \\frac{\\sin 3t}{9} + \\frac{\\sin 5t}{25} - \\cdots\\right)",
    term: "8 / PI**2 * (-1) ** (k + 1) * np.sin((2 * k - 1) * t) / (2 * k - 1) ** 2",
    wave: "2 / PI * np.arcsin(np.sin(t))",
  },
};

/** Sines add up to a wave with corners. */
export const fourier: Subject = {
  name: "fourier-series",
  strong: [
    "fourier*",
    "furye*",
    "square wave",
    "sawtooth*",
    "onda cuadrada",
    "rechteckschwingung",
    "epicycle*",
    "sum of sines",
  ],
  weak: ["series", "wave*", "signal*", "frequenc*"],
  write: (prompt) => {
    const shape = shapeOf(prompt);
    const most = prompt.count("terms?|harmonics?|sines?|n|terminos|termes", { least: 2, most: 40, fallback: 15 });
    const counts = [...new Set([1, 2, 3, Math.min(5, most), most])]
      .filter((count) => count <= most)
      .toSorted((a, b) => a - b);
    return {
      className: "FourierSeries",
      construct: py`
        title = self.headline(${`Fourier series of a ${shape.name}`})
        formula = MathTex(${tex(`f(t) = ${shape.latex}`)}, font_size=36).next_to(title, DOWN, buff=0.2)
        axes = Axes(x_range=[-PI, 3 * PI, PI], y_range=[-1.4, 1.4, 1], x_length=11.5, y_length=3.6, tips=False, axis_config={"color": GREY_C})
        axes.shift(0.75 * DOWN)

        def term(k, t):
            return ${new Python(shape.term)}

        def wave(t):
            return ${new Python(shape.wave)}

        def partial_sum(n, color):
            return axes.plot(
                lambda t: sum(term(k, t) for k in range(1, n + 1)), x_range=[-PI, 3 * PI, 0.02], color=color, use_smoothing=False,
            )

        target = axes.plot(wave, x_range=[-PI, 3 * PI, 0.01], color=GREY_B, stroke_width=2, use_smoothing=False)
        self.play(Create(axes), Write(formula), run_time=1.5)
        self.say("Can smooth sine waves add up to this?")
        self.play(Create(target), run_time=1.5)
        counts = ${counts}
        colors = color_gradient([BLUE, TEAL, YELLOW, RED], len(counts))
        current, label = None, None
        for n, color in zip(counts, colors):
            new = partial_sum(n, color)
            new_label = MathTex(f"n = {n}", color=color, font_size=36).next_to(axes, UP, buff=0.05).to_edge(RIGHT, buff=0.9)
            if current is None:
                self.play(Create(new), FadeIn(new_label), run_time=1.5)
                self.say("Add sines of higher and higher frequency")
            else:
                added = axes.plot(lambda t: term(n, t), x_range=[-PI, 3 * PI, 0.02], color=WHITE, stroke_width=2, use_smoothing=False)
                self.play(Create(added), run_time=0.7)
                self.play(ReplacementTransform(current, new), FadeOut(added), FadeOut(label), FadeIn(new_label), run_time=1.2)
            current, label = new, new_label
        self.say("The more terms, the closer the sum follows the wave")`,
    };
  },
};

function shapeOf(prompt: Prompt): Shape {
  if (prompt.says("sawtooth*", "saw", "diente de sierra", "sagezahn*", "dent de scie")) return shapes.sawtooth;
  return prompt.says("triangle*", "triangular", "dreieck*") ? shapes.triangle : shapes.square;
}
