"""What of a scene lies outside of the frame, which of its texts lie over each other, and which are too small to read.

    python check_layout.py script.py SceneName [media folder]

Runs the scene without writing a film and looks at it at the end of each `play`. Prints a JSON array of findings.
"""

import importlib.util
import json
import sys

from manim import DecimalNumber, MathTex, NumberPlane, Scene, Text, VMobject, config

# Pango breaks lines at the picture's width: it must be a real one. Two frames a second are enough to look at.
config.update({"dry_run": True, "verbosity": "ERROR", "progress_bar": "none", "pixel_width": 854, "pixel_height": 480, "frame_rate": 2})
config.media_dir = sys.argv[3] if len(sys.argv) > 3 else "media"
SMALLEST = 20
findings = {}
plays = 0


def visible(mobject):
    return any(
        part.has_points() and max(part.get_fill_opacity(), part.get_stroke_opacity() * (part.get_stroke_width() > 0)) > 0.2
        for part in mobject.get_family()
    )


def box(mobject):
    (left, bottom, _), (right, top, _) = mobject.get_corner([-1, -1, 0]), mobject.get_corner([1, 1, 0])
    return left, bottom, right, top


def words_of(text):
    return getattr(text, "original_text", None) or getattr(text, "tex_string", None) or f"number {text.get_value():g}"


def texts_in(mobject):
    """The outermost texts, and everything else that is drawn."""
    if isinstance(mobject, (Text, MathTex, DecimalNumber)):
        yield mobject, True
    elif not isinstance(mobject, NumberPlane):  # A plane goes on beyond the frame on purpose.
        if isinstance(mobject, VMobject) and mobject.has_points():
            yield mobject, False
        for part in mobject.submobjects:
            yield from texts_in(part)


def look(scene):
    shown = {id(part): (part, is_text) for top in scene.mobjects for part, is_text in texts_in(top)}
    texts = []
    for part, is_text in shown.values():
        whole = part if is_text else part.copy().set(submobjects=[])
        if not visible(whole):
            continue
        left, bottom, right, top = box(whole)
        if left < -config.frame_x_radius - 0.02 or right > config.frame_x_radius + 0.02 or bottom < -config.frame_y_radius - 0.02 or top > config.frame_y_radius + 0.02:
            what = words_of(part) if is_text else type(part).__name__
            note(f"outside: {what}", [round(float(edge), 2) for edge in (left, bottom, right, top)])
        if isinstance(part, Text) and part.font_size < SMALLEST:
            note(f"small: {words_of(part)}", round(float(part.font_size), 1))
        if is_text:
            texts.append((part, (left, bottom, right, top)))
    for index, (one, a) in enumerate(texts):
        for other, b in texts[index + 1 :]:
            wide, high = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
            smaller = min((a[2] - a[0]) * (a[3] - a[1]), (b[2] - b[0]) * (b[3] - b[1]))
            if wide > 0.03 and high > 0.03 and wide * high > 0.04 * smaller:
                note(f"overlap: {words_of(one)} | {words_of(other)}", [round(float(wide), 2), round(float(high), 2)])


def note(what, where):
    findings.setdefault(what, {"what": what, "play": plays, "where": where})


original_play = Scene.play


def watched_play(scene, *arguments, **options):
    global plays
    original_play(scene, *arguments, **options)
    plays += 1
    look(scene)


Scene.play = watched_play
spec = importlib.util.spec_from_file_location("script", sys.argv[1])
script = importlib.util.module_from_spec(spec)
spec.loader.exec_module(script)
getattr(script, sys.argv[2])().render()
print(json.dumps({"plays": plays, "findings": list(findings.values())}))
