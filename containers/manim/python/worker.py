"""The process that the run server starts ahead (docs/run-protocol.md): it imports Manim, waits for
one request, has a script rendered by a process below it, and leaves.

It reads nothing of the script itself and is the only one that speaks to the run server, so that it
can say how the script's process ended, whatever the script has done.
"""

import json
import os
import resource
import select
import sys
import traceback

import warm_up
from channel import Channel, hear, listening_end
from counters import Counters
from trouble import Trouble, how_it_ended

LOOK_SECONDS = 0.1


def main() -> None:
    warm_up.load_manim()
    request = json.loads(sys.stdin.buffer.readline())
    if "check" in request:
        say({"type": "done", "files": [], "result": {"tools": ["scene"]}})
        return
    lower_limits(request["limits"])
    os.environ["HOME"] = os.environ["TMPDIR"] = request["scratch"]
    say(Supervisor(request).answer())


def say(message: dict) -> None:
    data = (json.dumps(message) + "\n").encode()
    while data:
        data = data[os.write(1, data) :]


def lower_limits(limits: dict) -> None:
    """To those of the request: the process was started before there was one."""
    for name, value in (
        (resource.RLIMIT_CPU, int(limits["cpuSeconds"]) + 4),
        (resource.RLIMIT_DATA, 2 * limits["memoryBytes"] + (2 << 30)),
        (resource.RLIMIT_FSIZE, limits["fileBytes"]),
        (resource.RLIMIT_NPROC, int(limits["processes"] * 1.125) + 8),
    ):
        now = resource.getrlimit(name)[1]
        wanted = value if now == resource.RLIM_INFINITY else min(value, now)
        resource.setrlimit(name, (wanted, wanted))


class Supervisor:
    """Of the script's process."""

    def __init__(self, request: dict):
        self._counters = Counters()
        self._listening, speaking = listening_end()
        self._child = os.fork()
        if self._child == 0:
            script_process(request, Channel(speaking), self._counters)
        speaking.close()
        self._answers: dict[int, int] = {}
        self._asked = 0
        self._said = (0.0, "")
        self._unread = b""

    def answer(self) -> dict:
        """The run's last message."""
        sources = [self._listening, sys.stdin.fileno()]
        while True:
            ready, _, _ = select.select(sources, [], [], LOOK_SECONDS)
            if sys.stdin.fileno() in ready and not self._read_answers():
                raise EOFError("the run server is gone")
            if self._listening in ready:
                message, pipes = hear(self._listening)
                if message is None:
                    return self._left()
                if "ask" in message and pipes:
                    self._pass_on(message["ask"], pipes[0])
                elif message.get("type") == "log":
                    say(message)
                elif message.get("type") in ("done", "failed"):
                    self._progress()
                    return message
            elif os.waitid(os.P_PID, self._child, os.WEXITED | os.WNOHANG | os.WNOWAIT):
                return self._left()
            self._progress()

    def _pass_on(self, question: dict, pipe: int) -> None:
        self._asked += 1
        self._answers[self._asked] = pipe
        say({"type": "ask", "id": self._asked, "question": question})

    def _read_answers(self) -> bool:
        data = os.read(sys.stdin.fileno(), 1 << 16)
        *lines, self._unread = (self._unread + data).split(b"\n")
        for line in lines:
            answer = json.loads(line)
            pipe = self._answers.pop(answer["id"], None)
            if pipe is None:
                continue
            try:
                with os.fdopen(pipe, "wb") as asker:
                    asker.write(json.dumps(answer["answer"]).encode())
            except BrokenPipeError:
                pass
        return bool(data)

    def _progress(self) -> None:
        counters = self._counters
        plays, known, drawn = counters.get("plays"), counters.get("frames"), counters.frames_drawn()
        if plays == 0:
            return
        # 0 when all are known. Those to come are taken to be as long as those that have been.
        to_come = counters.get("expected_plays")
        expected = max(to_come, plays + 1) if to_come > 0 else plays
        fraction = round(0.02 + 0.95 * min(1.0, drawn / max(known * expected / plays, 1)), 3)
        note = f"{counters.plays_finished()} of {expected} animations"
        if (fraction, note) != self._said:
            self._said = (fraction, note)
            say({"type": "progress", "fraction": fraction, "note": note})

    def _left(self) -> dict:
        """The script's process has ended without a word."""
        _, status = os.waitpid(self._child, 0)
        message = f"the script ended its process ({how_it_ended(status)})"
        return {"type": "failed", "code": "script_failed", "message": message}


def script_process(request: dict, channel: Channel, counters: Counters) -> None:
    """Never returns."""
    try:
        # What it prints is no message of ours.
        nothing = os.open("/dev/null", os.O_RDONLY)
        os.dup2(nothing, 0)
        os.dup2(2, 1)
        from scene import render

        channel.say({"type": "done", **render(request, channel, counters)})
    except Trouble as trouble:
        channel.say({"type": "failed", "code": trouble.code, "message": trouble.message})
    except BaseException as error:
        traceback.print_exc()
        channel.say({"type": "failed", "code": "tool_failed", "message": f"{type(error).__name__}: {error}"[:1900]})
    finally:
        os._exit(0)


main()
os._exit(0)
