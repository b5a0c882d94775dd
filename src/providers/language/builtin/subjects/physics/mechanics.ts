import { latexNumber } from "../../maths/latex.ts";
import { py, tex } from "../../python/py.ts";
import type { Subject } from "../subject.ts";

const weak = ["physics", "fisica", "physique", "physik", "motion", "movimiento", "gravity", "gravedad", "bhautiki"];

export const projectile: Subject = {
  name: "projectile",
  strong: [
    "projectile*",
    "trajectory",
    "throw a ball",
    "thrown ball",
    "cannon*",
    "proyectil",
    "tiro parabolico",
    "movimiento parabolico",
    "mouvement parabolique",
    "tir parabolique",
    "schiefer wurf",
    "wurfparabel",
    "lancamento obliquo",
    "moto del proiettile",
    "prakshepya",
  ],
  weak: [...weak, "throw*", "launch*", "ball"],
  write: (prompt) => {
    const speed = prompt.amount("m/s|meters per second|metres per second|mps|metros por segundo|speed|velocity", {
      least: 1,
      most: 1000,
      fallback: 20,
    });
    const angle = prompt.amount("degrees?|deg\\b|°|grados|grad|angle", { least: 5, most: 85, fallback: 45 });
    const radians = (angle * Math.PI) / 180;
    const range = (speed ** 2 * Math.sin(2 * radians)) / 9.81;
    const height = (speed * Math.sin(radians)) ** 2 / (2 * 9.81);
    const metres = (value: number) => latexNumber(Number(value.toPrecision(3)));
    return {
      className: "ProjectileMotion",
      construct: py`
        self.headline("Projectile motion")
        speed, angle, g = ${speed}, ${angle} * DEGREES, 9.81
        flight = 2 * speed * np.sin(angle) / g
        reach, height = speed**2 * np.sin(2 * angle) / g, (speed * np.sin(angle)) ** 2 / (2 * g)
        scale = min(8.0 / reach, 3.6 / height)
        ground = np.array([-6.2, -2.45, 0])
        floor = Line(ground, ground + 12.4 * RIGHT, color=GREY_B)

        def position(time):
            return ground + scale * np.array([speed * np.cos(angle) * time, speed * np.sin(angle) * time - g * time**2 / 2, 0])

        time = ValueTracker(0)
        path = always_redraw(lambda: ParametricFunction(position, t_range=[0, max(time.get_value(), 0.001), flight / 200], color=YELLOW))
        ball = always_redraw(lambda: Dot(position(time.get_value()), radius=0.12, color=YELLOW))
        size = 1.1

        def part(x, y, color):
            start = position(time.get_value())
            return Line(start, start + size * np.array([x, y, 0]), color=color, stroke_width=5).add_tip(tip_length=0.15, tip_width=0.15)

        across = always_redraw(lambda: part(np.cos(angle), 0, GREEN))
        up = always_redraw(lambda: part(0.001, np.sin(angle) - g * time.get_value() / speed, RED))
        start = VGroup(
            Line(ground, ground + 1.6 * np.array([np.cos(angle), np.sin(angle), 0]), color=WHITE).add_tip(tip_length=0.2),
            Arc(0.7, 0, angle, arc_center=ground, color=TEAL),
        )
        facts = VGroup(
            MathTex(${tex(`v_0 = ${latexNumber(speed)}\\,\\tfrac{m}{s}, \\ \\theta = ${latexNumber(angle)}^\\circ`)}),
            MathTex(${tex(`R = \\frac{v_0^2 \\sin 2\\theta}{g} \\approx ${metres(range)}\\,m`)}, color=YELLOW),
            MathTex(${tex(`H = \\frac{(v_0 \\sin\\theta)^2}{2g} \\approx ${metres(height)}\\,m`)}, color=TEAL),
        ).scale(0.72).arrange(DOWN, aligned_edge=LEFT, buff=0.3).to_corner(UR, buff=0.4).shift(0.75 * DOWN)
        self.play(Create(floor), Create(start), Write(facts[0]))
        self.say("Sideways it keeps its speed; gravity changes the speed upwards")
        self.add(path, ball)
        self.play(FadeIn(across, up), run_time=0.4)
        self.play(time.animate.set_value(flight), run_time=5, rate_func=linear)
        self.play(FadeOut(across, up), run_time=0.4)
        self.say("Both together make a parabola")
        peak = DashedLine(position(flight / 2), [position(flight / 2)[0], ground[1], 0], color=TEAL)
        width = Line(ground + 0.12 * DOWN, position(flight) + 0.12 * DOWN, color=YELLOW, stroke_width=8)
        self.play(Create(width), Write(facts[1]))
        self.play(Create(peak), Write(facts[2]))`,
    };
  },
};

export const pendulum: Subject = {
  name: "pendulum",
  strong: [
    "pendulum*",
    "pendulo*",
    "pendule*",
    "pendel*",
    "harmonic motion",
    "harmonic oscillator",
    "oscillat*",
    "oscilacion*",
    "schwingung*",
    "lolak",
    "spring mass",
  ],
  weak: [...weak, "swing*"],
  write: (prompt) => {
    const length = prompt.amount("m\\b|meters?|metres?|metros?|length", { least: 0.1, most: 100, fallback: 1 });
    const period = 2 * Math.PI * Math.sqrt(length / 9.81);
    return {
      className: "SimplePendulum",
      construct: py`
        self.headline("The pendulum")
        pivot, rod, widest = np.array([-4.0, 2.3, 0]), 3.4, 32 * DEGREES
        swings = ValueTracker(0)

        def angle():
            return widest * np.cos(TAU * swings.get_value())

        def bob():
            return pivot + rod * np.array([np.sin(angle()), -np.cos(angle()), 0])

        ceiling = Line(pivot + 1.2 * LEFT, pivot + 1.2 * RIGHT, color=GREY_B, stroke_width=6)
        rest = DashedLine(pivot, pivot + (rod + 0.5) * DOWN, color=GREY_D)
        thread = always_redraw(lambda: Line(pivot, bob(), color=WHITE))
        ball = always_redraw(lambda: Dot(bob(), radius=0.24, color=YELLOW))
        pull = always_redraw(lambda: Line(
            bob(), bob() - 2.2 * np.sin(angle()) * np.array([np.cos(angle()), np.sin(angle()), 0]) + 0.001 * RIGHT, color=RED, stroke_width=6,
        ))
        axes = Axes(x_range=[0, 3, 1], y_range=[-1, 1, 1], x_length=6.2, y_length=2.4, tips=False, axis_config={"color": GREY_B})
        axes.move_to([3.3, -1.2, 0])
        names = VGroup(
            Text("angle", font_size=24, color=TEAL).next_to(axes, UP, buff=0.15, aligned_edge=LEFT),
            Text("time in periods", font_size=24, color=GREY_B).next_to(axes.c2p(3, -1), DOWN, buff=0.1).shift(1.1 * LEFT),
        )
        curve = always_redraw(lambda: axes.plot(
            lambda t: np.cos(TAU * t), x_range=[0, max(swings.get_value(), 0.001), 0.01], color=TEAL, use_smoothing=False,
        ))
        formulas = VGroup(
            MathTex(r"T = 2\pi \sqrt{\frac{L}{g}}", font_size=46, color=YELLOW),
            MathTex(${tex(`L = ${latexNumber(length)}\\,m: \\quad T \\approx ${latexNumber(Number(period.toFixed(2)))}\\,s`)}, font_size=38),
        ).arrange(RIGHT, buff=0.6).move_to([3.3, 1.75, 0])
        formulas.scale_to_fit_width(min(formulas.width, 6.4))
        self.play(Create(ceiling), Create(rest), Create(axes), FadeIn(names))
        self.play(FadeIn(thread, ball), run_time=0.6)
        self.add(curve, pull)
        self.say("Gravity pulls it back to the middle, and it swings past")
        self.play(swings.animate.set_value(1), run_time=3.2, rate_func=linear)
        self.play(Write(formulas), run_time=1.2)
        self.say("Small swings take the same time, however wide they are")
        self.play(swings.animate.set_value(3), run_time=6, rate_func=linear)`,
    };
  },
};

export const orbit: Subject = {
  name: "orbit",
  strong: [
    "orbit*",
    "kepler*",
    "planet*",
    "solar system",
    "sistema solar",
    "systeme solaire",
    "sonnensystem",
    "umlaufbahn*",
    "satelit*",
    "satellite*",
    "ellipse",
    "elipse",
    "grah",
    "earth around the sun",
  ],
  weak: [...weak, "sun", "moon", "sol", "soleil", "sonne"],
  write: (prompt) => {
    const eccentricity = prompt.amount("eccentricity|e|excentricidad|exzentrizitat", {
      least: 0,
      most: 0.75,
      fallback: 0.5,
      isName: true,
    });
    return {
      className: "KeplerOrbit",
      construct: py`
        self.headline("Kepler's laws")
        a, e = 3.7, ${eccentricity}
        b = min(a * np.sqrt(1 - e * e), 2.55)
        a = b / np.sqrt(1 - e * e) if a * np.sqrt(1 - e * e) > 2.55 else a
        middle = np.array([-1.9, 0, 0])
        sun_at = middle + a * e * RIGHT

        def planet_at(turns):
            """Solves Kepler's equation by Newton's method: equal times sweep equal areas."""
            mean = TAU * turns
            eccentric = mean
            for _ in range(8):
                eccentric -= (eccentric - e * np.sin(eccentric) - mean) / (1 - e * np.cos(eccentric))
            return middle + np.array([a * np.cos(eccentric), b * np.sin(eccentric), 0])

        turns = ValueTracker(0)
        path = Ellipse(2 * a, 2 * b, color=BLUE, stroke_width=2).move_to(middle)
        sun = VGroup(Dot(sun_at, radius=0.28, color=YELLOW), Dot(sun_at, radius=0.45, color=YELLOW, fill_opacity=0.2))
        planet = always_redraw(lambda: Dot(planet_at(turns.get_value()), radius=0.13, color=TEAL))
        ray = always_redraw(lambda: Line(sun_at, planet_at(turns.get_value()), color=GREY_B, stroke_width=2))
        focus = Dot(middle + a * e * LEFT, radius=0.06, color=GREY_B)
        laws = VGroup(
            Text("1  an ellipse,\nthe sun in a focus", font_size=26),
            Text("2  equal areas\nin equal times", font_size=26),
            MathTex(r"3 \quad T^2 \sim a^3", font_size=40),
        ).arrange(DOWN, aligned_edge=LEFT, buff=0.6).move_to([4.9, 0, 0])
        self.play(FadeIn(sun), Create(path), FadeIn(focus), run_time=1.5)
        self.say("A planet moves on an ellipse, with the sun in one focus")
        self.play(FadeIn(laws[0]), FadeIn(planet, ray))
        self.play(turns.animate.set_value(1), run_time=4, rate_func=linear)
        self.say("Near the sun it is fast, far away it is slow")
        self.play(FadeIn(laws[1]))
        for start, color in ((1.0, RED), (1.45, GREEN)):
            self.play(turns.animate.set_value(start), run_time=1.2 if start > 1 else 0.1, rate_func=linear)
            sector = Polygon(sun_at, *[planet_at(start + k / 200) for k in range(21)], color=color, stroke_width=1, fill_opacity=0.5)
            self.play(turns.animate.set_value(start + 0.1), FadeIn(sector), run_time=1.2, rate_func=linear)
        self.say("Both coloured areas are equal, and so are their times")
        self.play(FadeIn(laws[2]), turns.animate.set_value(2), run_time=2, rate_func=linear)`,
    };
  },
};

export const waves: Subject = {
  name: "waves",
  strong: [
    "standing wave*",
    "wave interference",
    "interference",
    "superposition",
    "onda estacionaria",
    "ondas",
    "ondes",
    "wellen",
    "interferenz",
    "sound wave*",
    "travelling wave*",
    "traveling wave*",
    "water wave*",
    "wave motion",
    "beats",
    "tarang",
    "onde",
  ],
  weak: [...weak, "wave*", "onda", "welle", "frequency", "amplitude"],
  write: (prompt) => {
    const standing = prompt.says("standing wave*", "onda estacionaria", "stehende welle*", "stationary wave*");
    return {
      className: standing ? "StandingWave" : "WaveInterference",
      construct: py`
        self.headline(${standing ? "A standing wave" : "Waves add up"})
        rows = [1.75, 0.25, -1.6]
        colors = [TEAL, RED, YELLOW]
        names = ${standing ? ["to the right", "to the left", "their sum"] : ["wave 1", "wave 2", "their sum"]}
        time = ValueTracker(0)

        def first(x):
            return 0.45 * np.sin(2 * x - time.get_value())

        def second(x):
            return ${standing ? py`0.45 * np.sin(2 * x + time.get_value())` : py`0.45 * np.sin(2.4 * x - 1.2 * time.get_value())`}

        def draw(wave, row, color):
            return ParametricFunction(lambda x: np.array([x, row + wave(x), 0]), t_range=[-4.6, 6.4, 0.05], color=color, use_smoothing=False)

        lines = VGroup(*[Line([-4.6, row, 0], [6.4, row, 0], color=GREY_D, stroke_width=1.5) for row in rows])
        labels = VGroup(*[
            Text(name, font_size=24, color=color).move_to([-5.8, row, 0]) for name, row, color in zip(names, rows, colors)
        ])
        waves = [
            always_redraw(lambda: draw(first, rows[0], colors[0])),
            always_redraw(lambda: draw(second, rows[1], colors[1])),
            always_redraw(lambda: draw(lambda x: first(x) + second(x), rows[2], colors[2])),
        ]
        self.play(Create(lines), FadeIn(labels[:2]))
        self.play(FadeIn(waves[0], waves[1]))
        self.say(${standing ? "The same wave runs in both directions" : "Two waves with slightly different wavelengths run side by side"})
        self.play(time.animate.set_value(TAU), run_time=3, rate_func=linear)
        self.say("At every place their heights are added")
        self.play(FadeIn(waves[2], labels[2]))
        self.play(time.animate.set_value(2.5 * TAU), run_time=4.5, rate_func=linear)
        ${
          standing
            ? py`
        nodes = VGroup(*[Dot([k * PI / 2, rows[2], 0], color=WHITE) for k in range(-2, 5)])
        self.say("The sum stands still: at its nodes nothing ever moves")
        self.play(FadeIn(nodes, scale=2))
        formula = MathTex(r"\sin(kx - \omega t) + \sin(kx + \omega t) = 2 \sin kx \cos\omega t", font_size=32).move_to([0.9, 2.6, 0])`
            : py`
        self.say("In step they strengthen each other, out of step they cancel: beats")
        formula = MathTex(r"\sin a + \sin b = 2 \sin\tfrac{a+b}{2} \cos\tfrac{a-b}{2}", font_size=32).move_to([0.9, 2.6, 0])`
        }
        self.play(Write(formula))
        self.play(time.animate.set_value(3.5 * TAU), run_time=3, rate_func=linear)`,
    };
  },
};
