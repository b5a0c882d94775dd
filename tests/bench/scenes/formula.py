from manim import *


class Formula(Scene):
    def construct(self):
        formula = MathTex(r"a^2 + b^2 = c^2")
        self.play(Write(formula))
        self.play(formula.animate.scale(2))
