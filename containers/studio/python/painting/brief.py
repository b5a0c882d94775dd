"""What a picture shows: the mirror of ../../words/brief.ts, which says what each name means."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class PictureObject:
    """Something set into the scene; `sprite` is the path of an RGBA PNG, cut to what is drawn."""

    sprite: str
    name: str
    kind: str
    heightMetres: float
    place: str
    count: int = 1
    prominence: str = "main"


@dataclass(frozen=True)
class Brief:
    """What to paint. Sizes are in pixels; the same brief gives the same picture."""

    scene: str
    time: str = "afternoon"
    season: str = "summer"
    weather: str = "clear"
    mood: str = "neutral"
    style: str = "cinematic"
    seed: int = 1
    width: int = 1280
    height: int = 720
    palette: tuple[str, ...] = ()
    subjectColour: str | None = None
    objects: tuple[PictureObject, ...] = field(default_factory=tuple)

    @property
    def detail(self) -> float:
        """How fine things need to be made for a picture of this size: 1 from 1280 by 720 on."""
        return min(1.0, max(0.3, ((self.width * self.height) / (1280 * 720)) ** 0.5))

    @staticmethod
    def read(value: dict[str, Any]) -> "Brief":
        """From the JSON that the words write. Raises TypeError for a name that the brief does not have."""
        objects = tuple(PictureObject(**one) for one in value.get("objects", []))
        return Brief(**{**value, "palette": tuple(value.get("palette", ())), "objects": objects})
