import { latexNumber } from "../../maths/latex.ts";
import type { Prompt } from "../../prompt/prompt.ts";
import { type Python, py, tex } from "../../python/py.ts";
import type { Subject } from "../subject.ts";

type Vector = readonly [number, number];

const weak = ["vector*", "vecteurs", "vektor*", "linear algebra"];

export const dotProduct: Subject = {
  name: "dot-product",
  strong: [
    "dot product",
    "scalar product",
    "inner product",
    "producto escalar",
    "producto punto",
    "produit scalaire",
    "skalarprodukt*",
    "produto escalar",
    "prodotto scalare",
  ],
  weak,
  bonus: ({ vectors }) => (vectors.length >= 2 ? 0.5 : 0),
  write: (prompt) => {
    const [a, b] = pairOf(prompt, [
      [3, 1],
      [2, 3],
    ]);
    const dot = a[0] * b[0] + a[1] * b[1];
    const along = dot / (a[0] ** 2 + a[1] ** 2 || 1);
    const angle = (Math.acos(dot / (Math.hypot(...a) * Math.hypot(...b) || 1)) * 180) / Math.PI;
    const work = `${column(a)} \\cdot ${column(b)} = ${signed(a[0])} \\cdot ${signed(b[0])} + ${signed(a[1])} \\cdot ${signed(b[1])} = ${latexNumber(dot)}`;
    return {
      className: "DotProduct",
      construct: py`
        self.headline("The dot product")
        ${plane([a, b, [a[0] * along, a[1] * along]])}
        a, b = ${vectorOf(a)}, ${vectorOf(b)}
        arrow_a, arrow_b = arrow(a, YELLOW), arrow(b, TEAL)
        name_a, name_b = name("a", a, b, YELLOW), name("b", b, a, TEAL)
        self.play(Create(grid), run_time=1)
        self.say("Two vectors a and b")
        self.play(GrowArrow(arrow_a), GrowArrow(arrow_b), FadeIn(name_a, name_b))
        first = MathTex(${tex(work)}, font_size=36)
        first.scale_to_fit_width(min(first.width, 5.6)).move_to([3.6, 1.7, 0])
        self.say("Multiply the matching parts and add")
        self.play(Write(first), run_time=1.5)
        self.say("Or: the shadow of b on a, times the length of a")
        shadow = a * np.dot(a, b) / np.dot(a, a)
        line = Line(at(-4 * a / np.linalg.norm(a)), at(4 * a / np.linalg.norm(a)), color=GREY_C, stroke_width=1.5)
        drop = DashedLine(at(b), at(shadow), color=WHITE)
        on_a = Line(at([0, 0]), at(shadow), color=RED, stroke_width=9)
        self.play(Create(drop), run_time=1)
        self.play(Create(on_a), run_time=1)
        second = MathTex(r"a \cdot b = |a|\,|b| \cos\theta", font_size=42).move_to([3.6, 0.4, 0])
        angle = MathTex(${tex(`\\theta \\approx ${latexNumber(Number((Number.isFinite(angle) ? angle : 0).toFixed(1)))}^\\circ`)}, font_size=42, color=RED).move_to([3.6, -0.6, 0])
        self.play(Write(second))
        self.play(Write(angle))
        self.say(${dot > 0 ? "Positive: they point to the same side" : dot < 0 ? "Negative: they point to opposite sides" : "Zero: they are perpendicular"})`,
    };
  },
};

export const crossProduct: Subject = {
  name: "cross-product",
  strong: [
    "cross product",
    "vector product",
    "producto cruz",
    "producto vectorial",
    "produit vectoriel",
    "kreuzprodukt",
    "produto vetorial",
    "prodotto vettoriale",
  ],
  weak,
  bonus: ({ vectors }) => (vectors.length >= 2 ? 0.5 : 0),
  write: (prompt) => {
    const [a, b] = pairOf(prompt, [
      [3, 1],
      [1, 2],
    ]);
    const cross = a[0] * b[1] - a[1] * b[0];
    const [u, v] = prompt.vectors;
    const inSpace = u?.length === 3 && v?.length === 3 ? spaceCross(u, v) : null;
    return {
      className: "CrossProduct",
      construct: py`
        self.headline("The cross product")
        ${plane([a, b, [a[0] + b[0], a[1] + b[1]]])}
        a, b = ${vectorOf(a)}, ${vectorOf(b)}
        self.play(Create(grid), run_time=1)
        self.say("Two vectors span a parallelogram")
        self.play(GrowArrow(arrow(a, YELLOW)), GrowArrow(arrow(b, TEAL)), FadeIn(name("a", a, b, YELLOW), name("b", b, a, TEAL)))
        area = Polygon(at([0, 0]), at(a), at(a + b), at(b), color=BLUE, stroke_width=2, fill_opacity=0.45)
        area.set_z_index(-1)
        self.play(Create(area), run_time=1.5)
        self.say("The length of a × b is its area")
        length = MathTex(r"|a \times b| = |a|\,|b| \sin\theta", font_size=40).move_to([3.7, 1.9, 0])
        self.play(Write(length))
        value = MathTex(${tex(`a_1 b_2 - a_2 b_1 = ${latexNumber(cross)}`)}, font_size=40, color=BLUE_B).move_to([3.7, 1.0, 0])
        self.play(Write(value))
        ${
          inSpace
            ? py`
        whole = MathTex(${tex(inSpace)}, font_size=34, color=YELLOW)
        whole.scale_to_fit_width(min(whole.width, 5.4)).move_to([3.7, -1.0, 0])
        self.say("In space it stands upright on both")
        self.play(Write(whole), run_time=1.5)`
            : py`
        foot = np.array([3.2, -2.0, 0])
        floor = Polygon(foot + [-1.6, -0.4, 0], foot + [0.9, -0.4, 0], foot + [2.2, 0.6, 0], foot + [-0.3, 0.6, 0], color=BLUE, fill_opacity=0.35, stroke_width=1.5)
        flat_a = Arrow(foot, foot + [1.3, -0.1, 0], buff=0, color=YELLOW)
        flat_b = Arrow(foot, foot + [0.75, 0.5, 0], buff=0, color=TEAL)
        normal = Arrow(foot, foot + ${cross < 0 ? -0.7 : 1.9} * UP, buff=0, color=RED, stroke_width=7)
        self.say(${cross < 0 ? "It stands upright on both; here it points down" : "It stands upright on both, as the right hand tells"})
        self.play(FadeIn(floor, flat_a, flat_b))
        self.play(GrowArrow(normal), FadeIn(MathTex(r"a \times b", color=RED, font_size=38).next_to(normal, LEFT, buff=0.15)))`
        }`,
    };
  },
};

export const vectorAddition: Subject = {
  name: "vector-addition",
  strong: [
    "vector addition",
    "adding vectors",
    "add vectors",
    "add two vectors",
    "sum of vectors",
    "suma de vectores",
    "addition de vecteurs",
    "vektoraddition",
    "soma de vetores",
    "head to tail",
    "tip to tail",
  ],
  weak: [...weak, "add", "sum"],
  write: (prompt) => {
    const [a, b] = pairOf(prompt, [
      [3, 1],
      [1, 2],
    ]);
    const sum: Vector = [a[0] + b[0], a[1] + b[1]];
    return {
      className: "VectorAddition",
      construct: py`
        self.headline("Adding two vectors")
        ${plane([a, b, sum])}
        a, b = ${vectorOf(a)}, ${vectorOf(b)}
        self.play(Create(grid), run_time=1)
        first, second = arrow(a, YELLOW), arrow(b, TEAL)
        self.say("Each vector is a step in the plane")
        self.play(GrowArrow(first), GrowArrow(second))
        self.play(FadeIn(name("a", a, b, YELLOW), name("b", b, a, TEAL)))
        self.say("Go along a, and then along b")
        moved = second.copy().set_opacity(0.9)
        self.play(moved.animate.shift(at(a) - at([0, 0])), run_time=1.5)
        self.say("Both steps together are the sum")
        total = arrow(a + b, RED)
        self.play(GrowArrow(total), run_time=1.2)
        other = first.copy().set_opacity(0.6)
        self.play(other.animate.shift(at(b) - at([0, 0])), run_time=1.2)
        work = MathTex(${tex(`${column(a)} + ${column(b)} = ${column(sum)}`)}, font_size=44)
        work.scale_to_fit_width(min(work.width, 5.2)).move_to([3.7, 0.8, 0])
        self.play(Write(work), run_time=1.5)
        self.say("The order does not matter: both ways end at the same point")`,
    };
  },
};

/** A grid at the left on which the longest of the vectors fits, with `at`, `arrow` and `name`. */
function plane(vectors: readonly Vector[]): Python {
  const xs = [0, ...vectors.map(([x]) => x)];
  const ys = [0, ...vectors.map(([, y]) => y)];
  const [width, height] = [Math.max(...xs) - Math.min(...xs) + 1.4, Math.max(...ys) - Math.min(...ys) + 1.4];
  const unit = Math.min(5.8 / width, 5 / height, 1.1);
  const middle = [(Math.max(...xs) + Math.min(...xs)) / 2, (Math.max(...ys) + Math.min(...ys)) / 2] as const;
  return py`
    unit = ${unit}
    origin = np.array([${-3.5 - middle[0] * unit}, ${0 - middle[1] * unit}, 0])

    def at(vector):
        return origin + unit * np.array([vector[0], vector[1], 0])

    def arrow(vector, color):
        return Arrow(at([0, 0]), at(vector), buff=0, color=color, stroke_width=6, max_tip_length_to_length_ratio=0.18)

    def name(letter, vector, other, color):
        """The vector's name beside its middle, on the side away from the other vector."""
        side = np.array([-vector[1], vector[0], 0]) / np.linalg.norm(vector)
        if np.dot(side[:2], other) > 0:
            side = -side
        return MathTex(letter, color=color).move_to(at(0.55 * np.array(vector)) + 0.35 * side)

    grid = VGroup(
        *[Line([x, -2.75, 0], [x, 2.75, 0]) for x in np.arange(origin[0] % unit - 6.6 - (-6.6 % unit), -0.3, unit) if x > -6.7],
        *[Line([-6.7, y, 0], [-0.3, y, 0]) for y in np.arange(origin[1] % unit - 3 - (-3 % unit), 2.76, unit) if y > -2.76],
    ).set_stroke(GREY_D, 1, 0.6)
    grid.add(
        Line([-6.7, origin[1], 0], [-0.3, origin[1], 0], color=GREY_B, stroke_width=2),
        Line([origin[0], -2.75, 0], [origin[0], 2.75, 0], color=GREY_B, stroke_width=2),
    )`;
}

/** The first two vectors of the prompt, neither of them zero nor too long; else `fallback`. */
function pairOf(prompt: Prompt, fallback: readonly [Vector, Vector]): readonly [Vector, Vector] {
  const [a, b] = prompt.vectors
    .map(([x = 0, y = 0]): Vector => [x, y])
    .filter(([x, y]) => Math.hypot(x, y) > 0.01 && Math.hypot(x, y) < 1e4);
  return a && b ? [a, b] : fallback;
}

function vectorOf([x, y]: Vector): Python {
  return py`np.array([${x}, ${y}])`;
}

function column([x, y]: Vector): string {
  return `\\begin{pmatrix} ${latexNumber(x)} \\\\ ${latexNumber(y)} \\end{pmatrix}`;
}

function signed(value: number): string {
  return value < 0 ? `(${latexNumber(value)})` : latexNumber(value);
}

function spaceCross([a = 0, b = 0, c = 0]: readonly number[], [x = 0, y = 0, z = 0]: readonly number[]): string {
  const triple = (...parts: number[]) => `\\begin{pmatrix} ${parts.map(latexNumber).join(" \\\\ ")} \\end{pmatrix}`;
  return `${triple(a, b, c)} \\times ${triple(x, y, z)} = ${triple(b * z - c * y, c * x - a * z, a * y - b * x)}`;
}
