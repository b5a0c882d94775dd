"""Decides whether play calls are worth drawing side by side.

In one piece two threads work: one draws a frame while another encodes the one before. Copies of the
process use more processors than two, but cost something themselves: the script's process goes
through each frame without drawing it, and a copy has to be made.
"""

# Seconds of a processor; what is usual, until there is something to measure.
USUAL_DRAWING = 0.004
USUAL_ENCODING = 0.003
SCOUTING = 0.0006
COPYING = 0.06
USUAL_FRAMES = 30
# What is measured is never quite what comes.
WORTH_IT = 0.85


class Pace:
    def __init__(self, at_once: int):
        self._at_once = at_once
        self._drawing = USUAL_DRAWING
        self._encoding = USUAL_ENCODING
        self._frames = float(USUAL_FRAMES)

    def side_by_side(self) -> bool:
        in_one_piece = max(self._drawing, self._encoding)
        work = self._drawing + self._encoding + SCOUTING + COPYING / self._frames
        return self._at_once > 1 and work / self._at_once < WORTH_IT * in_one_piece

    def measured(self, frames: int, drawing_seconds: float, encoding_seconds: float) -> None:
        """What a play call of so many frames took. The last ones count most."""
        if frames < 2:
            return
        self._drawing = (self._drawing + drawing_seconds / frames) / 2
        self._encoding = (self._encoding + encoding_seconds / frames) / 2
        self._frames = (self._frames + frames) / 2


class Stopwatch:
    """Of one play call that this thread draws."""

    def __init__(self, process_seconds, thread_seconds):
        self._clocks = process_seconds, thread_seconds
        self._began = process_seconds(), thread_seconds()
        self.frames = 0

    def stop(self) -> tuple[int, float, float]:
        """Frames drawn, and the processor time of this thread and of all others."""
        process, thread = (clock() - began for clock, began in zip(self._clocks, self._began))
        return self.frames, thread, process - thread
