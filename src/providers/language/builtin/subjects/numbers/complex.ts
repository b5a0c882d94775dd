import { latexNumber } from "../../maths/latex.ts";
import { py, tex } from "../../python/py.ts";
import type { Subject } from "../subject.ts";

/** Multiplying complex numbers turns and stretches. */
export const complexNumbers: Subject = {
  name: "complex-numbers",
  strong: [
    "complex number*",
    "complex plane",
    "numeros complejos",
    "numero complejo",
    "nombres complexes",
    "komplexe zahl*",
    "numeros complexos",
    "numeri complessi",
    "imaginary",
    "argand",
    "sammishra",
  ],
  weak: ["multiply", "multiplication", "polar form"],
  write: (prompt) => {
    const [z, w] = complexIn(prompt.text);
    const product = { re: z.re * w.re - z.im * w.im, im: z.re * w.im + z.im * w.re };
    const reach = Math.max(
      ...[z, w, product].map(({ re, im }) => Math.max(Math.abs(im) / 2.5, Math.abs(re) / 3.1)),
      0.2,
    );
    return {
      className: "ComplexNumbers",
      construct: py`
        self.headline("Multiplying complex numbers")
        origin, unit = np.array([-3.1, -0.1, 0]), ${1 / reach}

        def at(number):
            return origin + unit * np.array([number.real, number.imag, 0])

        def arrow(number, color):
            return Arrow(origin, at(number), buff=0, color=color, stroke_width=6, max_tip_length_to_length_ratio=0.15)

        def label(name, number, color):
            direction = normalize(at(number) - origin)
            return MathTex(name, color=color).move_to(origin + 0.62 * (at(number) - origin) + 0.35 * rotate_vector(direction, PI / 2))

        z, w = complex(${z.re}, ${z.im}), complex(${w.re}, ${w.im})
        axes = VGroup(
            Arrow(origin + 3.4 * LEFT, origin + 3.4 * RIGHT, buff=0, stroke_width=2, max_tip_length_to_length_ratio=0.03),
            Arrow(origin + 2.75 * DOWN, origin + 2.75 * UP, buff=0, stroke_width=2, max_tip_length_to_length_ratio=0.03),
        ).set_color(GREY_B)
        names = VGroup(
            Text("Re", font_size=24).next_to(axes[0].get_end(), DOWN, buff=0.12),
            Text("Im", font_size=24).next_to(axes[1].get_end(), RIGHT, buff=0.12),
        ).set_color(GREY_B)
        facts = VGroup(
            MathTex(${tex(`z = ${written(z)}`)}, color=YELLOW),
            MathTex(${tex(`w = ${written(w)}`)}, color=TEAL),
            MathTex(${tex(`z \\cdot w = ${written(product)}`)}, color=RED),
            MathTex(r"|zw| = |z|\,|w|", font_size=40),
            MathTex(r"\arg(zw) = \arg z + \arg w", font_size=40),
        ).arrange(DOWN, aligned_edge=LEFT, buff=0.45).move_to([4.1, 0.2, 0])
        self.play(Create(axes), FadeIn(names))
        self.say("A complex number is an arrow in the plane")
        self.play(GrowArrow(arrow(z, YELLOW)), Write(facts[0]), FadeIn(label("z", z, YELLOW)))
        self.play(GrowArrow(arrow(w, TEAL)), Write(facts[1]), FadeIn(label("w", w, TEAL)))
        angle_z, angle_w = np.angle(z), np.angle(w)
        arc_z = Arc(0.5, 0, angle_z or 0.001, arc_center=origin, color=YELLOW, stroke_width=5)
        arc_w = Arc(0.75, 0, angle_w or 0.001, arc_center=origin, color=TEAL, stroke_width=5)
        self.play(Create(arc_z), Create(arc_w))
        self.say("To multiply, add the angles and multiply the lengths")
        turning = arrow(z, RED)
        self.add(turning)
        self.play(Rotate(turning, angle_w, about_point=origin), run_time=2)
        self.play(Transform(turning, arrow(z * w, RED)), run_time=1.2)
        self.play(Write(facts[2]))
        self.play(Write(facts[3]), Write(facts[4]))
        self.say("So multiplying by w turns and stretches the plane")`,
    };
  },
};

/** Turning by i, four times: e^{iθ} around the unit circle. */
export const euler: Subject = {
  name: "euler",
  strong: [
    "euler s formula",
    "euler formula",
    "eulers formula",
    "euler s identity",
    "euler identity",
    "eulersche formel",
    "identidad de euler",
    "formule d euler",
    "formula de euler",
    "e i pi",
    "e^{i",
    "roots of unity",
  ],
  weak: ["euler", "complex", "unit circle"],
  write: () => ({
    className: "EulersFormula",
    construct: py`
      self.headline("Euler's formula")
      center, radius = np.array([-3.2, -0.1, 0]), 2.1
      axes = VGroup(
          Line(center + 2.7 * LEFT, center + 2.7 * RIGHT), Line(center + 2.6 * DOWN, center + 2.6 * UP),
      ).set_color(GREY_C)
      circle = Circle(radius, color=BLUE).move_to(center)
      marks = VGroup(
          MathTex("1").next_to(center + radius * RIGHT, DR, buff=0.1),
          MathTex("i").next_to(center + radius * UP, UR, buff=0.1),
          MathTex("-1").next_to(center + radius * LEFT, DL, buff=0.1),
          MathTex("-i").next_to(center + radius * DOWN, DR, buff=0.1),
      ).scale(0.8)
      self.play(Create(axes), Create(circle), FadeIn(marks))
      angle = ValueTracker(0.001)

      def point():
          return center + radius * np.array([np.cos(angle.get_value()), np.sin(angle.get_value()), 0])

      arm = always_redraw(lambda: Arrow(center, point(), buff=0, color=YELLOW))
      real = always_redraw(lambda: Line(center, [point()[0], center[1], 0], color=GREEN, stroke_width=7))
      imaginary = always_redraw(lambda: Line([point()[0], center[1], 0], point(), color=RED, stroke_width=7))
      arc = always_redraw(lambda: Arc(0.55, 0, angle.get_value(), arc_center=center, color=TEAL))
      formula = MathTex(r"e^{i\theta}", "=", r"\cos\theta", "+", r"i\,", r"\sin\theta", font_size=56).move_to([3.6, 1.5, 0])
      formula[0].set_color(YELLOW)
      formula[2].set_color(GREEN)
      formula[5].set_color(RED)
      readout = VGroup(MathTex(r"\theta ="), DecimalNumber(0, num_decimal_places=2, color=TEAL)).arrange(RIGHT).move_to([3.6, 0.2, 0])
      readout[1].add_updater(lambda number: number.set_value(angle.get_value()))
      readout.update()
      self.say("A power of e with an imaginary exponent is a turn")
      self.play(Write(formula))
      self.play(FadeIn(arm, real, imaginary, arc, readout))
      self.say("Its real part is the cosine, its imaginary part the sine")
      self.play(angle.animate.set_value(PI / 3), run_time=2)
      self.play(angle.animate.set_value(PI), run_time=3)
      identity = MathTex(r"e^{i\pi} + 1 = 0", font_size=64, color=YELLOW).move_to([3.6, -1.3, 0])
      self.say("After half a turn it stands at -1")
      self.play(Write(identity), Create(SurroundingRectangle(identity, color=YELLOW, buff=0.25)))`,
  }),
};

interface Complex {
  re: number;
  im: number;
}

function complexIn(text: string): readonly [Complex, Complex] {
  const found = Array.from(
    text.matchAll(/(-?\d+(?:\.\d+)?)\s*([+-])\s*(\d+(?:\.\d+)?)?\s*i\b/g),
    ([, re, sign, im]) => ({
      re: Number(re),
      im: (sign === "-" ? -1 : 1) * Number(im ?? 1),
    }),
  ).filter(({ re, im }) => Math.hypot(re, im) > 0 && Math.hypot(re, im) < 1000);
  return [found[0] ?? { re: 2, im: 1 }, found[1] ?? { re: 1, im: 1 }];
}

function written({ re, im }: Complex): string {
  const imaginary = Math.abs(im) === 1 ? "i" : `${latexNumber(Math.abs(im))}i`;
  if (im === 0) return latexNumber(re);
  return re === 0 ? `${im < 0 ? "-" : ""}${imaginary}` : `${latexNumber(re)} ${im < 0 ? "-" : "+"} ${imaginary}`;
}
