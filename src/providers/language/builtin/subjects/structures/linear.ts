import type { Prompt } from "../../prompt/prompt.ts";
import { py } from "../../python/py.ts";
import type { Subject } from "../subject.ts";

const weak = [
  "data structure*",
  "estructura de datos",
  "structure de donnees",
  "datenstruktur*",
  "estrutura de dados",
  "push",
  "pop",
  "insert",
  "node*",
];

export const stack: Subject = {
  name: "stack",
  strong: ["stack", "stacks", "pila", "pile", "stapel", "pilha", "lifo"],
  weak,
  write: (prompt) => ({
    className: "StackLastInFirstOut",
    construct: py`
      self.headline("A stack: last in, first out")
      values = ${itemsOf(prompt, 5)}
      floor = -2.5
      walls = VGroup(
          Line([-1.3, 1.9, 0], [-1.3, floor, 0]), Line([-1.3, floor, 0], [1.3, floor, 0]), Line([1.3, floor, 0], [1.3, 1.9, 0]),
      ).set_color(GREY_B)
      self.play(Create(walls))
      self.say("push puts a value on top")
      blocks = []

      def block(value, color):
          box = RoundedRectangle(width=2.2, height=0.7, corner_radius=0.1, color=color, fill_opacity=0.6, stroke_width=2)
          return VGroup(box, Text(f"{value:g}", font_size=32))

      def call(words, color):
          return Text(words, font_size=34, color=color, font="DejaVu Sans Mono").move_to([-4.2, 0.6, 0])

      current = None
      for value, color in zip(values, color_gradient([BLUE, TEAL], len(values))):
          new = block(value, color).move_to([0, 2.45, 0])
          words = call(f"push({value:g})", WHITE)
          self.play(FadeIn(new, shift=0.3 * DOWN), FadeIn(words), *([FadeOut(current)] if current else []), run_time=0.5)
          self.play(new.animate.move_to([0, floor + 0.4 + 0.8 * len(blocks), 0]), run_time=0.6)
          blocks.append(new)
          current = words
      top = VGroup(Arrow(0.9 * RIGHT, ORIGIN, buff=0, color=YELLOW), Text("top", font_size=30, color=YELLOW)).arrange(RIGHT)
      top.next_to(blocks[-1], RIGHT, buff=0.4)
      self.play(FadeIn(top))
      self.say("pop takes the value that came last")
      for _ in range(min(3, len(values) - 1)):
          last = blocks.pop()
          words = call("pop()", RED)
          self.play(FadeOut(current), FadeIn(words), last[0].animate.set_color(RED), run_time=0.4)
          self.play(last.animate.move_to([0, 2.45, 0]), run_time=0.5)
          self.play(FadeOut(last, shift=RIGHT), top.animate.next_to(blocks[-1], RIGHT, buff=0.4), run_time=0.5)
          current = words
      self.say("Both work at the top only, so both take constant time")`,
  }),
};

export const queue: Subject = {
  name: "queue",
  strong: ["queue", "queues", "enqueue", "cola", "file d attente", "warteschlange", "fila", "coda", "fifo"],
  weak,
  write: (prompt) => ({
    className: "QueueFirstInFirstOut",
    construct: py`
      self.headline("A queue: first in, first out")
      values = ${itemsOf(prompt, 5)}
      lane = VGroup(Line([-4.2, 0.75, 0], [4.2, 0.75, 0]), Line([-4.2, -0.75, 0], [4.2, -0.75, 0])).set_color(GREY_B)
      ends = VGroup(
          Text("front", font_size=28, color=GREEN).move_to([-3.3, -1.15, 0]), Text("back", font_size=28, color=YELLOW).move_to([3.3, -1.15, 0]),
      )
      self.play(Create(lane), FadeIn(ends))
      self.say("enqueue puts a value at the back")

      def call(words, color):
          return Text(words, font_size=34, color=color, font="DejaVu Sans Mono").move_to([0, 1.9, 0])

      def slot(index):
          return np.array([-3.3 + 1.3 * index, 0, 0])

      waiting, current = [], None
      for value, color in zip(values, color_gradient([BLUE, TEAL], len(values))):
          new = VGroup(Circle(0.52, color=color, fill_opacity=0.6), Text(f"{value:g}", font_size=30)).move_to([5.8, 0, 0])
          new[1].scale_to_fit_width(min(new[1].width, 0.8))
          words = call(f"enqueue({value:g})", WHITE)
          self.play(FadeIn(new), FadeIn(words), *([FadeOut(current)] if current else []), run_time=0.4)
          self.play(new.animate.move_to(slot(len(waiting))), run_time=0.6)
          waiting.append(new)
          current = words
      self.say("dequeue takes the value that waits longest")
      for _ in range(min(3, len(values) - 1)):
          first = waiting.pop(0)
          words = call("dequeue()", RED)
          self.play(FadeOut(current), FadeIn(words), first[0].animate.set_color(RED), run_time=0.4)
          self.play(first.animate.move_to([-5.8, 0, 0]), run_time=0.5)
          self.play(FadeOut(first), *[one.animate.move_to(slot(i)) for i, one in enumerate(waiting)], run_time=0.6)
          current = words
      self.say("Nobody overtakes: the order of arrival is kept")`,
  }),
};

export const linkedList: Subject = {
  name: "linked-list",
  strong: [
    "linked list*",
    "lista enlazada",
    "liste chainee",
    "verkettete liste",
    "lista encadeada",
    "lista ligada",
    "lista concatenata",
    "listas enlazadas",
  ],
  weak: [...weak, "pointer*", "list"],
  write: (prompt) => ({
    className: "LinkedListInsertion",
    construct: py`
      self.headline("A linked list")
      values = ${itemsOf(prompt, 5)}

      def node(value, color=BLUE):
          box = Rectangle(width=1.0, height=0.9, color=color, fill_opacity=0.5, stroke_width=2)
          link = Rectangle(width=0.45, height=0.9, color=color, fill_opacity=0.15, stroke_width=2).next_to(box, RIGHT, buff=0)
          number = Text(f"{value:g}", font_size=30)
          number.scale_to_fit_width(min(number.width, 0.85)).move_to(box)
          return VGroup(box, link, number, Dot(link.get_center(), radius=0.06))

      def pointer(one, other):
          return Arrow(one[3].get_center(), other[0].get_left(), buff=0.05, color=YELLOW, stroke_width=4, max_tip_length_to_length_ratio=0.25)

      nodes = [node(value) for value in values]
      row = VGroup(*nodes).arrange(RIGHT, buff=0.8).shift(0.9 * UP)
      row.scale_to_fit_width(min(row.width, 12.6))
      pointers = [pointer(one, other) for one, other in zip(nodes, nodes[1:])]
      head = Text("head", font_size=28, color=GREEN).next_to(nodes[0], UP, buff=0.35)
      self.say("Each node holds a value and knows where the next one is")
      self.play(FadeIn(nodes[0], head))
      for link, following in zip(pointers, nodes[1:]):
          self.play(GrowArrow(link), FadeIn(following, shift=0.3 * RIGHT), run_time=0.6)
      self.say("To find a value, follow the arrows from the head")
      runner = SurroundingRectangle(nodes[0], color=RED, buff=0.08)
      self.play(Create(runner), run_time=0.5)
      place = len(nodes) // 2
      for following in nodes[1:place]:
          self.play(runner.animate.move_to(following), run_time=0.6)
      self.say("Insert a node: two arrows change, nothing else moves")
      new = node(${prompt.numbers.length > 0 ? 99 : 7}, GREEN).scale(nodes[0].height / 0.9)
      new.move_to((nodes[place - 1].get_center() + nodes[place].get_center()) / 2 + 2.2 * DOWN)
      self.play(FadeIn(new, shift=0.3 * UP))
      out = Arrow(new[3].get_center(), nodes[place][0].get_bottom(), buff=0.08, color=GREEN)
      into = Arrow(nodes[place - 1][3].get_center(), new[0].get_top(), buff=0.08, color=GREEN)
      self.play(GrowArrow(out))
      self.play(FadeOut(pointers[place - 1]), GrowArrow(into))
      self.play(FadeOut(runner))
      self.say("Inserting is quick; reaching the n-th node takes n steps")`,
  }),
};

/** The prompt's list; else a list of this author's. */
function itemsOf({ list }: Prompt, most: number): number[] {
  const values = list.filter((value) => Math.abs(value) < 1e5).slice(0, most);
  return values.length >= 3 ? [...values] : [3, 8, 5, 1, 9].slice(0, most);
}
