"""How the processes of one run speak to the one that speaks to the run server.

The script's process, and those that draw for it, hold one end of a socket pair that keeps
messages whole, so that any of them may write at any time. A question carries the pipe that its
answer is to be written to.
"""

import json
import os
import socket

LONGEST = 150_000


class Channel:
    def __init__(self, end: socket.socket):
        self._end = end

    def say(self, message: dict) -> None:
        data = json.dumps(message).encode()
        if len(data) > LONGEST:
            raise ValueError("the message is too long")
        self._end.send(data)

    def ask(self, question: dict) -> dict:
        """What the run server's side answers. Raises ValueError where the question is too long."""
        reading, writing = os.pipe()
        try:
            data = json.dumps({"ask": question}).encode()
            if len(data) > LONGEST:
                raise ValueError("it is too long")
            socket.send_fds(self._end, [data], [writing])
        except BaseException:
            os.close(reading)
            raise
        finally:
            os.close(writing)
        with os.fdopen(reading, "rb") as answer:
            return json.loads(answer.read())


def listening_end() -> tuple[socket.socket, socket.socket]:
    """The listener's end, and the one that is spoken into."""
    listening, speaking = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    return listening, speaking


def hear(listening: socket.socket) -> tuple[dict | None, list[int]]:
    """The next message and the pipes that came with it; None: nobody is left to speak."""
    data, pipes, _, _ = socket.recv_fds(listening, 2 * LONGEST, 1)
    return (json.loads(data) if data else None), pipes
