import { latexNumber } from "../../maths/latex.ts";
import { py, tex } from "../../python/py.ts";
import type { Subject } from "../subject.ts";
import { quadraticIn } from "./quadratic.ts";

/** x² + bx as a square and two strips, and the corner that is missing. */
export const completingSquare: Subject = {
  name: "completing-square",
  strong: [
    "completing the square",
    "complete the square",
    "completar el cuadrado",
    "completando el cuadrado",
    "completer le carre",
    "quadratische erganzung",
    "completar quadrado",
    "completamento del quadrato",
  ],
  weak: ["quadratic*", "square"],
  write: (prompt) => {
    const found = quadraticIn(prompt);
    const { b, c } = found && found.a === 1 && found.b > 0 ? found : { b: 6, c: found?.c ?? 5 };
    const half = latexNumber(b / 2);
    const rest = c - (b / 2) ** 2;
    const sign = (value: number) => `${value < 0 ? "-" : "+"} ${latexNumber(Math.abs(value))}`;
    return {
      className: "CompletingTheSquare",
      construct: py`
        self.headline("Completing the square")
        x, half = 2.6, 1.2
        corner = np.array([-5.4, -1.95, 0])

        def box(left, bottom, width, height, color, formula):
            shape = Rectangle(width=width, height=height, color=WHITE, stroke_width=2, fill_color=color, fill_opacity=0.75)
            shape.move_to(corner + (left + width / 2) * RIGHT + (bottom + height / 2) * UP)
            return VGroup(shape, MathTex(formula, font_size=36).move_to(shape))

        square = box(0, half, x, x, BLUE_D, "x^2")
        strip = box(x + 0.5, half, 2 * half, x, TEAL_D, ${tex(`${latexNumber(b)}x`)})
        steps = VGroup(
            MathTex(${tex(`x^2 + ${latexNumber(b)}x ${c === 0 ? "" : sign(c)}`)}),
            MathTex(${tex(`= x^2 + 2 \\cdot ${half}x + ${half}^2 - ${half}^2 ${c === 0 ? "" : sign(c)}`)}),
            MathTex(${tex(`= (x + ${half})^2 ${rest === 0 ? "" : sign(rest)}`)}, color=YELLOW),
        ).arrange(DOWN, aligned_edge=LEFT, buff=0.6)
        steps.scale_to_fit_width(min(steps.width, 5.8)).move_to([3.6, 0.4, 0])
        self.say("Take x² as a square and the term with x as a strip")
        self.play(FadeIn(square), FadeIn(strip), Write(steps[0]), run_time=1.5)
        self.say("Cut the strip in half")
        halves = VGroup(
            box(x + 0.5, half, half, x, TEAL_D, ${tex(`${half}x`)}),
            box(x + 0.5 + half, half, half, x, TEAL_D, ${tex(`${half}x`)}),
        )
        self.play(FadeTransform(strip, halves))
        below = box(0, 0, x, half, TEAL_D, ${tex(`${half}x`)})
        self.say("Lay one half at the side and the other below")
        self.play(halves[0].animate.shift(0.5 * LEFT), run_time=1)
        self.play(ReplacementTransform(halves[1], below), run_time=1.2)
        missing = box(x, 0, half, half, RED_D, ${tex(`${half}^2`)})
        self.say("One corner is missing: add it, and take it away again")
        self.play(FadeIn(missing, scale=1.4), Write(steps[1]), run_time=1.5)
        self.say("Now it is one square")
        outline = Square(x + half, color=YELLOW, stroke_width=6).move_to(corner + (x + half) / 2 * (RIGHT + UP))
        brace = Brace(outline, UP, color=YELLOW)
        self.play(Create(outline), GrowFromCenter(brace), Write(MathTex(${tex(`x + ${half}`)}, font_size=36, color=YELLOW).next_to(brace, UP, buff=0.1)))
        self.play(Write(steps[2]), run_time=1.2)
        self.play(Create(SurroundingRectangle(steps[2], color=YELLOW)))`,
    };
  },
};
