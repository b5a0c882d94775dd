"""How far a run is, in memory that all of its processes share."""

import mmap
import struct

_FIELDS = ("plays", "frames", "expected_plays")
_SLOT = struct.Struct("q")
# What was drawn is counted apart for each play, because nothing locks this memory.
_PLAYS = 1024


class Counters:
    def __init__(self):
        self._memory = mmap.mmap(-1, _SLOT.size * (len(_FIELDS) + 2 * _PLAYS))

    def _get(self, slot: int) -> int:
        return _SLOT.unpack_from(self._memory, slot * _SLOT.size)[0]

    def _set(self, slot: int, value: int) -> None:
        _SLOT.pack_into(self._memory, slot * _SLOT.size, value)

    def get(self, field: str) -> int:
        return self._get(_FIELDS.index(field))

    def set(self, field: str, value: int) -> None:
        self._set(_FIELDS.index(field), value)

    def drew(self, play: int, frames: int) -> None:
        """`frames` more of the play call of that number have been drawn."""
        slot = len(_FIELDS) + play % _PLAYS
        self._set(slot, self._get(slot) + frames)

    def finished(self, play: int) -> None:
        slot = len(_FIELDS) + _PLAYS + play % _PLAYS
        self._set(slot, self._get(slot) + 1)

    def frames_drawn(self) -> int:
        return sum(self._get(len(_FIELDS) + one) for one in range(_PLAYS))

    def plays_finished(self) -> int:
        return sum(self._get(len(_FIELDS) + _PLAYS + one) for one in range(_PLAYS))
