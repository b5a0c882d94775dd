import { latexNumber } from "../../maths/latex.ts";
import type { Prompt } from "../../prompt/prompt.ts";
import { py, tex } from "../../python/py.ts";
import type { Subject } from "../subject.ts";

/** The proof by four triangles in a square, moved so that the empty parts are first c², then a² and b². */
export const pythagoras: Subject = {
  name: "pythagoras",
  strong: [
    "pythag*",
    "pitagor*",
    "pitagoric*",
    "satz des pythagoras",
    "hypotenus*",
    "hipotenusa",
    "पाइथागोरस",
    "勾股定理",
  ],
  weak: ["right triangle", "right angled triangle", "rechtwinklig*", "triangulo rectangulo", "triangle rectangle"],
  write: (prompt) => {
    const { a, b } = legs(prompt);
    const c = Math.hypot(a, b);
    const numbers = tex(
      `${latexNumber(a)}^2 + ${latexNumber(b)}^2 = ${latexNumber(a * a + b * b)}, \\quad c ${Number.isInteger(c) ? "=" : "\\approx"} ${latexNumber(Number(c.toFixed(3)))}`,
    );
    return {
      className: "PythagoreanTheorem",
      construct: py`
        self.headline("The Pythagorean theorem")
        side = 4.6
        a = side * ${a / (a + b)}
        b = side - a
        corner = np.array([-5.2, -2.45, 0])

        def triangle(right_angle, leg_x, leg_y, color):
            return Polygon(
                right_angle, right_angle + leg_x * RIGHT, right_angle + leg_y * UP,
                color=WHITE, stroke_width=2, fill_color=color, fill_opacity=0.85,
            )

        square = Square(side, color=GREY_B).move_to(corner + side / 2 * (RIGHT + UP))
        colors = [BLUE_D, TEAL_D, BLUE_D, TEAL_D]
        outer = [
            corner,
            corner + side * RIGHT,
            corner + side * (RIGHT + UP),
            corner + side * UP,
        ]
        triangles = VGroup(
            triangle(outer[0], a, b, colors[0]),
            triangle(outer[1], -b, a, colors[1]),
            triangle(outer[2], -a, -b, colors[2]),
            triangle(outer[3], b, -a, colors[3]),
        )
        first = triangles[0]
        legs = VGroup(
            MathTex("a").next_to(first, DOWN, buff=0.15),
            MathTex("b").next_to(first, LEFT, buff=0.15),
        )
        center = square.get_center()
        c_square = Polygon(
            corner + a * RIGHT, corner + side * RIGHT + a * UP, corner + side * UP + b * RIGHT, corner + b * UP,
            color=YELLOW, stroke_width=3, fill_color=YELLOW, fill_opacity=0.35,
        )

        self.say("A right triangle with legs a and b and hypotenuse c")
        self.play(Create(first), run_time=1.2)
        self.play(Write(legs))
        self.say("Four copies of it fit into a square of side a + b")
        self.play(Create(square), FadeIn(triangles[1:], lag_ratio=0.3), run_time=1.8)
        c_label = MathTex("c^2", color=YELLOW, font_size=56).move_to(center)
        self.play(FadeIn(c_square), Write(c_label))
        self.say("What they leave empty is a square on the hypotenuse")
        first_fact = MathTex(r"(a+b)^2 = 4 \cdot \tfrac{1}{2}ab + c^2", font_size=44).move_to([3.4, 1.6, 0])
        self.play(Write(first_fact), run_time=1.5)
        self.wait(0.5)

        self.say("Now slide the triangles together in pairs")
        self.play(FadeOut(c_square, c_label))
        moved = VGroup(
            triangle(corner, a, b, colors[0]),
            triangle(corner + a * RIGHT + side * UP, b, -a, colors[1]),
            triangle(corner + a * RIGHT + b * UP, -a, -b, colors[2]),
            triangle(corner + side * RIGHT + b * UP, -b, a, colors[3]),
        )
        self.play(*[Transform(old, new) for old, new in zip(triangles, moved)], run_time=2)
        a_square = Square(a, color=RED, fill_opacity=0.35).move_to(corner + a / 2 * RIGHT + (b + a / 2) * UP)
        b_square = Square(b, color=GREEN, fill_opacity=0.35).move_to(corner + (a + b / 2) * RIGHT + b / 2 * UP)
        a_label = MathTex("a^2", color=RED_A, font_size=min(56, 30 * a)).move_to(a_square)
        b_label = MathTex("b^2", color=GREEN_A, font_size=min(56, 30 * b)).move_to(b_square)
        self.play(FadeIn(a_square, b_square), Write(a_label), Write(b_label))
        self.say("The same triangles now leave two squares: one on each leg")
        second_fact = MathTex(r"(a+b)^2 = 4 \cdot \tfrac{1}{2}ab + a^2 + b^2", font_size=44).move_to([3.4, 0.5, 0])
        self.play(Write(second_fact), run_time=1.5)
        result = MathTex("a^2 + b^2 = c^2", color=YELLOW, font_size=64).move_to([3.4, -0.9, 0])
        self.play(Write(result), Create(SurroundingRectangle(result, color=YELLOW, buff=0.25)))
        self.say("Both pictures have the same area, so the empty parts are equal")
        example = MathTex(${numbers}, font_size=40).move_to([3.4, -2.2, 0])
        example.scale_to_fit_width(min(example.width, 6))
        self.play(FadeIn(example, shift=0.2 * UP))`,
    };
  },
};

/** The legs that the prompt names; 3 and 4 without any. */
function legs(prompt: Prompt): { a: number; b: number } {
  const named = prompt.numbers.filter((number) => number > 0 && number <= 10_000).toSorted((one, other) => one - other);
  const [a = 3, b = 4] = named.length >= 2 ? named : [];
  // The picture stays readable up to a ratio of 1 to 4.
  return b / a > 4 ? { a: 3, b: 4 } : { a, b };
}
