import { latexNumber } from "../../maths/latex.ts";
import { py, tex } from "../../python/py.ts";
import type { Subject } from "../subject.ts";
import { eigenOf, matrixOf, rowsOf } from "./matrices.ts";

/** Vectors all around under a matrix: those on the eigenlines keep their direction. */
export const eigenvectors: Subject = {
  name: "eigenvectors",
  strong: [
    "eigenve*",
    "eigenva*",
    "eigenwert*",
    "autovector*",
    "autovalor*",
    "vecteur* propre*",
    "valeurs propres",
    "vecteurs propres",
    "vector* propio*",
    "autovettor*",
    "autovetor*",
    "eigen",
  ],
  weak: ["matrix", "linear algebra"],
  bonus: (prompt) => (matrixOf(prompt) ? 1 : 0),
  write: (prompt) => {
    const matrix = matrixOf(prompt) ?? { a: 2, b: 1, c: 1, d: 2 };
    const { a, b, c, d } = matrix;
    const found = eigenOf(matrix);
    const unit = Math.min(
      1.3,
      2.7 /
        Math.max(
          Math.hypot(a, c),
          Math.hypot(b, d),
          Math.hypot(a, b),
          Math.hypot(c, d),
          Math.sqrt(a * a + b * b + c * c + d * d),
          1,
        ),
    );
    const facts = found.map(({ value, vector: [x, y] }, index) => {
      const scale = Math.max(Math.abs(x), Math.abs(y));
      const entry = (part: number) => latexNumber(Number((part / scale).toFixed(2)));
      return tex(
        `\\lambda_{${index + 1}} = ${latexNumber(Number(value.toFixed(3)))}, \\ v_{${index + 1}} = \\begin{pmatrix} ${entry(x)} \\\\ ${entry(y)} \\end{pmatrix}`,
      );
    });
    return {
      className: "Eigenvectors",
      construct: py`
        self.headline("Eigenvectors keep their direction")
        matrix = np.array(${rowsOf(matrix)})
        origin, unit = np.array([-2.6, -0.15, 0]), ${unit}

        def arrow(vector, color, width=5):
            return Arrow(
                origin, origin + unit * np.append(vector, 0), buff=0, color=color, stroke_width=width,
                max_tip_length_to_length_ratio=0.18, max_stroke_width_to_length_ratio=8,
            )

        cross = VGroup(Line(3.6 * LEFT, 3.6 * RIGHT), Line(2.75 * DOWN, 2.75 * UP)).set_color(GREY_D).move_to(origin)
        directions = [np.array([np.cos(angle), np.sin(angle)]) for angle in np.arange(12) * TAU / 12 + 0.13]
        fan = VGroup(*[arrow(direction, BLUE_C, 3) for direction in directions])
        circle = Circle(unit, color=GREY_B, stroke_width=1.5).move_to(origin)
        written = VGroup(MathTex("A ="), Matrix(${rowsOf(matrix).map((row) => row.map(latexNumber))}, h_buff=1.2)).arrange(RIGHT)
        written.scale(0.8).move_to([4.2, 1.9, 0])
        self.play(Create(cross), Create(circle), Write(written))
        self.play(LaggedStart(*[GrowArrow(one) for one in fan], lag_ratio=0.08), run_time=1.5)
        self.say("A matrix turns most vectors away from their direction")
        images = VGroup(*[arrow(matrix @ direction, BLUE_C, 3) for direction in directions])
        self.play(Transform(fan, images), circle.animate.apply_function(
            lambda point: origin + np.append(matrix @ (point - origin)[:2], 0)
        ), run_time=2.5)
        self.play(fan.animate.set_opacity(0.25))
        pairs = ${found.map(({ value, vector }) => py`(${value}, np.array(${vector}))`)}
        facts = VGroup(*[
            MathTex(fact, font_size=38, color=color)
            for fact, color in zip(${facts}, [YELLOW, RED])
        ]).arrange(DOWN, buff=0.5).move_to([4.2, -0.5, 0])
        facts.scale_to_fit_width(min(max(facts.width, 0.1), 5)) if facts else None
        ${
          found.length === 0
            ? py`
        self.say("This one turns every vector: it has no real eigenvectors")
        result = MathTex(r"\det(A - \lambda I) = 0 \text{ has no real root}", font_size=36, color=YELLOW).move_to([4.0, 0.1, 0])
        self.play(Write(result))`
            : py`
        self.say(${found.length > 1 ? "But on these lines they are only stretched" : "But on this line they are only stretched"})
        for (value, vector), fact, color in zip(pairs, facts, [YELLOW, RED]):
            line = DashedLine(origin - 2.6 * np.append(vector, 0), origin + 2.6 * np.append(vector, 0), color=color, stroke_width=2)
            before, after = arrow(vector, color), arrow(value * vector, color)
            self.play(Create(line), GrowArrow(before), run_time=1)
            self.play(Transform(before, after), Write(fact), run_time=1.5)
        equation = MathTex(r"A v = \lambda v", font_size=48).move_to([4.2, -2.3, 0])
        self.say("The stretching factor is the eigenvalue")
        self.play(Write(equation))`
        }`,
    };
  },
};
