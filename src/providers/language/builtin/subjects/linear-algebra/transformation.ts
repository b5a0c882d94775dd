import { exactLatex } from "../../maths/exact.ts";
import { py, tex } from "../../python/py.ts";
import type { Subject } from "../subject.ts";
import { matrixOf, rotationBy, rowsOf } from "./matrices.ts";

/** The plane under a matrix: the grid, the basis vectors and the unit square move. */
export const transformation: Subject = {
  name: "matrix-transformation",
  strong: [
    "linear transformation*",
    "matrix transformation*",
    "matrix as a transformation",
    "transformacion lineal",
    "transformation lineaire",
    "lineare abbildung*",
    "transformacao linear",
    "trasformazione lineare",
    "determinant*",
    "rotation matrix",
    "shear",
  ],
  weak: [
    "matrix",
    "matriz",
    "matrice",
    "matrizen",
    "linear algebra",
    "transform*",
    "apply*",
    "rotation",
    "grid",
    "algebra lineal",
  ],
  bonus: (prompt) => (matrixOf(prompt) ? 2.5 : 0),
  write: (prompt) => {
    const angle = prompt.amount("degrees?|°|grad(?:os)?", { least: -360, most: 360, fallback: 90 });
    const asked = prompt.says("rotation", "rotat*", "rotacion", "drehung")
      ? rotationBy(angle)
      : { a: 2, b: 1, c: 0, d: 1.5 };
    const matrix = matrixOf(prompt) ?? asked;
    const { a, b, c, d } = matrix;
    const reach = Math.max(Math.abs(a) + Math.abs(b), Math.abs(c) + Math.abs(d), 1);
    const unit = Math.min(
      1,
      2.5 / Math.max(Math.abs(c), Math.abs(d), Math.abs(c + d), 0.5),
      4.4 / Math.max(Math.abs(a), Math.abs(b), Math.abs(a + b), 0.5),
      6 / reach,
    );
    const determinant = a * d - b * c;
    const written = rowsOf(matrix).map((row) => row.map(exactLatex));
    const entries = written.map((row) => row.map(tex));
    const isTall = written.flat().some((entry) => entry.includes("frac"));
    const isWide = written.flat().some((entry) => !entry.includes("frac") && entry.length > 3);
    return {
      className: "MatrixTransformation",
      construct: py`
        unit = ${unit}
        origin = 0.1 * DOWN
        still = NumberPlane(
            x_range=[-30, 30], y_range=[-30, 30], x_length=60 * unit, y_length=60 * unit,
            background_line_style={"stroke_color": GREY_D, "stroke_width": 1, "stroke_opacity": 0.6},
            axis_config={"stroke_color": GREY_D},
        ).move_to(origin)
        plane = NumberPlane(
            x_range=[-30, 30], y_range=[-30, 30], x_length=60 * unit, y_length=60 * unit,
            background_line_style={"stroke_color": BLUE_D, "stroke_width": 1.5, "stroke_opacity": 0.8},
        ).move_to(origin)
        curtains = VGroup(*[
            Rectangle(width=config.frame_width, height=1.0, stroke_width=0, fill_color="#0e1320", fill_opacity=1).to_edge(edge, buff=0)
            for edge in (UP, DOWN)
        ]).set_z_index(1)
        self.add(still, curtains)
        title = self.headline("A matrix moves the whole plane")
        matrix = np.array(${rowsOf(matrix)})

        def arrow(x, y, color):
            return Arrow(origin, origin + unit * (x * RIGHT + y * UP), buff=0, color=color, stroke_width=6, max_tip_length_to_length_ratio=0.2)

        i_hat, j_hat = arrow(1, 0, GREEN), arrow(0, 1, RED)
        square = Polygon(
            origin, origin + unit * RIGHT, origin + unit * (RIGHT + UP), origin + unit * UP,
            color=YELLOW, fill_opacity=0.4, stroke_width=2,
        )
        written = Matrix(
            ${entries}, h_buff=${isWide ? 2.1 : isTall ? 1.6 : 1.3}, v_buff=${isTall ? 1.5 : 0.8},
        )
        written.get_columns()[0].set_color(GREEN)
        written.get_columns()[1].set_color(RED)
        label = VGroup(MathTex("A ="), written).arrange(RIGHT).scale(${isTall ? 0.7 : 0.8}).move_to([-4.9, 1.6, 0])
        panel = BackgroundRectangle(label, color="#0e1320", fill_opacity=0.9, buff=0.2)
        self.play(Create(plane, lag_ratio=0.05), run_time=1.5)
        self.play(GrowArrow(i_hat), GrowArrow(j_hat), FadeIn(square))
        self.play(FadeIn(panel), Write(label))
        self.say("The columns tell where the two basis vectors go")
        moved = plane.copy().apply_function(lambda point: origin + np.append(matrix @ (point - origin)[:2], 0))
        new_i, new_j = arrow(*matrix[:, 0], GREEN), arrow(*matrix[:, 1], RED)
        corners = [matrix @ corner for corner in ([0, 0], [1, 0], [1, 1], [0, 1])]
        new_square = Polygon(
            *[origin + unit * np.append(corner, 0) for corner in corners],
            color=YELLOW, fill_opacity=0.4, stroke_width=2,
        )
        self.play(
            Transform(plane, moved), Transform(i_hat, new_i), Transform(j_hat, new_j), Transform(square, new_square),
            run_time=3,
        )
        self.say(${Math.abs(determinant) < 1e-9 ? "The plane is pressed onto a line: the determinant is zero" : determinant < 0 ? "The plane is also flipped over: the determinant is negative" : Math.abs(determinant - 1) < 1e-9 ? "Lines stay lines, and every area keeps its size" : "Lines stay lines, and all areas change by the same factor"})
        area = MathTex(${tex(`\\det A = ${exactLatex(determinant)}`)}, color=YELLOW).scale(0.9).move_to([-4.9, 0.1, 0])
        self.play(FadeIn(BackgroundRectangle(area, color="#0e1320", fill_opacity=0.9, buff=0.2)), Write(area))
        self.wait(1)`,
    };
  },
};
