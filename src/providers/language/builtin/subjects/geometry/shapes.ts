import { latexNumber } from "../../maths/latex.ts";
import type { Prompt } from "../../prompt/prompt.ts";
import { py, tex } from "../../python/py.ts";
import type { Subject } from "../subject.ts";

const weak = ["geometry", "geometria", "geometrie", "area", "angle*", "jyamiti"];

export const circleArea: Subject = {
  name: "circle-area",
  strong: [
    "area of a circle",
    "circle area",
    "area of the circle",
    "area del circulo",
    "area de un circulo",
    "aire d un disque",
    "aire du cercle",
    "kreisflache",
    "flache eines kreises",
    "circumference",
    "area do circulo",
    "area del cerchio",
    "pi r 2",
    "value of pi",
    "what is pi",
    "vritt",
  ],
  weak: [...weak, "circle*", "circulo*", "cercle*", "kreis*", "cerchio", "pi", "radius", "radio"],
  write: (prompt) => {
    const radius = prompt.amount("radius|radio|rayon|r", { least: 0.01, most: 1e4, fallback: 1, isName: true });
    const worked =
      radius === 1
        ? ""
        : `r = ${latexNumber(radius)}: \\quad A \\approx ${latexNumber(Number((Math.PI * radius * radius).toFixed(2)))}`;
    return {
      className: "AreaOfACircle",
      construct: py`
        self.headline("The area of a circle")
        radius, center = 1.75, np.array([-4.5, 0.1, 0])

        def sectors(count):
            colors = [BLUE, TEAL]
            return VGroup(*[
                Sector(radius=radius, angle=TAU / count, start_angle=k * TAU / count, color=colors[k % 2], fill_opacity=0.8, stroke_width=0.5, stroke_color=WHITE).shift(center)
                for k in range(count)
            ])

        def laid_out(pieces):
            """The sectors side by side, every other one upside down."""
            count = len(pieces)
            step = PI * radius / count
            row = VGroup()
            for k, piece in enumerate(pieces):
                turned = piece.copy().rotate((PI / 2 if k % 2 else -PI / 2) - (k + 0.5) * TAU / count, about_point=center)
                tip = np.array([0.2 + step * k, (-1 if k % 2 else 1) * radius / 2 + 0.1, 0])
                row.add(turned.shift(tip - center))
            return row

        pieces = sectors(8)
        spoke = Line(center, center + radius * RIGHT, color=YELLOW, stroke_width=5)
        r_label = MathTex("r", color=YELLOW).next_to(spoke, UP, buff=0.08)
        self.play(FadeIn(pieces), run_time=1)
        self.play(Create(spoke), Write(r_label))
        self.say("Cut a circle into equal slices")
        self.play(LaggedStart(*[piece.animate.shift(0.12 * normalize(piece.get_center_of_mass() - center)) for piece in pieces], lag_ratio=0.05), run_time=1)
        self.play(LaggedStart(*[piece.animate.shift(-0.12 * normalize(piece.get_center_of_mass() - center)) for piece in pieces], lag_ratio=0.05), run_time=0.6)
        self.say("Lay them side by side, every other one upside down")
        row = laid_out(sectors(8))
        self.play(TransformFromCopy(pieces, row), run_time=2)
        self.say("With thinner slices this becomes a rectangle")
        for count in (16, 48):
            new_pieces = sectors(count)
            new_row = laid_out(new_pieces)
            self.play(FadeOut(pieces, row), FadeIn(new_pieces, new_row), run_time=1)
            self.wait(0.4)
            pieces, row = new_pieces, new_row
        self.bring_to_front(spoke, r_label)
        wide = Brace(row, DOWN, color=WHITE, buff=0.1)
        high = Brace(row, RIGHT, color=WHITE, buff=0.1)
        labels = VGroup(MathTex(r"\pi r", font_size=42).next_to(wide, DOWN, buff=0.1), MathTex("r", font_size=42).next_to(high, RIGHT, buff=0.1))
        self.play(GrowFromCenter(wide), GrowFromCenter(high), Write(labels))
        self.say("Half the circumference wide and r high")
        formula = MathTex(r"A = \pi r \cdot r = \pi r^2", font_size=50, color=YELLOW).move_to([3.0, 1.95, 0])
        self.play(Write(formula))
        ${
          worked
            ? py`
        example = MathTex(${tex(worked)}, font_size=38).move_to([3.0, -2.35, 0])
        self.play(FadeIn(example))`
            : py``
        }`,
    };
  },
};

export const polygon: Subject = {
  name: "polygon",
  strong: [
    "polygon*",
    "poligono*",
    "polygone*",
    "vieleck*",
    "pentagon*",
    "hexagon*",
    "heptagon*",
    "octagon*",
    "interior angle*",
    "angulos interiores",
    "innenwinkel*",
    "decagon*",
    "hexagono",
    "pentagono",
    "sechseck",
    "hexagone",
    "bahubhuj",
  ],
  weak,
  write: (prompt) => {
    const n = sidesOf(prompt);
    const each = ((n - 2) * 180) / n;
    return {
      className: "InteriorAnglesOfAPolygon",
      construct: py`
        self.headline(${`The angles of a polygon with ${n} sides`})
        n = ${n}
        center, radius = np.array([-3.1, -0.1, 0]), 2.3
        corners = [center + radius * np.array([np.cos(a), np.sin(a), 0]) for a in PI / 2 + TAU * np.arange(n) / n]
        shape = Polygon(*corners, color=BLUE, stroke_width=5)
        self.play(Create(shape), run_time=1.5)
        self.say("How large are its interior angles together?")
        angles = VGroup()
        for k in range(n):
            here = corners[k]
            one, other = corners[(k + 1) % n] - here, corners[k - 1] - here
            start = np.arctan2(one[1], one[0])
            turn = (np.arctan2(other[1], other[0]) - start) % TAU
            angles.add(Sector(radius=min(0.45, 1.6 / n + 0.2), angle=turn, start_angle=start, color=YELLOW, fill_opacity=0.7, stroke_width=0).shift(here))
        self.play(LaggedStart(*[FadeIn(angle, scale=0.5) for angle in angles], lag_ratio=0.15))
        self.say("Diagonals from one corner cut it into triangles")
        triangles = VGroup(*[
            Polygon(corners[0], corners[k], corners[k + 1], stroke_width=2, color=WHITE, fill_color=color, fill_opacity=0.5)
            for k, color in zip(range(1, n - 1), color_gradient([TEAL, PURPLE], max(n - 2, 2)))
        ])
        self.play(LaggedStart(*[FadeIn(triangle) for triangle in triangles], lag_ratio=0.5), run_time=2)
        steps = VGroup(
            MathTex(${tex(`${n} - 2 = ${n - 2} \\text{ triangle${n === 3 ? "" : "s"}}`)}),
            MathTex(${tex(`${n - 2} \\cdot 180^\\circ = ${latexNumber((n - 2) * 180)}^\\circ`)}, color=YELLOW),
            MathTex(${tex(`\\text{each } \\frac{${latexNumber((n - 2) * 180)}^\\circ}{${n}} ${Number.isInteger(each) ? "=" : "\\approx"} ${latexNumber(Number(each.toFixed(2)))}^\\circ`)}, color=TEAL),
            MathTex(r"(n-2) \cdot 180^\circ", font_size=56),
        ).arrange(DOWN, buff=0.55).move_to([3.6, 0, 0])
        self.play(Write(steps[0]))
        self.say("The angles of each triangle add up to 180°")
        self.play(Write(steps[1]))
        self.play(Write(steps[2]))
        self.say("For any polygon with n sides:")
        self.play(Write(steps[3]), Create(SurroundingRectangle(steps[3], color=YELLOW, buff=0.2)))`,
    };
  },
};

export const angleSum: Subject = {
  name: "triangle-angle-sum",
  strong: [
    "angle sum*",
    "angles of a triangle",
    "angles in a triangle",
    "sum of the angles",
    "sum of angles",
    "angulos de un triangulo",
    "somme des angles",
    "winkelsumme*",
    "soma dos angulos",
    "somma degli angoli",
    "triangle angles",
    "180 degrees",
  ],
  weak: [...weak, "triangle*", "triangulo*", "dreieck*", "triangolo"],
  write: () => ({
    className: "AngleSumOfATriangle",
    construct: py`
      self.headline("The angles of a triangle add up to 180°")
      a, b, c = np.array([-4.2, -2.1, 0]), np.array([3.4, -2.1, 0]), np.array([-0.9, 1.5, 0])
      triangle = Polygon(a, b, c, color=WHITE, stroke_width=4)

      def wedge(corner, one, other, color):
          start = np.arctan2(*(one - corner)[1::-1])
          turn = (np.arctan2(*(other - corner)[1::-1]) - start) % TAU
          return Sector(radius=0.85, angle=turn, start_angle=start, color=color, fill_opacity=0.75, stroke_width=0).shift(corner)

      alpha, beta, gamma = wedge(a, b, c, BLUE), wedge(b, c, a, GREEN), wedge(c, a, b, RED)
      names = VGroup(
          MathTex(r"\alpha", font_size=36).move_to(a + 0.58 * normalize(normalize(b - a) + normalize(c - a))),
          MathTex(r"\beta", font_size=36).move_to(b + 0.58 * normalize(normalize(a - b) + normalize(c - b))),
          MathTex(r"\gamma", font_size=36).move_to(c + 0.58 * normalize(normalize(a - c) + normalize(b - c))),
      )
      self.play(Create(triangle), run_time=1.2)
      self.play(FadeIn(alpha, beta, gamma), Write(names))
      self.say("Draw a line through the top, parallel to the base")
      parallel = DashedLine(c + 4.6 * LEFT, c + 5.2 * RIGHT, color=YELLOW)
      self.play(Create(parallel), run_time=1.2)
      self.say("Alternate angles at parallel lines are equal")
      left, right = alpha.copy(), beta.copy()
      alpha_name, beta_name = names[0].copy(), names[1].copy()
      self.add(left, right)
      self.play(
          Rotate(left, PI, about_point=(a + c) / 2), alpha_name.animate.move_to(c + a - names[0].get_center()), run_time=2,
      )
      self.play(
          Rotate(right, PI, about_point=(b + c) / 2), beta_name.animate.move_to(c + b - names[1].get_center()), run_time=2,
      )
      self.say("At the top all three stand side by side: a straight angle")
      half = Arc(1.15, PI, PI, arc_center=c, color=YELLOW, stroke_width=5)
      self.play(Create(half))
      formula = MathTex(r"\alpha + \beta + \gamma = 180^\circ", font_size=52, color=YELLOW).move_to([0, 2.45, 0])
      self.play(Write(formula))`,
  }),
};

const polygonNames: readonly (readonly [string, number])[] = [
  ["triang", 3],
  ["quadrilateral", 4],
  ["square", 4],
  ["penta", 5],
  ["funfeck", 5],
  ["hexa", 6],
  ["sechseck", 6],
  ["hepta", 7],
  ["octa", 8],
  ["octo", 8],
  ["achteck", 8],
  ["nona", 9],
  ["deca", 10],
  ["dodeca", 12],
];

function sidesOf(prompt: Prompt): number {
  const named = polygonNames.find(([name]) => prompt.words.includes(` ${name}`))?.[1] ?? 5;
  return prompt.count("sides?|sided|lados|cotes|seiten|ecken|n|corners|vertices", {
    least: 3,
    most: 12,
    fallback: named,
  });
}
