import { py } from "./py.ts";

/** Methods that scenes call by `self.…`; a script holds those that its scene uses. */
export const helperMethods = {
  headline: py`
    def headline(self, words):
        """Shows the title, no wider than the frame."""
        title = Text(words, font_size=40, weight=BOLD)
        title.scale_to_fit_width(min(title.width, config.frame_width - 1)).to_edge(UP, buff=0.35).set_z_index(2)
        self.play(FadeIn(title, shift=0.3 * DOWN), run_time=0.8)
        return title`,
  say: py`
    def say(self, words):
        """Changes the sentence at the bottom of the frame; it may have two lines."""
        sentence = VGroup(*[Text(line, font_size=30, color=GREY_A) for line in words.split("\n")]).arrange(DOWN, buff=0.12)
        sentence.scale_to_fit_width(min(sentence.width, config.frame_width - 1)).to_edge(DOWN, buff=0.3).set_z_index(2)
        if getattr(self, "sentence", None) is not None:
            self.play(FadeOut(self.sentence), run_time=0.2)
        self.sentence = sentence
        self.play(FadeIn(sentence, shift=0.15 * UP), run_time=0.4)`,
  heading: py`
    def heading(self, lines, size):
        """Shows a title of one or two lines."""
        title = VGroup(*[Text(line, font_size=size, weight=BOLD) for line in lines]).arrange(DOWN, buff=0.12)
        title.scale_to_fit_width(min(title.width, config.frame_width - 0.8)).to_edge(UP, buff=0.35)
        self.play(FadeIn(title, shift=0.3 * DOWN), run_time=0.8)
        return title`,
  card: py`
    def card(self, lines, size, width, height, color, weight=NORMAL):
        """Words in a rounded box."""
        box = RoundedRectangle(
            width=width, height=height, corner_radius=0.2, color=color, stroke_width=3,
            fill_color=interpolate_color(ManimColor("#0e1320"), ManimColor(color), 0.22), fill_opacity=1,
        )
        words = VGroup(*[Text(line, font_size=size, weight=weight) for line in lines]).arrange(DOWN, buff=0.3 * size / 72)
        if words.width > width - 0.3 or words.height > height - 0.2:
            words.scale(min((width - 0.3) / words.width, (height - 0.2) / words.height))
        return VGroup(box, words.move_to(box))`,
} as const;
