"""What a style and a mood do to the finished light: grade, lens and grain, as parts/finish.frag wants them."""

from dataclasses import asdict, dataclass, replace

from painting.brief import Brief

Colour = tuple[float, float, float]


@dataclass(frozen=True)
class Grade:
    """Tints are factors; shadows and highlights are tinted apart. Amounts are 0 to 1."""

    contrast: float = 1.0
    saturation: float = 1.0
    shadow_tint: Colour = (1.0, 1.0, 1.0)
    highlight_tint: Colour = (1.0, 1.0, 1.0)
    lift: float = 0.0
    grain: float = 0.02
    vignette: float = 0.25
    bloom: float = 0.12
    # Flat steps of light, as in drawings.
    posterize: float = 0.0
    brightness: float = 1.0

    def uniforms(self) -> dict[str, object]:
        """By the names of glsl/parts/finish.frag."""
        return asdict(self)


_STYLES = {
    "cinematic": Grade(1.08, 1.04, (0.90, 0.99, 1.10), (1.06, 1.0, 0.93), 0.0, 0.018, 0.28, 0.14),
    "documentary": Grade(1.0, 0.96, (1.0, 1.0, 1.0), (1.0, 1.0, 0.99), 0.004, 0.012, 0.12, 0.07),
    "animated": Grade(1.04, 1.34, (0.97, 0.98, 1.07), (1.02, 1.01, 0.98), 0.012, 0.0, 0.06, 0.12, 0.75, 1.08),
    "vintage": Grade(0.88, 0.66, (1.06, 0.98, 0.90), (1.08, 1.0, 0.82), 0.035, 0.045, 0.42, 0.16),
    "minimal": Grade(0.88, 0.62, (1.0, 1.0, 1.02), (1.0, 1.0, 1.0), 0.025, 0.004, 0.03, 0.08, 0.0, 1.12),
    "dramatic": Grade(1.26, 0.9, (0.86, 0.95, 1.10), (1.08, 1.0, 0.9), 0.0, 0.024, 0.48, 0.18, 0.0, 0.9),
}

_MOODS: dict[str, tuple[float, float, float]] = {
    # Brightness, saturation, contrast.
    "joyful": (1.08, 1.12, 1.0),
    "playful": (1.08, 1.15, 1.0),
    "hopeful": (1.06, 1.05, 1.0),
    "romantic": (1.03, 1.06, 0.96),
    "epic": (1.0, 1.05, 1.08),
    "tense": (0.9, 0.85, 1.1),
    "sad": (0.92, 0.72, 0.95),
    "lonely": (0.94, 0.78, 0.98),
    "mysterious": (0.86, 0.85, 1.05),
    "dark": (0.76, 0.8, 1.1),
}


def grade_of(brief: Brief) -> Grade:
    """The style's grade, bent a little by the mood."""
    grade = _STYLES[brief.style]
    brightness, saturation, contrast = _MOODS.get(brief.mood, (1.0, 1.0, 1.0))
    return replace(
        grade,
        brightness=grade.brightness * brightness,
        saturation=grade.saturation * saturation,
        contrast=grade.contrast * contrast,
    )
