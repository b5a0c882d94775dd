"""How far a run is, in memory that all of its processes share."""

import mmap
import struct

_FIELDS = ("plays", "frames", "drawn", "all_known")
_SLOT = struct.Struct("q")
# Frames drawn are counted apart in each process, because nothing locks this memory.
_DRAWERS = 1024


class Counters:
    def __init__(self):
        self._memory = mmap.mmap(-1, _SLOT.size * (len(_FIELDS) + _DRAWERS))

    def _get(self, slot: int) -> int:
        return _SLOT.unpack_from(self._memory, slot * _SLOT.size)[0]

    def _set(self, slot: int, value: int) -> None:
        _SLOT.pack_into(self._memory, slot * _SLOT.size, value)

    def get(self, field: str) -> int:
        return self._get(_FIELDS.index(field))

    def set(self, field: str, value: int) -> None:
        self._set(_FIELDS.index(field), value)

    def drew(self, drawer: int, frames: int) -> None:
        """`frames` more have been drawn by `drawer`, any number that one process has at a time."""
        slot = len(_FIELDS) + drawer % _DRAWERS
        self._set(slot, self._get(slot) + frames)

    def drawn(self) -> int:
        return sum(self._get(len(_FIELDS) + one) for one in range(_DRAWERS))
