"""Draws a scene's play calls, several at once where that can be done.

The script's process goes through the whole scene with all of its updates and draws nothing. At each
play call it leaves a copy of itself behind (a fork), in the very state that the play call begins in;
the copy draws that one play call into a file of its own and ends. So every frame is drawn from the
same state as in one piece, whatever depends on elapsed time, on chance or on the frame before, and
Manim joins the files as it always does. A play call is drawn in place where the process cannot be
copied, or where what has been drawn may matter to what comes: `in_one_piece`.
"""

import json
import os
import random
import threading
import time
from pathlib import Path

import numpy
from manim import Scene, config
from manim.renderer.cairo_renderer import CairoRenderer
from manim.scene.zoomed_scene import ZoomedScene

from counters import Counters
from frames import converted
from pace import Pace, Stopwatch
from stills import PlayStill, Stills
from trouble import Trouble, from_script, how_it_ended

# Of a scene that is shown and never moves.
STILL_SECONDS = 3
# Copies that wait for their turn hold memory.
MOST_WAITING = 12
# Its own, its encoder's, and those that the encoder starts.
THREADS_OF_COPY = 4
# A script that names one of these may look at what has been drawn, or cannot be copied.
NOT_TO_BE_SPLIT = {
    *("get_frame", "get_image", "pixel_array", "get_pixel_array", "update_frame", "add_frame", "capture_mobjects"),
    *("capture_mobject", "display_vectorized", "file_writer", "renderer", "static_image", "MultiCamera"),
    *("ImageMobjectFromCamera", "threading", "multiprocessing", "concurrent", "asyncio", "subprocess", "fork"),
}


class Painter:
    def __init__(self, request: dict, counters: Counters, names: set[str]):
        self._cores = request["cores"]
        self._limits = request["limits"]
        self._folder = Path(request["scratch"]) / "plays"
        self._folder.mkdir()
        self._counters = counters
        self._splits = not (names & NOT_TO_BE_SPLIT)
        self._stills = Stills()
        self._copies: dict[int, int] = {}
        self._turns: tuple[int, int] | None = None
        self._drawing = True
        self._play_still: PlayStill | None = None
        self._watch: Stopwatch | None = None
        self._pace: Pace | None = None
        self._in_place = 0
        self._copied = 0

    @property
    def parts(self) -> int:
        """In how many pieces the film was drawn."""
        return self._copied + self._in_place

    def attach(self, scene: Scene, script) -> None:
        """Before the scene is constructed."""
        renderer, writer = scene.renderer, scene.renderer.file_writer
        if not isinstance(renderer, CairoRenderer):
            raise Trouble("script_failed", "only Manim's Cairo renderer can be used here")
        self._scene, self._script = scene, script
        self._splits = self._splits and not isinstance(scene, ZoomedScene)
        self._play = renderer.play
        self._post_construct = scene.manager.post_construct
        renderer.play = self.play
        renderer.render = self.draw
        renderer.freeze_current_frame = self.freeze
        renderer.update_frame = self._while_drawing(renderer.update_frame)
        renderer.get_frame = self._while_drawing(renderer.get_frame)
        writer.begin_animation = self._while_drawing(writer.begin_animation)
        writer.end_animation = self._while_drawing(writer.end_animation)
        scene.manager.post_construct = self.finish

    def _while_drawing(self, original):
        return lambda *args, **kwargs: original(*args, **kwargs) if self._drawing else None

    def play(self, scene: Scene, *args, **kwargs) -> None:
        number = scene.renderer.num_plays
        if self._can_copy() and self._copy(number):
            self._drawing = False
            try:
                self._play(scene, *args, **kwargs)
            finally:
                self._drawing = True
            self._counters.set("plays", scene.renderer.num_plays)
            return
        copied = os.getpid() in self._copies
        self._play_still = PlayStill()
        self._watch = Stopwatch(time.process_time, time.thread_time)
        try:
            self._play(scene, *args, **kwargs)
        except BaseException as error:
            if copied:
                self._end_copy(number, error)
            raise
        if copied:
            self._end_copy(number, None)
        self._in_place = 1
        self._pace.measured(*self._watch.stop())
        self._counters.finished(number)
        self._counters.set("plays", scene.renderer.num_plays)
        self._play_still.see_last(scene.camera.pixel_array)
        self._stills.add(number, self._play_still.shown, self._play_still.frame)

    def draw(self, scene: Scene, time: float, moving_mobjects=None) -> None:
        """One frame of a play call, instead of Manim's way to do it."""
        scene.renderer.update_frame(scene, moving_mobjects)
        self._add_drawn(1)

    def freeze(self, duration: float) -> None:
        """The current frame again and again, as often as Manim would."""
        self._add_drawn(int(duration / (1 / self._scene.renderer.camera.frame_rate)))

    def _add_drawn(self, times: int) -> None:
        renderer = self._scene.renderer
        if renderer.skip_animations:
            return
        # As Manim counts time.
        renderer.time += times * (1 / renderer.camera.frame_rate)
        if os.getpid() not in self._copies:
            self._counters.set("frames", self._counters.get("frames") + times)
        if not self._drawing:
            return
        pixels = renderer.camera.pixel_array
        renderer.file_writer.write_frame(converted(pixels, renderer.file_writer), repeat=times)
        self._counters.drew(renderer.num_plays, times)
        if self._watch is not None:
            self._watch.frames += 1
            self._play_still.see(pixels)

    def finish(self) -> None:
        """Instead of Manim's end of a scene, which it goes on to."""
        scene = self._scene
        if scene.renderer.num_plays == 0:
            if not scene.mobjects:
                raise Trouble("script_empty", f"{scene} shows nothing: it adds and plays nothing")
            scene.wait(STILL_SECONDS)
        self._counters.set("expected_plays", 0)
        while self._copies:
            self._await_copy()
        self._post_construct()

    def picture(self) -> numpy.ndarray | None:
        still = self._stills.best()
        return numpy.load(still, allow_pickle=False) if isinstance(still, Path) else still

    # Copies

    def _can_copy(self) -> bool:
        self._pace = self._pace or Pace(self._at_once())
        return self._splits and self._pace.side_by_side() and self._is_alone()

    def _is_alone(self) -> bool:
        """Only a process of one thread can be copied. Encoders of play calls that were drawn in place are awaited."""
        if threading.active_count() > 1:
            self._scene.renderer.file_writer.join_all_encode_jobs()
        return threading.active_count() == 1

    def _at_once(self) -> int:
        """How many play calls may be drawn at once: each needs memory and threads."""
        memory = 64e6 + 120 * config.pixel_width * config.pixel_height
        by_threads = (self._limits["processes"] - MOST_WAITING - 12) / THREADS_OF_COPY
        by_memory = (self._limits["memoryBytes"] - 400e6) / memory
        return int(min(self._cores, by_threads, by_memory))

    def _copy(self, number: int) -> bool:
        """True in the process that goes on, False in the copy, which draws when it is its turn."""
        if self._turns is None:
            self._turns = os.pipe()
            os.write(self._turns[1], b"." * self._at_once())
        while len(self._copies) >= self._at_once() + MOST_WAITING:
            self._await_copy()
        chance = random.getstate()
        copy = os.fork()
        if copy != 0:
            self._copies[copy] = number
            self._copied += 1
            return True
        # Python begins anew in a copy.
        random.setstate(chance)
        self._copies = {os.getpid(): number}
        # Texts are laid out into files, which two processes must not write at once.
        config.text_dir = self._folder / f"{number}.texts"
        self._script.be_quiet()
        os.read(self._turns[0], 1)
        return False

    def _end_copy(self, number: int, error: BaseException | None) -> None:
        """Never returns."""
        status = 1
        try:
            writer = self._scene.renderer.file_writer
            if error is None:
                writer.join_all_encode_jobs()
                still = self._play_still
                still.see_last(self._scene.camera.pixel_array)
                if still.frame is not None:
                    numpy.save(self._folder / f"{number}.npy", still.frame, allow_pickle=False)
                self._write_report(number, {"shown": still.shown, "took": self._watch.stop()})
            else:
                writer.abort_encode_jobs()
                trouble = from_script(error, str(self._script.path), self._script.name)
                self._write_report(number, {"code": trouble.code, "message": trouble.message})
            self._counters.finished(number)
            os.write(self._turns[1], b".")
            status = 0
        finally:
            os._exit(status)

    def _write_report(self, number: int, report: dict) -> None:
        (self._folder / f"{number}.json").write_text(json.dumps(report))

    def _await_copy(self) -> None:
        pid, status = os.waitpid(-1, 0)
        number = self._copies.pop(pid, None)
        if number is None:
            return
        report = self._folder / f"{number}.json"
        if status != 0 or not report.exists():
            raise Trouble("script_failed", f"the script ended its process ({how_it_ended(status)})")
        report = json.loads(report.read_text())
        if "code" in report:
            raise Trouble(report["code"], report["message"])
        self._stills.add(number, report["shown"], self._folder / f"{number}.npy")
        self._pace.measured(*report["took"])
