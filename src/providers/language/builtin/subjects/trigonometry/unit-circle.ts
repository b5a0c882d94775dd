import { py } from "../../python/py.ts";
import type { Subject } from "../subject.ts";

/** A point runs around the unit circle and its height draws the sine (or its x the cosine) beside it. */
export const unitCircle: Subject = {
  name: "unit-circle",
  strong: [
    "unit circle",
    "sine wave*",
    "sine curve",
    "cosine wave*",
    "circulo unitario",
    "circunferencia unitaria",
    "cercle unite",
    "cercle trigonometrique",
    "einheitskreis",
    "trigonomet*",
    "trigonometria",
    "onda seno*",
    "sinuskurve",
    "sinusoid*",
    "त्रिकोणमिति",
    "circonferenza goniometrica",
  ],
  weak: ["sin", "sine", "cosine", "cos", "seno", "sinus", "kosinus", "coseno", "angle", "circle"],
  write: (prompt) => {
    const cosine =
      prompt.says("cosine", "coseno", "kosinus", "cosinus", "cosine wave*") &&
      !prompt.says("sine", "sin", "seno", "sinus");
    const turns = prompt.count("turns?|periods?|cycles?|vueltas|revolutions?", { least: 1, most: 3, fallback: 1 });
    return {
      className: cosine ? "UnitCircleToCosine" : "UnitCircleToSine",
      construct: py`
        title = self.headline(${cosine ? "The unit circle draws the cosine" : "The unit circle draws the sine wave"})
        turns = ${turns}
        radius = 1.7
        center = np.array([-4.6, -0.1, 0])
        circle = Circle(radius, color=GREY_A).move_to(center)
        cross = VGroup(
            Line(center + 2.0 * LEFT, center + 2.0 * RIGHT, color=GREY_D),
            Line(center + 2.0 * DOWN, center + 2.0 * UP, color=GREY_D),
        )
        axes = Axes(
            x_range=[0, TAU * turns, PI / 2 * turns], y_range=[-1, 1, 1], x_length=7.4, y_length=2 * radius,
            axis_config={"color": GREY_B, "include_tip": False},
        )
        axes.shift(center + 2.6 * RIGHT - axes.c2p(0, 0))
        names = [rf"\frac{{\pi}}{{2}}", r"\pi", r"\frac{3\pi}{2}", r"2\pi"] if turns == 1 else [rf"{k * turns / 2:g}\pi" for k in range(1, 5)]
        marks = VGroup(*[
            MathTex(name, font_size=28).next_to(axes.c2p((k + 1) * PI / 2 * turns, 0), DOWN, buff=0.2)
            for k, name in enumerate(names)
        ])
        heights = VGroup(*[MathTex(str(y), font_size=28).next_to(axes.c2p(0, y), LEFT, buff=0.12) for y in (-1, 1)])
        self.play(Create(cross), Create(circle), Create(axes), FadeIn(marks, heights), run_time=1.5)

        angle = ValueTracker(0)
        value = ${cosine ? py`np.cos` : py`np.sin`}

        def on_circle():
            return center + radius * (np.cos(angle.get_value()) * RIGHT + np.sin(angle.get_value()) * UP)

        def on_wave():
            return axes.c2p(angle.get_value(), value(angle.get_value()))

        arm = always_redraw(lambda: Line(center, on_circle(), color=WHITE))
        point = always_redraw(lambda: Dot(on_circle(), color=YELLOW))
        leg = always_redraw(lambda: Line(
            ${cosine ? py`center + (on_circle()[1] - center[1]) * UP` : py`[on_circle()[0], center[1], 0]`}, on_circle(), color=RED, stroke_width=6,
        ))
        wedge = always_redraw(lambda: Arc(0.45, 0, max(angle.get_value() % TAU, 0.001), arc_center=center, color=TEAL))
        wave = always_redraw(lambda: axes.plot(
            value, x_range=[0, max(angle.get_value(), 0.001), 0.02], color=RED, stroke_width=5, use_smoothing=False,
        ))
        bridge = always_redraw(lambda: DashedLine(on_circle(), on_wave(), color=GREY_B, stroke_width=2))
        head = always_redraw(lambda: Dot(on_wave(), color=YELLOW))
        self.say("A point goes around a circle of radius 1")
        self.play(Create(arm), FadeIn(point, wedge, leg))
        self.add(wave, ${cosine ? py`head` : py`bridge, head`})
        self.say(${cosine ? "How far right it is at each angle is the cosine" : "Its height at each angle is the sine"})
        self.play(angle.animate.set_value(TAU * turns), run_time=7 * turns ** 0.5, rate_func=linear)
        formula = MathTex(${cosine ? "x = \\cos\\theta" : "y = \\sin\\theta"}, color=RED, font_size=44).next_to(axes, UP, buff=0.2)
        self.play(Write(formula))
        self.say("After a whole turn it repeats: the period is 2π")`,
    };
  },
};
