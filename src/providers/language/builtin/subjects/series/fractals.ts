import { py } from "../../python/py.ts";
import type { Subject } from "../subject.ts";

const weak = ["fractal*", "recursi*", "self similar*", "fraktal*", "fractales"];

export const koch: Subject = {
  name: "koch-snowflake",
  strong: [
    "koch*",
    "snowflake",
    "copo de nieve",
    "flocon",
    "schneeflocke",
    "fractal*",
    "fraktal*",
    "fractales",
    "frattal*",
  ],
  weak,
  write: (prompt) => {
    const depth = prompt.count("iterations?|levels?|depth|steps?|stufen|niveles", { least: 1, most: 5, fallback: 4 });
    return {
      className: "KochSnowflake",
      construct: py`
        self.headline("The Koch snowflake")

        def refined(points):
            """Every side gets a tooth on its middle third."""
            result = []
            for start, end in zip(points, points[1:] + points[:1]):
                third = (end - start) / 3
                result += [start, start + third, start + third + rotate_vector(third, PI / 3), start + 2 * third]
            return result

        center = np.array([-2.6, -0.1, 0])
        points = [center + 2.45 * np.array([np.cos(angle), np.sin(angle), 0]) for angle in (PI / 2, -PI / 6, -5 * PI / 6)]
        colors = color_gradient([BLUE, TEAL, WHITE], ${depth + 1})
        curve = Polygon(*points, color=colors[0], stroke_width=3, fill_opacity=0.25)
        facts = VGroup(
            VGroup(Text("sides", font_size=30), Integer(3, color=YELLOW)).arrange(RIGHT, buff=0.4),
            VGroup(Text("length", font_size=30), DecimalNumber(1, num_decimal_places=3, color=TEAL)).arrange(RIGHT, buff=0.4),
        ).arrange(DOWN, aligned_edge=LEFT, buff=0.5).move_to([4.0, 0.9, 0])
        self.say("Put a smaller triangle onto the middle of every side")
        self.play(Create(curve), FadeIn(facts))
        for level in range(1, ${depth} + 1):
            points = refined(points)
            new = Polygon(*points, color=colors[level], stroke_width=max(1, 3 - level / 2), fill_opacity=0.25)
            new_facts = VGroup(
                VGroup(Text("sides", font_size=30), Integer(len(points), color=YELLOW)).arrange(RIGHT, buff=0.4),
                VGroup(Text("length", font_size=30), DecimalNumber((4 / 3) ** level, num_decimal_places=3, color=TEAL)).arrange(RIGHT, buff=0.4),
            ).arrange(DOWN, aligned_edge=LEFT, buff=0.5).move_to(facts)
            self.play(FadeOut(curve), FadeIn(new), FadeOut(facts), FadeIn(new_facts), run_time=1.3)
            self.wait(0.5)
            curve, facts = new, new_facts
        self.say("The length grows without end, yet the area stays finite")
        dimension = MathTex(r"d = \frac{\ln 4}{\ln 3} \approx 1.26", font_size=46, color=YELLOW).move_to([4.0, -1.2, 0])
        self.play(Write(dimension))`,
    };
  },
};

export const sierpinski: Subject = {
  name: "sierpinski",
  strong: ["sierpinski*", "sierpinsky"],
  weak,
  write: (prompt) => {
    const depth = prompt.count("iterations?|levels?|depth|steps?", { least: 1, most: 6, fallback: 5 });
    return {
      className: "SierpinskiTriangle",
      construct: py`
        self.headline("The Sierpinski triangle")

        def triangles(corners, depth):
            if depth == 0:
                return [corners]
            a, b, c = corners
            return [
                small
                for half in ((a, (a + b) / 2, (a + c) / 2), ((a + b) / 2, b, (b + c) / 2), ((a + c) / 2, (b + c) / 2, c))
                for small in triangles(half, depth - 1)
            ]

        corners = [np.array([-5.3, -2.5, 0]), np.array([0.3, -2.5, 0]), np.array([-2.5, 2.35, 0])]

        def picture(depth):
            parts = triangles(corners, depth)
            colors = color_gradient([BLUE, TEAL, YELLOW], max(len(parts), 2))
            return VGroup(*[
                Polygon(*part, color=color, stroke_width=0.5, fill_opacity=0.85) for part, color in zip(parts, colors)
            ])

        current = picture(0)
        label = MathTex(r"1", font_size=44).move_to([3.9, 1.0, 0])
        self.say("Take the middle out of a triangle")
        self.play(FadeIn(current))
        for depth in range(1, ${depth} + 1):
            new, new_label = picture(depth), MathTex(rf"3^{{{depth}}} = {3**depth}", font_size=44).move_to([3.9, 1.0, 0])
            self.play(FadeOut(current), FadeIn(new), FadeOut(label), FadeIn(new_label), run_time=1.2)
            if depth == 1:
                self.say("Then out of each of those that are left, again and again")
            current, label = new, new_label
        self.say("Three copies of itself, each half as large")
        dimension = MathTex(r"d = \frac{\ln 3}{\ln 2} \approx 1.585", font_size=46, color=YELLOW).move_to([3.9, -0.6, 0])
        self.play(Write(dimension))`,
    };
  },
};

export const fractalTree: Subject = {
  name: "fractal-tree",
  strong: ["fractal tree*", "recursive tree*", "arbol fractal", "arbre fractal", "fraktaler baum", "pythagoras tree"],
  weak,
  write: (prompt) => {
    const angle = prompt.amount("degrees?|°|angle", { least: 8, most: 60, fallback: 28 });
    return {
      className: "FractalTree",
      construct: py`
        self.headline("A fractal tree")
        angle, shrink = ${angle} * DEGREES, 0.72
        levels = [[(np.array([0, -2.6, 0]), 1.45 * UP)]]
        for _ in range(8):
            levels.append([
                (start + branch, shrink * rotate_vector(branch, turn))
                for start, branch in levels[-1]
                for turn in (angle, -angle)
            ])
        colors = color_gradient(["#8b5a2b", GREEN_D, GREEN_B], len(levels))
        rows = [
            VGroup(*[Line(start, start + branch, color=color, stroke_width=max(1.2, 9 * shrink**k)) for start, branch in level])
            for k, (level, color) in enumerate(zip(levels, colors))
        ]
        tree = VGroup(*rows)
        tree.scale(min(1, 5.2 / tree.height, 12 / tree.width)).move_to([0, -0.1, 0]).align_to([0, -2.7, 0], DOWN)
        self.say("Every branch ends in two smaller branches")
        for row in rows:
            self.play(Create(row, lag_ratio=0), run_time=0.9)
        self.say("One simple rule, repeated, makes a whole tree")
        self.play(rows[-1].animate.set_color(PINK), run_time=1)`,
    };
  },
};

export const mandelbrot: Subject = {
  name: "mandelbrot",
  strong: ["mandelbrot*", "julia set*", "conjunto de mandelbrot", "mandelbrotmenge", "apfelmannchen"],
  weak,
  write: () => ({
    className: "MandelbrotSet",
    construct: py`
      self.headline("The Mandelbrot set")

      def picture(center, width, steps=60):
          """How long each point of the plane stays small: one shape for each colour, made of runs of pixels."""
          columns, rows = 160, 120
          x = np.linspace(center.real - width / 2, center.real + width / 2, columns)
          y = np.linspace(center.imag - width * 3 / 8, center.imag + width * 3 / 8, rows)
          c = x[None, :] + 1j * y[:, None]
          z, stays = np.zeros_like(c), np.zeros(c.shape, dtype=int)
          for _ in range(steps):
              small = np.abs(z) <= 2
              z[small] = z[small] ** 2 + c[small]
              stays += small
          escaped = stays < steps
          low = stays.min()
          bands = np.where(escaped, 10 * np.sqrt((stays - low) / max(steps - low, 1)), 10).astype(int)
          colors = [*color_gradient([BLUE_E, TEAL_D, YELLOW, RED_D], 10), BLACK]
          size = 4.9 / rows
          shapes = VGroup()
          for band, color in enumerate(colors):
              runs = []
              for row, line in enumerate(bands == band):
                  ends = np.flatnonzero(np.diff(np.concatenate([[0], line, [0]])))
                  for start, end in zip(ends[::2], ends[1::2]):
                      corners = [(start, row), (end, row), (end, row + 1.05), (start, row + 1.05)]
                      runs.append([np.array([size * i, size * j, 0]) for i, j in corners])
              if runs:
                  shapes.add(Polygram(*runs, stroke_width=0, fill_color=color, fill_opacity=1))
          return shapes.move_to([-2.9, -0.1, 0])

      rule = VGroup(
          MathTex("z_{n+1} = z_n^2 + c", font_size=46, color=YELLOW), MathTex("z_0 = 0", font_size=40),
      ).arrange(DOWN, buff=0.4).move_to([3.9, 0.9, 0])
      self.play(Write(rule))
      self.say("Black: numbers c for which this never runs away")
      current = picture(-0.6 + 0j, 3.2)
      self.play(FadeIn(current), run_time=1.5)
      self.wait(1)
      self.say("Its edge holds new shapes, however close one looks")
      for width in (0.8, 0.2, 0.05):
          new = picture(-0.7453 + 0.1127j, width, steps=60 + int(8 / width))
          self.play(FadeOut(current), FadeIn(new), run_time=1.4)
          self.wait(0.7)
          current = new`,
  }),
};
