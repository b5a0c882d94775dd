import { latexNumber } from "../../maths/latex.ts";
import { py, tex } from "../../python/py.ts";
import type { Subject } from "../subject.ts";
import { quadraticIn } from "./quadratic.ts";

/** x² + bx + c as the area of a rectangle. */
export const factoring: Subject = {
  name: "factoring",
  strong: [
    "factor*",
    "faktorisier*",
    "factoris*",
    "fatora*",
    "scomposizione",
    "expand*",
    "binomial formula",
    "a b 2",
    "a plus b squared",
    "binomische formel*",
    "binomio al cuadrado",
    "identite remarquable",
    "foil",
    "area model",
  ],
  weak: ["quadratic*", "trinomial", "polynomial*", "product*", "square"],
  write: (prompt) => {
    const found = quadraticIn(prompt);
    const pair = found ? wholeRoots(found) : null;
    const [p, q] = pair ?? [2, 3];
    const term = (value: number) => `(x + ${value})`;
    const sum = p + q === 1 ? "x" : `${latexNumber(p + q)}x`;
    return {
      className: "FactoringByArea",
      construct: py`
        self.headline("Factoring as the area of a rectangle")
        x, p, q = 2.5, ${1.1 + (0.6 * p) / (p + q)}, ${1.1 + (0.6 * q) / (p + q)}
        corner = np.array([-5.9, 2.25, 0])

        def box(left, top, width, height, color, formula):
            shape = Rectangle(width=width, height=height, stroke_width=2, color=WHITE, fill_color=color, fill_opacity=0.7)
            shape.move_to(corner + (left + width / 2) * RIGHT + (top + height / 2) * DOWN)
            return VGroup(shape, MathTex(formula, font_size=38).move_to(shape))

        square = box(0, 0, x, x, BLUE_D, "x^2")
        right = box(x, 0, q, x, TEAL_D, ${tex(`${latexNumber(q)}x`)})
        below = box(0, x, x, p, GREEN_D, ${tex(`${latexNumber(p)}x`)})
        small = box(x, x, q, p, YELLOW_D, ${tex(latexNumber(p * q))})
        picture = VGroup(square, right, below, small)
        picture.scale_to_fit_height(min(picture.height, 4.6)).move_to([-3.7, -0.2, 0])
        steps = VGroup(
            MathTex(${tex(`x^2 + ${sum} + ${latexNumber(p * q)}`)}),
            MathTex(${tex(`= x^2 + ${latexNumber(p)}x + ${latexNumber(q)}x + ${latexNumber(p * q)}`)}),
            MathTex(${tex(`= ${term(p)}${term(q)}`)}, color=YELLOW),
        ).arrange(DOWN, aligned_edge=LEFT, buff=0.6)
        steps.scale_to_fit_width(min(steps.width, 5.8)).move_to([3.4, 0.2, 0])
        self.play(Write(steps[0]))
        self.say(${`Which two numbers have the sum ${p + q} and the product ${p * q}?`})
        self.play(FadeIn(square))
        self.say(${`${p} and ${q}: split the middle term`})
        self.play(Write(steps[1]), FadeIn(right, shift=0.3 * LEFT), FadeIn(below, shift=0.3 * UP), run_time=1.5)
        self.play(FadeIn(small, scale=1.3))
        self.say("The four areas fill one rectangle")
        sides = VGroup(Brace(picture, UP, color=YELLOW, buff=0.08), Brace(picture, RIGHT, color=YELLOW, buff=0.08))
        names = VGroup(
            MathTex(${tex(`x + ${latexNumber(q)}`)}, font_size=32, color=YELLOW).next_to(sides[0], UP, buff=0.05),
            MathTex(${tex(`x + ${latexNumber(p)}`)}, font_size=32, color=YELLOW).next_to(sides[1], RIGHT, buff=0.05),
        )
        self.play(GrowFromCenter(sides[0]), GrowFromCenter(sides[1]), FadeIn(names))
        self.say("Its area is the product of its sides")
        self.play(Write(steps[2]))
        self.play(Create(SurroundingRectangle(steps[2], color=YELLOW)))`,
    };
  },
};

/** p ≤ q, positive and whole, with x² + bx + c = (x + p)(x + q). */
function wholeRoots({ a, b, c }: { a: number; b: number; c: number }): readonly [number, number] | null {
  if (a !== 1 || b <= 0 || c <= 0) return null;
  const root = Math.sqrt(b * b - 4 * c);
  const [p, q] = [(b - root) / 2, (b + root) / 2];
  return Number.isInteger(p) && Number.isInteger(q) ? [p, q] : null;
}
