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
        """Changes the sentence at the bottom of the frame."""
        sentence = Text(words, font_size=28, color=GREY_A)
        sentence.scale_to_fit_width(min(sentence.width, config.frame_width - 1)).to_edge(DOWN, buff=0.35).set_z_index(2)
        if getattr(self, "sentence", None) is not None:
            self.play(FadeOut(self.sentence), run_time=0.2)
        self.sentence = sentence
        self.play(FadeIn(sentence, shift=0.15 * UP), run_time=0.4)`,
} as const;
