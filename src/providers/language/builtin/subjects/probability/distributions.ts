import { latexNumber } from "../../maths/latex.ts";
import { py, tex } from "../../python/py.ts";
import type { Subject } from "../subject.ts";

const weak = [
  "probabilit*",
  "probabilidad",
  "wahrscheinlichkeit",
  "statisti*",
  "estadistic*",
  "distribution",
  "distribucion",
  "verteilung",
  "prayikta",
];

export const normal: Subject = {
  name: "normal-distribution",
  strong: [
    "normal distribution*",
    "gaussian*",
    "bell curve",
    "gauss curve",
    "gauss*",
    "distribucion normal",
    "campana de gauss",
    "loi normale",
    "normalverteilung",
    "glockenkurve",
    "distribuicao normal",
    "distribuzione normale",
    "standard deviation",
    "68 95",
  ],
  weak,
  write: (prompt) => {
    const mean = prompt.amount("mean|mu|μ|media|mittelwert|moyenne|average", {
      least: -1000,
      most: 1000,
      fallback: 0,
      isName: true,
    });
    const deviation = prompt.amount("standard deviation|sigma|σ|sd|std|desviacion(?: estandar)?|standardabweichung", {
      least: 0.01,
      most: 500,
      fallback: 1,
      isName: true,
    });
    return {
      className: "NormalDistribution",
      construct: py`
        title = self.headline("The normal distribution")
        mean, deviation = ${mean}, ${deviation}
        axes = Axes(x_range=[-4, 4, 1], y_range=[0, 0.45, 0.1], x_length=11, y_length=3.6, y_axis_config={"stroke_opacity": 0}, tips=False)
        axes.shift(0.6 * DOWN)

        def density(z):
            return np.exp(-z * z / 2) / np.sqrt(2 * np.pi)

        marks = VGroup(*[
            MathTex(f"{mean + k * deviation:g}", font_size=30).next_to(axes.c2p(k, 0), DOWN, buff=0.2) for k in range(-3, 4)
        ])
        formula = MathTex(r"f(x) = \frac{1}{\sigma\sqrt{2\pi}}\, e^{-\frac{(x-\mu)^2}{2\sigma^2}}", font_size=34).move_to([-4.2, 1.75, 0])
        facts = MathTex(${tex(`\\mu = ${latexNumber(mean)}, \\quad \\sigma = ${latexNumber(deviation)}`)}, font_size=38, color=YELLOW).move_to([4.3, 1.75, 0])
        curve = axes.plot(density, x_range=[-4, 4], color=YELLOW)
        self.play(Create(axes.x_axis), FadeIn(marks))
        self.play(Create(curve), Write(formula), Write(facts), run_time=2)
        self.say("Most values lie near the mean; far away ones are rare")
        middle = DashedLine(axes.c2p(0, 0), axes.c2p(0, density(0)), color=WHITE)
        self.play(Create(middle))
        shares = [(1, "68.3 %", GREEN), (2, "95.4 %", BLUE), (3, "99.7 %", PURPLE)]
        share = None
        for k, words, color in shares:
            area = axes.get_area(curve, x_range=[-k, k], color=color, opacity=0.45)
            area.set_z_index(-k)
            new = Text(words, font_size=44, color=color).move_to([4.3, 0.85, 0])
            self.say(f"Within {k} standard deviation{'s' if k > 1 else ''} of the mean")
            self.play(FadeIn(area), FadeIn(new) if share is None else ReplacementTransform(share, new), run_time=1)
            self.wait(0.6)
            share = new`,
    };
  },
};

export const binomial: Subject = {
  name: "binomial-distribution",
  strong: [
    "binomial*",
    "bernoulli*",
    "coin flip*",
    "coin toss*",
    "flip a coin",
    "galton*",
    "binomialverteilung",
    "loi binomiale",
    "lanzar una moneda",
    "munzwurf",
  ],
  weak: [...weak, "coin*", "flips", "heads"],
  write: (prompt) => {
    const n = prompt.count("n|trials?|flips?|coins?|tosses|times|lanzamientos", { least: 2, most: 30, fallback: 10 });
    const p = prompt.amount("p|probability|chance", { least: 0.02, most: 0.98, fallback: 0.5, isName: true });
    return {
      className: "BinomialDistribution",
      before: py`from math import comb`,
      construct: py`
        self.headline("The binomial distribution")
        n, p = ${n}, ${p}
        chances = [comb(n, k) * p**k * (1 - p) ** (n - k) for k in range(n + 1)]
        highest = max(chances)
        width = min(0.9, 10.5 / (n + 1))
        left = -width * n / 2

        def bar(k):
            height = max(3.2 * chances[k] / highest, 0.01)
            box = Rectangle(width=width * 0.86, height=height, stroke_width=1, color=BLUE, fill_opacity=0.75)
            return box.move_to([left + width * k, -2.2 + height / 2, 0])

        bars = VGroup(*[bar(k) for k in range(n + 1)])
        every = max(1, (n + 1) // 11)
        numbers = VGroup(*[
            Text(str(k), font_size=24).move_to([left + width * k, -2.5, 0]) for k in range(0, n + 1, every)
        ])
        formula = MathTex(r"P(X = k) = \binom{n}{k} p^k (1-p)^{n-k}", font_size=38).move_to([-3.6, 2.1, 0])
        facts = MathTex(${tex(`n = ${n}, \\quad p = ${latexNumber(p)}`)}, font_size=38, color=YELLOW).move_to([4.2, 2.1, 0])
        self.say(${`${n} tries, each a success with the same chance`})
        self.play(Write(formula), Write(facts), run_time=1.5)
        self.play(FadeIn(numbers))
        self.say("How likely is each number of successes?")
        self.play(LaggedStart(*[GrowFromEdge(one, DOWN) for one in bars], lag_ratio=0.15), run_time=2.5)
        best = int(np.argmax(chances))
        value = Text(f"{100 * chances[best]:.1f} %", font_size=30, color=YELLOW).next_to(bars[best], UP, buff=0.12)
        self.say(f"Most likely: {best} successes")
        self.play(bars[best].animate.set_color(YELLOW), FadeIn(value))
        self.say(f"On average n times p = {n * p:g} of them")
        mean = DashedLine([left + width * n * p, -2.2, 0], [left + width * n * p, 1.0, 0], color=RED)
        self.play(Create(mean), FadeOut(value))`,
    };
  },
};

export const centralLimit: Subject = {
  name: "central-limit",
  strong: [
    "central limit*",
    "teorema del limite central",
    "theoreme central limite",
    "zentraler grenzwertsatz",
    "zentralen grenzwertsatz",
    "teorema central do limite",
    "teorema del limite centrale",
    "law of large numbers",
    "sample means",
  ],
  weak,
  write: (prompt) => {
    const most = prompt.count("dice|samples?|n|wurfel|dados", { least: 2, most: 40, fallback: 30 });
    return {
      className: "CentralLimitTheorem",
      construct: py`
        self.headline("The central limit theorem")
        generator = np.random.default_rng(7)
        axes = Axes(x_range=[1, 6, 1], y_range=[0, 1, 1], x_length=10.5, y_length=3.7, tips=False, y_axis_config={"stroke_opacity": 0})
        axes.shift(0.45 * DOWN)
        axes.x_axis.add_numbers(font_size=26)

        def histogram(size):
            """Of the means of 3000 samples, each of so many rolls."""
            means = generator.integers(1, 7, (3000, size)).mean(axis=1)
            edges = np.arange(0.5, 6.6, 1) if size == 1 else np.linspace(1, 6, 41 if size > 2 else 12)
            counts, edges = np.histogram(means, edges)
            tallest = counts.max() if size > 1 else counts.max() * 2
            bars = VGroup()
            for count, low, high in zip(counts, edges, edges[1:]):
                low, high = max(low, 1), min(high, 6)
                if count:
                    bars.add(Polygon(
                        axes.c2p(low, 0), axes.c2p(high, 0), axes.c2p(high, 0.92 * count / tallest), axes.c2p(low, 0.92 * count / tallest),
                        color=BLUE, stroke_width=1, fill_opacity=0.7,
                    ))
            return bars

        self.play(Create(axes.x_axis))
        self.say("Roll one die often: every number comes equally often")
        bars = histogram(1)
        size_label = Text("1 die", font_size=34, color=YELLOW).move_to([4.4, 1.9, 0])
        self.play(LaggedStart(*[GrowFromEdge(bar, DOWN) for bar in bars], lag_ratio=0.1), FadeIn(size_label))
        self.wait(0.5)
        self.say("Now take the mean of several dice, again and again")
        for size in ${[...new Set([2, Math.min(5, most), most])]}:
            new, new_label = histogram(size), Text(f"mean of {size} dice", font_size=34, color=YELLOW).move_to([4.4, 1.9, 0])
            self.play(FadeOut(bars), FadeIn(new), FadeOut(size_label), FadeIn(new_label), run_time=1.2)
            self.wait(0.7)
            bars, size_label = new, new_label
        spread = np.sqrt(35 / 12 / ${most})
        curve = axes.plot(lambda x: 0.92 * np.exp(-((x - 3.5) ** 2) / (2 * spread**2)), x_range=[1, 6, 0.02], color=RED)
        self.say("The means form a bell curve, whatever a single roll looks like")
        self.play(Create(curve), run_time=1.5)
        formula = MathTex(r"\bar X \approx \mathcal N\left(\mu, \frac{\sigma^2}{n}\right)", color=RED, font_size=42).move_to([-4.2, 1.5, 0])
        self.play(Write(formula))`,
    };
  },
};

export const dice: Subject = {
  name: "dice",
  strong: ["dice", "two dice", "rolling dice", "dados", "lancer de des", "deux des", "wurfel*", "dadi", "die roll*"],
  weak,
  write: () => ({
    className: "SumOfTwoDice",
    construct: py`
      self.headline("The sum of two dice")
      size, corner = 0.58, np.array([-5.3, 1.55, 0])
      colors = color_gradient([BLUE, YELLOW, RED], 11)

      def die(number, spot):
          return VGroup(RoundedRectangle(width=0.46, height=0.46, corner_radius=0.08, color=WHITE, stroke_width=2), Text(str(number), font_size=22)).move_to(spot)

      across = VGroup(*[die(k, corner + size * (k * RIGHT)) for k in range(1, 7)])
      down = VGroup(*[die(k, corner + size * (k * DOWN)) for k in range(1, 7)])
      cells = VGroup()
      for row in range(1, 7):
          for column in range(1, 7):
              total = row + column
              box = Square(size * 0.92, stroke_width=0, fill_color=colors[total - 2], fill_opacity=0.55)
              cells.add(VGroup(box, Text(str(total), font_size=22)).move_to(corner + size * (column * RIGHT + row * DOWN)))
      self.say("Two dice fall in 6 times 6 equally likely ways")
      self.play(FadeIn(across, down, lag_ratio=0.1))
      self.play(LaggedStart(*[FadeIn(cell, scale=0.6) for cell in cells], lag_ratio=0.03), run_time=2)
      base, width = np.array([0.55, -2.1, 0]), 0.56
      numbers = VGroup(*[Text(str(total), font_size=22).move_to(base + width * (total - 2) * RIGHT + 0.25 * DOWN) for total in range(2, 13)])
      self.say("Collect the ways by their sum")
      self.play(FadeIn(numbers))
      piles = {total: 0 for total in range(2, 13)}
      moves = []
      for cell_index, cell in enumerate(cells):
          total = cell_index // 6 + cell_index % 6 + 2
          block = cell[0].copy()
          moves.append(block.animate.stretch_to_fit_width(width * 0.9).stretch_to_fit_height(0.52).move_to(
              base + width * (total - 2) * RIGHT + (0.28 + 0.56 * piles[total]) * UP
          ))
          piles[total] += 1
      self.play(LaggedStart(*moves, lag_ratio=0.06), run_time=4)
      self.say("7 is the most likely sum: 6 of 36 ways")
      chance = MathTex(r"P(7) = \frac{6}{36} = \frac{1}{6}", font_size=42, color=YELLOW).move_to([5.0, 1.9, 0])
      self.play(Write(chance))`,
  }),
};
