import { fitted } from "../../prompt/fitting.ts";
import { type Python, lines, py } from "../../python/py.ts";
import type { Side } from "./compared.ts";
import type { Point } from "./outline.ts";
import { captionsOf, cardsOf, partColors, sayOf, type Stage } from "./stage.ts";

/** Two columns: what is said of each, or what to compare them by in between. */
export function comparisonDiagram(
  sides: readonly [Side, Side],
  aspects: readonly string[],
  { top, bottom }: Stage,
): Python {
  const [left, right] = sides;
  const colors = [partColors[0], partColors[3]] as const;
  const isTold = left.points.length > 0;
  const width = isTold ? 6.2 : 4;
  const x = isTold ? 3.4 : 4.65;
  const heads = cardsOf([left.name, right.name], { width, height: 1.2, most: 44 }, colors);
  const rows = isTold ? Math.max(left.points.length, right.points.length) : aspects.length;
  const first = top - 1.45;
  const pitch = Math.min(1.9, (first - bottom) / Math.max(rows, 1));
  const rowY = (index: number) => first - pitch * (index + 0.5);
  const told = isTold
    ? cardsOf([...left.points, ...right.points], { width, height: pitch - 0.25, most: 34 }, [
        ...left.points.map(() => colors[0]),
        ...right.points.map(() => colors[1]),
      ])
    : [];
  const places = [
    ...left.points.map((_, index) => [-x, rowY(index), 0]),
    ...right.points.map((_, index) => [x, rowY(index), 0]),
  ];
  const labels = isTold ? [] : cardsOf(aspects, { width: 4.4, height: pitch - 0.3, most: 34 }, ["#FFD166"]);
  return py`
    heads = ${heads}
    for one, x in zip(heads, [${-x}, ${x}]):
        one.move_to([x, ${top - 0.6}, 0])
    self.play(FadeIn(heads[0], shift=0.4 * RIGHT))
    self.play(FadeIn(heads[1], shift=0.4 * LEFT))
    ${
      isTold
        ? py`
    for one, place in zip(told := ${told}, ${places}):
        one.move_to(place)
        self.play(FadeIn(one, shift=0.25 * DOWN), run_time=0.7)
        self.wait(0.5)`
        : py`
    versus = Text("⇄", font_size=60, color=GREY_A).move_to([0, ${top - 0.6}, 0])
    self.play(FadeIn(versus, scale=0.5))
    columns = [
        RoundedRectangle(width=4, height=${first - bottom - 0.1}, corner_radius=0.2, color=head[0].get_stroke_color(), stroke_width=3, fill_color=head[0].get_stroke_color(), fill_opacity=0.06)
        .move_to([head.get_x(), ${(first + bottom) / 2}, 0])
        for head in heads
    ]
    self.play(*[FadeIn(column) for column in columns])
    for label, y in zip(${labels}, ${aspects.map((_, index) => rowY(index))}):
        label.move_to([0, y, 0])
        dots = [Dot([x, y, 0], radius=0.16, color=head[0].get_stroke_color()) for x, head in zip([${-x}, ${x}], heads)]
        links = [Line(label.get_edge_center(side), dot.get_center(), color=GREY_B, stroke_width=3) for side, dot in zip([LEFT, RIGHT], dots)]
        self.play(FadeIn(label, scale=0.9), run_time=0.6)
        self.play(*[Create(link) for link in links], *[FadeIn(dot, scale=2) for dot in dots], run_time=0.7)
        self.wait(0.3)`
    }
    self.play(*[head.animate(rate_func=there_and_back).scale(1.06) for head in heads])`;
}

/** The whole on the left, its parts under each other beside it. */
export function partsDiagram(topic: string, points: readonly Point[], { top, bottom }: Stage): Python {
  const pitch = Math.min(1.6, (top - bottom) / points.length);
  const middle = (top + bottom) / 2;
  const places = points.map((_, index) => [3.3, middle + pitch * ((points.length - 1) / 2 - index), 0]);
  const [whole = py``] = cardsOf([topic], { width: 4.2, height: 2.6, most: 44 }, ["#FFD166"]);
  const colors = partColors.filter((color) => color !== "#FFD166");
  const cards = cardsOf(
    points.map(({ text }) => text),
    { width: 6.4, height: pitch - 0.22, most: 40 },
    colors,
  );
  const captions = captionsOf(points.map(({ caption }) => caption));
  return py`
    whole = ${whole}.move_to([-4.6, ${middle}, 0])
    cards = ${cards}
    self.play(FadeIn(whole, scale=0.9))
    trunk = -1.2
    links = []
    for one, place in zip(cards, ${places}):
        one.move_to(place)
        start, end = whole.get_edge_center(RIGHT), one.get_edge_center(LEFT)
        links.append(VMobject(color=one[0].get_stroke_color(), stroke_width=4).set_points_as_corners(
            [start, [trunk, start[1], 0], [trunk, end[1], 0], end]
        ))
    ${lines(
      ...points.map((_, index) =>
        lines(
          captions[index] ?? py``,
          py`self.play(Create(links[${index}]), FadeIn(cards[${index}], shift=0.25 * RIGHT), run_time=0.8)`,
          py`self.wait(0.3)`,
        ),
      ),
    )}
    for one in cards:
        self.play(one.animate(rate_func=there_and_back).scale(1.04), run_time=0.6)`;
}

/** The topic in the middle, what belongs to it in two columns beside it. */
export function ideasDiagram(topic: string, points: readonly Point[], { top, bottom, onward }: Stage): Python {
  const count = points.length;
  const onLeft = Math.ceil(count / 2);
  const middle = (top + bottom) / 2;
  const isTriangle = count === 3;
  const width = isTriangle ? 4.1 : 4.0;
  const pitch = Math.min(2.1, (top - bottom) / onLeft);
  const places = isTriangle
    ? [-1, 0, 1].map((column) => [onward * column * 4.6, bottom + 0.95, 0])
    : points.map((_, index) => {
        const isLeft = index < onLeft;
        const inColumn = isLeft ? onLeft : count - onLeft;
        return [
          onward * (isLeft ? -4.75 : 4.75),
          middle + pitch * ((inColumn - 1) / 2 - (isLeft ? index : index - onLeft)),
          0,
        ];
      });
  const cards = cardsOf(
    points.map(({ text }) => text),
    { width, height: isTriangle ? 1.6 : Math.min(1.5, pitch - 0.3), most: 36 },
  );
  const hubBox = isTriangle ? { width: 8.6, height: 2.1 } : { width: 4.6, height: 2.4 };
  const hubY = isTriangle ? top - 1.25 : middle;
  const { lines: words, size } = fitted(topic, {
    width: hubBox.width - 1.3,
    height: hubBox.height - 0.8,
    most: 44,
    least: 24,
  });
  const captions = captionsOf(points.map(({ caption }) => caption));
  return py`
    hub = VGroup(
        Ellipse(width=${hubBox.width}, height=${hubBox.height}, color=YELLOW, stroke_width=4, fill_color="#2b2a26", fill_opacity=1),
        VGroup(*[Text(line, font_size=${size}, weight=BOLD) for line in ${words}]).arrange(DOWN, buff=${(0.3 * size) / 72}),
    ).move_to([0, ${hubY}, 0])
    hub[1].scale_to_fit_width(min(hub[1].width, ${hubBox.width - 0.8}))
    cards = ${cards}
    for one, place in zip(cards, ${places}):
        one.move_to(place)
    links = [Line(hub.get_center(), one.get_center(), color=one[0].get_stroke_color(), stroke_width=4).set_z_index(-1) for one in cards]
    self.play(GrowFromCenter(hub), run_time=0.8)
    ${lines(
      ...points.map((_, index) =>
        lines(
          captions[index] ?? py``,
          py`self.play(Create(links[${index}]), FadeIn(cards[${index}], scale=0.8), run_time=0.9)`,
          py`self.wait(0.4)`,
        ),
      ),
    )}
    for one in cards:
        self.play(one.animate(rate_func=there_and_back).scale(1.06), run_time=0.6)`;
}

/** Symbols without a word: large, one after the other. */
export function symbolsDiagram(symbols: readonly string[], caption: string, { top, bottom }: Stage): Python {
  const shown = symbols.length > 0 ? symbols : ["?"];
  const pitch = Math.min(4.2, 12.4 / shown.length);
  return py`
    shown = VGroup(*[
        VGroup(Circle(${pitch * 0.42}, color=color, stroke_width=5), Text(symbol, font_size=48, color=color).scale_to_fit_height(${pitch * 0.4}))
        for symbol, color in zip(${shown}, color_gradient([BLUE_C, YELLOW, RED_C], ${Math.max(shown.length, 2)}))
    ]).arrange(RIGHT, buff=${pitch * 0.16}).move_to([0, ${(top + bottom) / 2}, 0])
    for one in shown:
        one[1].scale_to_fit_width(min(one[1].width, ${pitch * 0.55})).move_to(one[0])
        self.play(Create(one[0]), FadeIn(one[1], scale=0.5), run_time=0.8)
    ${sayOf(caption)}
    self.play(LaggedStart(*[Wiggle(one) for one in shown], lag_ratio=0.3))`;
}

/** Numbers without a word: bars, and what can be told of them. */
export function numbersDiagram(values: readonly number[], { top, bottom }: Stage): Python {
  const short = (value: number) => String(Number(value.toPrecision(5))).replace("-", "−");
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const sum = values.reduce((total, value) => total + value, 0);
  const [low, high] = [Math.min(0, least), Math.max(0, most)];
  const unit = (top - bottom - 1.3) / Math.max(high - low, 1e-9);
  const pitch = Math.min(1.5, 12.6 / values.length);
  const zero = bottom + 0.65 - low * unit;
  const facts =
    values.length > 1
      ? [`From ${short(least)} to ${short(most)}`, `Sum ${short(sum)}, mean ${short(sum / values.length)}`]
      : factsOf(values[0] ?? 0);
  return py`
    values = ${values}
    line = Line([-6.6, ${zero}, 0], [6.6, ${zero}, 0], color=GREY_B)
    self.play(Create(line))
    bars, numbers = VGroup(), VGroup()
    for k, (value, words, color) in enumerate(zip(values, ${values.map(short)}, color_gradient([BLUE, TEAL, YELLOW], ${Math.max(values.length, 2)}))):
        height = max(abs(value) * ${unit}, 0.02)
        bar = Rectangle(width=${pitch * 0.7}, height=height, color=color, fill_opacity=0.7)
        side = UP if value >= 0 else DOWN
        bar.move_to([(k - ${(values.length - 1) / 2}) * ${pitch}, ${zero}, 0] + side * height / 2)
        number = Text(words, font_size=34)
        number.scale_to_fit_width(min(number.width, ${pitch * 0.9})).next_to(bar, side, buff=0.12)
        bars.add(bar)
        numbers.add(number)
    self.play(LaggedStart(*[GrowFromEdge(bar, DOWN if value >= 0 else UP) for bar, value in zip(bars, values)], lag_ratio=0.3), FadeIn(numbers, lag_ratio=0.3), run_time=2.5)
    ${lines(...facts.map((fact) => lines(sayOf(fact), py`self.wait(1.2)`)))}`;
}

/** What is to be said of one number. */
function factsOf(value: number): string[] {
  if (!Number.isSafeInteger(value) || value < 2 || value > 1e9)
    return [`${value < 0 ? "A negative" : "A"} number: its square is ${Number((value * value).toPrecision(8))}`];
  const factors: number[] = [];
  let rest = value;
  for (let factor = 2; factor * factor <= rest; factor += 1) {
    while (rest % factor === 0) {
      factors.push(factor);
      rest /= factor;
    }
  }
  const all = rest > 1 ? [...factors, rest] : factors;
  return [
    all.length === 1 ? `${value} is a prime number` : `${value} = ${all.join(" × ")}`,
    `Its square is ${value * value}`,
  ];
}
