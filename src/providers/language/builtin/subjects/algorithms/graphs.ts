import type { Prompt } from "../../prompt/prompt.ts";
import { type Python, py } from "../../python/py.ts";
import type { Subject } from "../subject.ts";

const weak = ["graph*", "grafo*", "graphe*", "algorithm*", "algoritmo*", "traversal", "nodes", "vertices"];

type Edge = readonly [string, string, number];

const sample: readonly Edge[] = [
  ["A", "B", 4],
  ["A", "C", 2],
  ["B", "C", 1],
  ["B", "D", 5],
  ["C", "D", 8],
  ["C", "E", 10],
  ["D", "E", 2],
  ["D", "F", 6],
  ["E", "F", 3],
];

export const breadthFirst: Subject = {
  name: "breadth-first-search",
  strong: [
    "bfs",
    "breadth first*",
    "busqueda en anchura",
    "parcours en largeur",
    "breitensuche",
    "busca em largura",
    "ricerca in ampiezza",
  ],
  weak,
  write: (prompt) =>
    traversal(prompt, {
      className: "BreadthFirstSearch",
      title: "Breadth-first search",
      idea: "Visit all neighbours first, then their neighbours: a queue",
      store: "queue",
      take: py`node = waiting.pop(0)`,
    }),
};

export const depthFirst: Subject = {
  name: "depth-first-search",
  strong: [
    "dfs",
    "depth first*",
    "busqueda en profundidad",
    "parcours en profondeur",
    "tiefensuche",
    "busca em profundidade",
    "ricerca in profondita",
  ],
  weak,
  write: (prompt) =>
    traversal(prompt, {
      className: "DepthFirstSearch",
      title: "Depth-first search",
      idea: "Go as deep as possible, then back: a stack",
      store: "stack",
      take: py`node = waiting.pop()`,
    }),
};

export const dijkstra: Subject = {
  name: "dijkstra",
  strong: [
    "dijkstra*",
    "shortest path*",
    "camino mas corto",
    "plus court chemin",
    "kurzester weg",
    "kurzeste weg*",
    "caminho mais curto",
    "cammino minimo",
  ],
  weak: [...weak, "weighted", "distance*"],
  write: (prompt) => {
    const edges = edgesOf(prompt);
    return {
      className: "DijkstraShortestPaths",
      construct: py`
        self.headline("Dijkstra's shortest paths")
        ${network(edges, true)}
        start = names[0]
        distance = {name: np.inf for name in names}
        distance[start] = 0
        before, done = {}, set()

        def table():
            rows = VGroup(*[
                Text(f"{name}: {'∞' if distance[name] == np.inf else f'{distance[name]:g}'}", font_size=28, color=GREEN if name in done else WHITE)
                for name in names
            ]).arrange(DOWN, aligned_edge=LEFT, buff=0.2)
            rows.scale_to_fit_height(min(rows.height, 4.4))
            return rows.move_to([5.3, 0, 0])

        shown = table()
        self.play(FadeIn(shown))
        self.say(f"Distances from {start}: always go on from the nearest open node")
        while len(done) < len(names):
            node = min((name for name in names if name not in done), key=lambda name: distance[name])
            if distance[node] == np.inf:
                break
            done.add(node)
            self.play(dots[node][0].animate.set_fill(GREEN, 1), run_time=0.5)
            for a, b, weight in edges:
                if node not in (a, b):
                    continue
                other = b if node == a else a
                if other in done:
                    continue
                line = lines[(a, b)]
                self.play(line.animate.set_color(YELLOW).set_stroke(width=6), run_time=0.3)
                if distance[node] + weight < distance[other]:
                    distance[other] = distance[node] + weight
                    before[other] = (a, b)
                self.play(line.animate.set_color(GREY_B).set_stroke(width=3), run_time=0.2)
            new = table()
            self.play(FadeTransform(shown, new), run_time=0.4)
            shown = new
        self.say("The edges that gave the distances form the shortest paths")
        tree = [lines[edge] for edge in before.values()]
        self.play(*[line.animate.set_color(GREEN).set_stroke(width=8) for line in tree], run_time=1.2)`,
    };
  },
};

function traversal(
  prompt: Prompt,
  {
    className,
    title,
    idea,
    store,
    take,
  }: { className: string; title: string; idea: string; store: string; take: Python },
) {
  const edges = edgesOf(prompt);
  return {
    className,
    construct: py`
      self.headline(${title})
      ${network(edges, false)}
      neighbours = {name: sorted({b if a == name else a for a, b, _ in edges if name in (a, b)}) for name in names}
      waiting, seen, order, came_by = [names[0]], {names[0]}, [], {}

      def panel():
          rows = VGroup(
              Text(${store}, font_size=30, color=YELLOW), Text(" ".join(waiting) or "-", font_size=30),
              Text("visited", font_size=30, color=GREEN), Text(" ".join(order) or "-", font_size=30),
          ).arrange(DOWN, buff=0.3)
          return rows.scale_to_fit_width(min(rows.width, 3.2)).move_to([5.0, 0.1, 0])

      shown = panel()
      self.say(${idea})
      self.play(FadeIn(shown), dots[names[0]][0].animate.set_fill(YELLOW, 0.9))
      while waiting:
          ${take}
          order.append(node)
          visit = [dots[node][0].animate.set_fill(GREEN, 1)]
          if node in came_by:
              visit.append(lines[came_by[node]].animate.set_color(GREEN).set_stroke(width=7))
          self.play(*visit, run_time=0.6)
          fresh = [name for name in neighbours[node] if name not in seen]
          ${store === "stack" ? py`fresh.reverse()` : py`# in the order of their names`}
          for name in fresh:
              seen.add(name)
              waiting.append(name)
              came_by[name] = (node, name) if (node, name) in lines else (name, node)
          new = panel()
          self.play(FadeTransform(shown, new), *[dots[name][0].animate.set_fill(YELLOW, 0.9) for name in fresh], run_time=0.6)
          shown = new
      self.say("Order of the visits: " + " ".join(order))`,
  };
}

/** `edges`, `names`, `dots` by name and `lines` by edge, drawn at the left. */
function network(edges: readonly Edge[], weighted: boolean): Python {
  return py`
    edges = ${edges.map(([a, b, weight]) => py`(${a}, ${b}, ${weight})`)}
    names = sorted({name for a, b, _ in edges for name in (a, b)})
    spots = [
        [*(${edges === sample ? py`point` : py`np.array([2.9 * np.cos(angle), 2.2 * np.sin(angle)])`} + [-2.2, -0.05]), 0]
        for ${edges === sample ? py`point in np.array([[-3.2, 0], [-1.4, 1.9], [-1.4, -1.9], [1.4, 1.9], [1.4, -1.9], [3.2, 0]])` : py`angle in PI - TAU * np.arange(len(names)) / len(names)`}
    ]
    dots = {}
    for name, spot in zip(names, spots):
        circle = Circle(0.36, color=WHITE, stroke_width=2, fill_color=BLUE_E, fill_opacity=1)
        label = Text(name, font_size=28)
        label.scale_to_fit_width(min(label.width, 0.55))
        dots[name] = VGroup(circle, label).move_to(spot).set_z_index(1)
    lines, weights = {}, VGroup()
    for a, b, weight in edges:
        line = Line(dots[a].get_center(), dots[b].get_center(), color=GREY_B, stroke_width=3)
        lines[(a, b)] = line
        aside = rotate_vector(line.get_unit_vector(), PI / 2)
        weights.add(Text(f"{weight:g}", font_size=24, color=TEAL).move_to(line.point_from_proportion(0.4) + 0.24 * aside))
    self.play(*[Create(line) for line in lines.values()], run_time=1)
    self.play(*[FadeIn(dot, scale=0.5) for dot in dots.values()], ${weighted ? py`FadeIn(weights), ` : py``}run_time=0.8)`;
}

/** `A-B 4`, `B -> C (2)`, `C–D: 7` in the prompt, up to nine nodes; else a graph of this author's. */
function edgesOf({ text }: Prompt): readonly Edge[] {
  const found = Array.from(
    text.matchAll(
      /\b([A-Z]|\d{1,2})\s*(?:-+>?|–|—|→|to)\s*([A-Z]|\d{1,2})\b(?:\s*[:=(,]?\s*(?:weight\s*|w=)?(\d+(?:\.\d+)?)(?![-–—→\d]|\s*(?:->|-)))?/g,
    ),
    ([, a = "", b = "", weight]): Edge => [a, b, Number(weight ?? 1)],
  ).filter(([a, b]) => a !== b);
  const unique = [...new Map(found.map((edge) => [[edge[0], edge[1]].toSorted().join(), edge])).values()].slice(0, 20);
  const nodes = new Set(unique.flatMap(([a, b]) => [a, b]));
  return unique.length >= 3 && nodes.size <= 9 ? unique : sample;
}
