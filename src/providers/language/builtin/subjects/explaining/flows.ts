import { type Python, lines, py } from "../../python/py.ts";
import type { Point } from "./outline.ts";
import { captionsOf, cardsOf, partColors, sayOf, type Stage, stageWidth } from "./stage.ts";

/** Steps in one or two rows; the second runs back, so that each is beside the one before it. */
export function stepsDiagram(points: readonly Point[], { top, bottom, onward }: Stage): Python {
  const count = points.length;
  const columns = count <= 3 ? count : Math.ceil(count / 2);
  const rows = Math.ceil(count / columns);
  const gap = 0.85;
  const width = Math.min(4.6, (stageWidth - gap * (columns - 1)) / columns);
  const pitch = (top - bottom) / rows;
  const height = Math.min(2.2, pitch - 0.5);
  const places = points.map((_, index) => {
    const row = Math.floor(index / columns);
    const place = row % 2 === 0 ? index % columns : columns - 1 - (index % columns);
    return [onward * (place - (columns - 1) / 2) * (width + gap), top - pitch * (row + 0.5), 0];
  });
  const cards = cardsOf(
    points.map(({ text }, index) => `${index + 1}. ${text}`),
    { width, height },
  );
  const captions = captionsOf(points.map(({ caption }) => caption));
  return py`
    cards = ${cards}
    for one, place in zip(cards, ${places}):
        one.move_to(place)
    ${lines(
      ...points.map((_, index) => {
        const [x = 0, y = 0] = places[index] ?? [];
        const [beforeX = 0, beforeY = 0] = places[index - 1] ?? [];
        const side = y < beforeY ? "DOWN" : x > beforeX ? "RIGHT" : "LEFT";
        const comes =
          index === 0
            ? py`self.play(FadeIn(cards[0], shift=0.3 * RIGHT))`
            : py`self.play(GrowArrow(${linkBetween(index - 1, index, side)}), FadeIn(cards[${index}], scale=0.85), run_time=0.9)`;
        return lines(captions[index] ?? py``, comes, py`self.wait(0.5)`);
      }),
    )}
    ${walkThrough}`;
}

function linkBetween(from: number, to: number, side: "DOWN" | "RIGHT" | "LEFT"): Python {
  const edge = { DOWN: py`DOWN`, RIGHT: py`RIGHT`, LEFT: py`LEFT` }[side];
  return py`Arrow(cards[${from}].get_edge_center(${edge}), cards[${to}].get_edge_center(-${edge}), buff=0.06, color=GREY_A, stroke_width=6, max_tip_length_to_length_ratio=0.4, max_stroke_width_to_length_ratio=12)`;
}

const walkThrough = py`
    for one in cards:
        self.play(one.animate(rate_func=there_and_back).scale(1.06), run_time=0.6)`;

/** What goes round: parts on an ellipse, arrows along it, and a point that keeps going. */
export function cycleDiagram(points: readonly Point[], { top, bottom }: Stage): Python {
  const count = points.length;
  const height = count <= 4 ? 1.25 : 1.05;
  const radiusY = (top - bottom - height) / 2;
  const radiusX = 4.6;
  const width = count <= 4 ? 3.6 : 3.3;
  const cards = cardsOf(
    points.map(({ text }) => text),
    { width, height, most: 34 },
  );
  const captions = captionsOf(points.map(({ caption }) => caption));
  return py`
    center = np.array([0, ${(top + bottom) / 2}, 0])
    ring = Ellipse(width=${2 * radiusX}, height=${2 * radiusY}, color=GREY_D, stroke_width=4).move_to(center)

    def at(part):
        """Clockwise from the top, as a part of the whole way."""
        angle = PI / 2 - TAU * part
        return center + np.array([${radiusX} * np.cos(angle), ${radiusY} * np.sin(angle), 0])

    cards = ${cards}
    for k, one in enumerate(cards):
        one.move_to(at(k / ${count}))
    self.play(Create(ring), run_time=0.8)
    ${lines(
      ...points.map((_, index) =>
        lines(
          captions[index] ?? py``,
          py`self.play(FadeIn(cards[${index}], scale=0.8), run_time=0.6)`,
          py`
            middle = ${(index + 0.5) / count}
            tip = Triangle(color=GREY_A, fill_opacity=1).scale(0.16)
            heading = at(middle + 0.01) - at(middle - 0.01)
            tip.rotate(np.arctan2(heading[1], heading[0]) - PI / 2).move_to(at(middle))
            self.play(FadeIn(tip, scale=0.5), run_time=0.4)`,
        ),
      ),
    )}
    part = ValueTracker(0)
    runner = always_redraw(lambda: Dot(at(part.get_value()), radius=0.14, color=YELLOW).set_z_index(-1))
    self.add(runner)
    self.play(part.animate.set_value(1), run_time=3.5, rate_func=linear)`;
}

/** What goes in on the left, what comes out on the right, what does it in the middle. */
export function changeDiagram(
  {
    topic,
    from,
    into,
    caption,
  }: { topic: string; from: readonly string[]; into: readonly string[]; caption: string | null },
  { top, bottom }: Stage,
): Python {
  const width = 3.7;
  const most = Math.max(from.length, into.length);
  const pitch = Math.min(1.7, (top - bottom) / most);
  const middle = (top + bottom) / 2;
  const column = (count: number, x: number) =>
    Array.from({ length: count }, (_, index) => [x, middle + pitch * ((count - 1) / 2 - index), 0]);
  const cards = cardsOf([...from, ...into], { width, height: pitch - 0.35, most: 40 }, [
    ...from.map((_, index) => partColors[index % 2] ?? "#58C4DD"),
    ...into.map((_, index) => partColors[2 + (index % 2)] ?? "#FFD166"),
  ]);
  const [hub = py``] = cardsOf([topic], { width: 3.9, height: 2.2, most: 40 }, ["#C792EA"]);
  return py`
    hub = ${hub}.move_to([0, ${middle}, 0])
    sources = ${cards.slice(0, from.length)}
    results = ${cards.slice(from.length)}
    for one, place in zip(sources + results, ${[...column(from.length, -5), ...column(into.length, 5)]}):
        one.move_to(place)

    def link(one, other):
        return Arrow(one.get_edge_center(RIGHT), other.get_edge_center(LEFT), buff=0.08, color=GREY_A, stroke_width=5, max_tip_length_to_length_ratio=0.3)

    ${caption === null ? py`` : sayOf(caption)}
    for one in sources:
        self.play(FadeIn(one, shift=0.4 * RIGHT), run_time=0.6)
    self.play(FadeIn(hub, scale=0.8), *[GrowArrow(link(one, hub)) for one in sources])
    self.play(hub.animate(rate_func=there_and_back).scale(1.08))
    for one in results:
        self.play(GrowArrow(link(hub, one)), FadeIn(one, shift=0.4 * RIGHT), run_time=0.8)
    for one in results:
        self.play(one.animate(rate_func=there_and_back).scale(1.06), run_time=0.6)
    self.wait(0.6)`;
}

/** Years along a line, what happened above and below it by turns. */
export function timelineDiagram(events: readonly { when: string; what: string }[], { top, bottom }: Stage): Python {
  const count = events.length;
  const middle = (top + bottom) / 2;
  const pitch = stageWidth / count;
  // Neighbours are above and below the line: each may be nearly twice as wide as its place.
  const width = Math.min(4.4, count > 2 ? 1.85 * pitch : pitch, (2 * stageWidth) / (count + 1));
  const height = (top - bottom) / 2 - 1.05;
  const cards = cardsOf(
    events.map(({ what }) => what),
    { width, height, most: 32 },
  );
  const reach = (stageWidth - width) / 2;
  const xs = events.map((_, index) => (count === 1 ? 0 : -reach + (2 * reach * index) / (count - 1)));
  return py`
    line = Arrow([-6.9, ${middle}, 0], [6.9, ${middle}, 0], buff=0, color=GREY_A, stroke_width=5, max_tip_length_to_length_ratio=0.02)
    cards = ${cards}
    self.play(GrowArrow(line), run_time=1)
    for k, (one, year, x) in enumerate(zip(cards, ${events.map(({ when }) => when)}, ${xs})):
        side = UP if k % 2 == 0 else DOWN
        place = np.array([x, ${middle}, 0])
        dot = Dot(place, radius=0.13, color=one[0].get_stroke_color())
        number = Text(year, font_size=34, weight=BOLD, color=one[0].get_stroke_color()).move_to(place - 0.42 * side)
        one.move_to(place + side * (0.85 + ${height / 2}))
        stem = Line(place, one.get_edge_center(-side), color=GREY_B, stroke_width=3)
        self.play(FadeIn(dot, scale=2), FadeIn(number), run_time=0.5)
        self.play(Create(stem), FadeIn(one, shift=0.2 * side), run_time=0.7)
        self.wait(0.4)`;
}
