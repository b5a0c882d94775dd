from manim import *


class Ten(Scene):
    def construct(self):
        title = Text("Ten plays").to_edge(UP)
        axes = Axes(x_range=[-4, 4], y_range=[-2, 2])
        curve = axes.plot(lambda x: np.sin(x), color=BLUE)
        dots = VGroup(*[Dot(axes.c2p(x, np.sin(x))) for x in np.linspace(-3, 3, 9)])
        square = Square(3, color=YELLOW, fill_opacity=0.5)
        self.play(Write(title), run_time=2)
        self.play(Create(axes), run_time=2)
        self.play(Create(curve), run_time=2)
        self.play(LaggedStart(*[FadeIn(dot) for dot in dots]), run_time=2)
        self.play(dots.animate.shift(UP), run_time=2)
        self.play(Rotate(dots, PI / 2), run_time=2)
        self.play(Transform(dots, square), run_time=2)
        self.play(title.animate.set_color(RED), curve.animate.set_stroke(width=8), run_time=2)
        self.play(FadeOut(axes, curve), run_time=2)
        self.play(FadeOut(title), dots.animate.set_fill(GREEN), run_time=2)
