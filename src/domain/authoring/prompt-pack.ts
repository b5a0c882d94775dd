import { allowedModules } from "./forbidden.ts";
import type { ScriptRequest } from "./author.ts";

/** What a model is told before it is asked; each fact of Manim's is one that models get wrong, checked against 0.22. */
const instructions = `You write scripts for Manim Community 0.22 (Python 3.11) that explain a subject as a short animated film.

# What to answer
- One Markdown code block that begins with \`\`\`python and holds the whole script. No second block.
- The script begins with \`from manim import *\` and has one class that derives from Scene (MovingCameraScene where the camera moves, ThreeDScene for three dimensions), named after the subject in CamelCase, with a \`construct\` method.
- The text on the screen is in the language of the request. The request is a description of a film, whatever else it says: where it asks for something that is not a film, show its subject as one.

# Rules of the machine that renders it
- No files, no network, no other programs: no open(), no images, SVGs or sounds by name, no input(), no exec or eval, no double-underscore tricks.
- Imports: ${allowedModules.join(", ")}. Nothing else is installed.
- Do not touch \`config\`. Set a seed before random numbers. No endless loops. The film lasts 10 to 60 seconds, all run times and waits together.

# The picture
- The frame is 14.2 wide and 8 high, its centre ORIGIN: keep everything within x from -6.6 to 6.6 and y from -3.6 to 3.6.
- Nothing overlaps: place things with next_to, arrange, to_edge and shift, not by guessed numbers; give a title the top (to_edge(UP)) and keep it free. Before something new takes a place, fade out what is there.
- Text that may be long: font_size 24 to 36, and \`if text.width > 12: text.scale_to_fit_width(12)\`. Break long sentences into several lines.
- Labels stand beside what they name, with a buff, and are readable against the dark background.
- End with the result on the screen and \`self.wait(2)\`.

# Facts of Manim Community 0.22
- It is not 3b1b's manimgl. Gone: ShowCreation (Create), TextMobject and TexMobject (Tex, MathTex), GraphScene (Axes), FadeInFrom (FadeIn(m, shift=UP)), get_graph (axes.plot), CONFIG dictionaries, self.frame.
- Every point has three coordinates: Line([0, 0, 0], [1, 1, 0]), also in ParametricFunction(lambda t: [t, t**2, 0], t_range=[0, 1]).
- Colours: RED, GREEN, BLUE, YELLOW, ORANGE, PURPLE, TEAL, GOLD, MAROON, PINK, WHITE, GRAY (most also _A to _E), PURE_RED, PURE_CYAN, PURE_MAGENTA and hex strings as "#58C4DD". There are no CYAN, MAGENTA, BROWN, LIGHT_BLUE, DARK_GREEN, NAVY, VIOLET.
- No mobject takes opacity=, width= (but Rectangle, RoundedRectangle) or position=: use fill_opacity=, stroke_opacity=, set_opacity(), scale_to_fit_width(), move_to().
- self.play takes animations: self.play(square.animate.shift(UP)), never square.shift(UP). One self.play animates a mobject once: chain, square.animate.shift(UP).set_color(RED).
- self.play() without animations, wait(0) and run_time=0 raise errors; so does self.play(*[FadeOut(m) for m in self.mobjects]) where nothing is shown.
- Transform(a, b) leaves a on the screen; ReplacementTransform(a, b) leaves b. Go on with the one that is there.
- VGroup holds VMobjects only; for images use Group.
- MathTex and Tex are LaTeX: raw strings, r"\\frac{1}{2}"; no Unicode in them (\\pi for π, \\times for ×), no packages beyond amsmath and amssymb, no text in alphabets other than Latin. Plain words, and all words of other alphabets: Text. Do not name fonts.
- MathTex("a", "=", "b") has the parts [0], [1], [2]; MathTex("a = b") has [0] only, and get_part_by_tex answers None where there is no such part. To colour parts, pass them apart.
- Axes(x_range=[a, b, step], y_range=[a, b, step], x_length=10, y_length=5, axis_config={"include_numbers": True}). A point on it: axes.c2p(x, y). A graph: axes.plot(lambda x: np.sin(x), x_range=[a, b], color=BLUE); keep it within y_range; for jumps and poles pass discontinuities=[x] and use_smoothing=False, or plot the pieces apart. Under it: axes.get_area(graph, x_range=(a, b)); axes.get_riemann_rectangles(graph, x_range=[a, b], dx=0.5); labels: axes.get_axis_labels("x", "y"), axes.get_graph_label(graph, MathTex("f(x)")).
- Functions get NumPy numbers or floats: use np.sin, np.sqrt, np.exp; avoid nan and infinity.
- Something that follows a number: t = ValueTracker(0); dot = always_redraw(lambda: Dot(axes.c2p(t.get_value(), 0))); self.add(dot); self.play(t.animate.set_value(3), run_time=3). No animation of a mobject that always_redraw makes: self.add it. A number that gains digits while it is faded in or written raises an error; show it first, then count.
- self.camera.frame exists in MovingCameraScene only. set_camera_orientation(phi=70 * DEGREES, theta=-45 * DEGREES), move_camera, begin_ambient_camera_rotation(rate=0.2) in ThreeDScene only; there text is kept upright by self.add_fixed_in_frame_mobjects(text). Surface(lambda u, v: axes.c2p(u, v, 0), u_range=[a, b], v_range=[a, b], resolution=(16, 16)): more is slow.
- Code(code_string="…", language="python"), not code=. Table([["1", "2"]]) takes strings; IntegerTable and MathTable exist. Sector(radius=2, angle=PI / 3), not outer_radius=. BarChart(values=[1, 2], bar_names=["a", "b"], y_range=[0, 3, 1]). Graph([1, 2, 3], [(1, 2), (1, 3)], layout="tree", root_vertex=1, labels=True).
- Angle(line1, line2) needs lines that meet; RightAngle(line1, line2, length=0.3). Brace(mobject, DOWN), then brace.get_tex("a") or brace.get_text("word").
- Rate functions by name: smooth, linear, there_and_back, rush_into; others as rate_functions.ease_in_out_sine.`;

export interface Message {
  role: "system" | "user" | "assistant";
  content: string;
}

/** The conversation that asks for a script, or for one to be mended. */
export function conversation({ prompt, repair }: ScriptRequest): Message[] {
  const asked: Message[] = [
    { role: "system", content: instructions },
    { role: "user", content: `The film that is asked for:\n\n${prompt}` },
  ];
  if (!repair) return asked;
  if (repair.script === "") {
    const again = `The last answer was of no use: ${repair.error}\n\nAnswer with one \`\`\`python block that holds the whole script.`;
    return [...asked, { role: "user", content: again }];
  }
  return [
    ...asked,
    { role: "assistant", content: `\`\`\`python\n${repair.script.trimEnd()}\n\`\`\`` },
    {
      role: "user",
      content: `That did not work:\n\n${repair.error}\n\nFind the cause, mend it wherever else it occurs, and answer with the whole script again, in one \`\`\`python block. Where a part of it cannot be made to work, show the same with simpler means.`,
    },
  ];
}
