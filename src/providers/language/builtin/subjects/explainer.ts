import { oneLine } from "../prompt/words.ts";
import { py } from "../python/py.ts";
import type { Subject } from "./subject.ts";

/** For what no other subject knows: the topic and its key words, as the prompt has them, around each other. It claims nothing. */
export const explainer: Subject = {
  name: "explainer",
  strong: [],
  write: (prompt) => {
    const ideas = keyIdeas(prompt.text);
    const inOrder = prompt.says(
      "steps",
      "step by step",
      "process",
      "how",
      "stages",
      "cycle",
      "pasos",
      "schritte",
      "etapes",
      "como",
      "wie",
      "comment",
    );
    return {
      className: "Explainer",
      construct: py`
        self.headline(${titleOf(prompt.text)})
        ideas = ${ideas}
        width = 3.4

        def card(idea, color):
            box = RoundedRectangle(width=width, height=1.1, corner_radius=0.2, color=color, fill_color=color, fill_opacity=0.2)
            words = Text(idea, font_size=30)
            words.scale_to_fit_width(min(words.width, width - 0.4)).scale_to_fit_height(min(words.height, 0.7))
            return VGroup(box, words.move_to(box))

        colors = color_gradient([BLUE, TEAL, YELLOW], max(len(ideas), 2))
        cards = [card(idea, color) for idea, color in zip(ideas, colors)]
        ${
          inOrder
            ? py`
        # Three to a row; the second row runs back, so that each step is beside the last one.
        rows = -(-len(cards) // 3)
        for k, one in enumerate(cards):
            row, place = divmod(k, 3)
            wide = min(len(cards), 3)
            column = place if row % 2 == 0 else wide - 1 - place
            one.move_to([(column - (wide - 1) / 2) * 4.4, ((rows - 1) / 2 - row) * 2.2 - 0.05, 0])
        links = []
        for k, (one, other) in enumerate(zip(cards, cards[1:])):
            side = DOWN if k % 3 == 2 else RIGHT if (k // 3) % 2 == 0 else LEFT
            links.append(Arrow(
                one.get_edge_center(side), other.get_edge_center(-side), buff=0.08, color=GREY_B, max_tip_length_to_length_ratio=0.3,
            ))
        self.play(FadeIn(cards[0], shift=0.3 * RIGHT))
        for link, one in zip(links, cards[1:]):
            self.play(GrowArrow(link), FadeIn(one, scale=0.9), run_time=0.9)`
            : py`
        hub = VGroup(Circle(0.95, color=YELLOW, fill_color=YELLOW, fill_opacity=0.15), *[
            Dot(0.45 * np.array([np.cos(angle), np.sin(angle), 0]), color=YELLOW, radius=0.09) for angle in np.arange(3) * TAU / 3 + PI / 2
        ])
        hub[0].set_z_index(1)
        self.play(GrowFromCenter(hub), run_time=0.8)
        for angle, one in zip(PI / 2 - TAU * np.arange(len(cards)) / len(cards), cards):
            one.move_to([4.2 * np.cos(angle), 2.0 * np.sin(angle) - 0.05, 0])
            direction = normalize(one.get_center())
            link = Line(0.95 * direction, one.get_center(), color=GREY_B).set_z_index(-1)
            one[0].set_fill(opacity=1).set_fill(interpolate_color(ManimColor("#0e1320"), one[0].get_color(), 0.2))
            self.play(Create(link), FadeIn(one, scale=0.8), run_time=0.9)`
        }
        self.wait(0.5)
        for one in cards:
            self.play(Indicate(one, color=WHITE, scale_factor=1.08), run_time=0.7)
        self.say("An overview of the key ideas in your prompt")`,
    };
  },
};

/** The first sentence without what asks for a film. */
function titleOf(text: string): string {
  const [sentence = ""] = oneLine(text, 400).split(/(?<=[.!?])\s/);
  const topic = sentence
    .replace(/^(?:please\s+|can you\s+|could you\s+|i (?:want|need|would like)(?: you)?(?: to)?\s+)*/i, "")
    .replace(
      /^(?:create|make|generate|show|explain|draw|animate|visuali[sz]e|illustrate|give|produce|describe|write)\s+(?:me\s+|us\s+)?(?:an?\s+)?(?:short\s+)?(?:animation|video|film|scene|visuali[sz]ation|movie)?\s*(?:showing|about|of|on|that (?:shows|explains)|explaining|for)?\s*/i,
      "",
    )
    .replace(/[.!?:;,\s]+$/, "");
  const shown = oneLine(topic === "" ? sentence : topic, 56);
  return shown === "" ? "A blank page" : shown.charAt(0).toUpperCase() + shown.slice(1);
}

const commonWords = new Set(
  `a an the and or but of to in on at by for from with without into about as is are was were be been being it its this that these those i you he she we they
  me my your our their what which who how why when where do does did can could should would will shall may might must not no yes please create make show explain animation
  video film scene draw animate visualize visualise illustrate using use used between over under than then also some any each all more most very just like get give
  el la los las un una unos unas de del y o en con por para que como es son se su al lo mas pero le les des et ou dans avec pour est sont sur au aux ce cette qui
  become becomes became
  der die das ein eine einen und oder in mit von zu zum zur ist sind im auf fur wie was den dem des os um uma e em com por para que como do da no na il lo gli uno di del della
  erklare explica explique zeige muestra montre mostra mostre ein step steps process works work create`.split(/\s+/),
);

/** Up to six phrases of the text in its order: words in a row that neither a mark nor a common word parts; the longest are chosen first. */
function keyIdeas(text: string): string[] {
  const plain = (word: string) =>
    word
      .toLowerCase()
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "");
  const phrases: string[][] = [[]];
  for (const [part] of oneLine(text, 1500).matchAll(/[\p{L}\p{M}\p{N}'’-]+|[^\p{L}\p{M}\p{N}'’\s-]+/gu)) {
    const word = part.replace(/^['’-]+|['’-]+$/g, "");
    const isTelling = /[\p{L}\p{N}]/u.test(word) && Array.from(word).length > 1 && !commonWords.has(plain(word));
    const last = phrases.at(-1) ?? [];
    if (!isTelling || last.length === 3) phrases.push(isTelling ? [word] : []);
    else last.push(word);
  }
  const whole = phrases.map((words) => oneLine(words.join(" "), 28)).filter((phrase) => Array.from(phrase).length > 2);
  const telling = [...new Map(whole.map((phrase) => [plain(phrase), phrase])).values()];
  const chosen = new Set(telling.toSorted((one, other) => other.length - one.length).slice(0, 6));
  const ideas = telling
    .filter((phrase) => chosen.has(phrase))
    .map((phrase) => phrase.charAt(0).toUpperCase() + phrase.slice(1));
  return ideas.length >= 2 ? ideas : [...ideas, "What is it?", "How does it work?", "Why does it matter?"];
}
