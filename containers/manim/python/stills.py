"""Chooses a film's picture: the last of its frames that shows nearly as much as any."""

import numpy

ENOUGH = 0.6


# Looking at every frame, and copying it, would take longer than it is worth.
LOOK_EVERY = 8


class PlayStill:
    """The best frame of one play call."""

    def __init__(self):
        self.shown = 0.0
        self.frame = None
        self._most = 0.0
        self._seen = 0
        self._last = 0

    def see(self, pixels: numpy.ndarray) -> None:
        """Each frame in turn. They are copied where they are kept."""
        self._seen += 1
        if self._seen % LOOK_EVERY == 0:
            self._look(pixels)

    def see_last(self, pixels: numpy.ndarray) -> None:
        """The one that was seen last, again."""
        if self._seen > self._last:
            self._look(pixels)

    def _look(self, pixels: numpy.ndarray) -> None:
        self._last = self._seen
        shown = how_much_is_shown(pixels)
        self._most = max(self._most, shown)
        if shown > 0 and shown >= ENOUGH * self._most:
            self.shown, self.frame = shown, pixels.copy()


class Stills:
    """Of all play calls, of which those that cannot be chosen any more are forgotten."""

    def __init__(self):
        self._kept: list[tuple[int, float, object]] = []
        self._most = 0.0

    def add(self, play: int, shown: float, frame: object) -> None:
        """Play calls may come in any order. A `frame` is whatever `best` should answer."""
        if shown <= 0:
            return
        self._most = max(self._most, shown)
        self._kept.append((play, shown, frame))
        # A later one that shows as much is chosen before it.
        self._kept = [
            one for one in self._kept if not any(other[0] > one[0] and other[1] >= one[1] for other in self._kept)
        ]

    def best(self):
        """None: no frame shows anything."""
        good = [one for one in self._kept if one[1] >= ENOUGH * self._most]
        return max(good, key=lambda one: one[0])[2] if good else None


def how_much_is_shown(frame: numpy.ndarray) -> float:
    """The share of a frame that differs from its corner, which is what is behind everything."""
    seen = frame[::8, ::8, :3]
    return float(numpy.any(seen != seen[0, 0], axis=2).mean())
