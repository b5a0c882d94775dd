"""The Python half of a run: one process that keeps the models, and does what the run's tool asks.

The tool (../tools, Node) writes one JSON object a line to standard input, `{id, call, params}`; answers come on standard
output, `{id, progress}`, and at the end `{id, result}` or `{id, failed: {code, message}}`, where the code is one of the
run protocol's. What a call needs is imported when it is first called, and kept. It leaves when standard input ends.
"""

import ctypes
import json
import os
import sys
import traceback
from collections.abc import Callable

from trouble import Trouble

LIBC = ctypes.CDLL(None)

Progress = Callable[[float], None]


def paint(params: dict, progress: Progress) -> dict:
    from painting.tool import paint

    return paint(params, progress)


def film(params: dict, progress: Progress) -> dict:
    from painting.tool import film

    return film(params, progress)


def speak(params: dict, progress: Progress) -> dict:
    from speech.tool import speak

    return speak(params, progress)


def transcribe(params: dict, progress: Progress) -> dict:
    from transcription.tool import transcribe

    return transcribe(params, progress)


calls = {"paint": paint, "film": film, "speak": speak, "transcribe": transcribe}


def main() -> None:
    # What libraries print is no answer of ours.
    answers = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)

    def say(message: dict) -> None:
        answers.write((json.dumps(message) + "\n").encode())

    for line in sys.stdin.buffer:
        request = json.loads(line)
        number = request["id"]
        try:
            result = calls[request["call"]](
                request["params"], lambda fraction: say({"id": number, "progress": fraction})
            )
            LIBC.malloc_trim(0)
            say({"id": number, "result": result})
        except Trouble as trouble:
            say({"id": number, "failed": {"code": trouble.code, "message": trouble.message}})
        except (ModuleNotFoundError, FileNotFoundError) as error:
            traceback.print_exc()
            message = f"the studio's Python environment is not whole, set-up makes it again: {error}"[:1900]
            say({"id": number, "failed": {"code": "tool_failed", "message": message}})
        except Exception as error:
            traceback.print_exc()
            message = f"{type(error).__name__}: {error}"[:1900]
            say({"id": number, "failed": {"code": "tool_failed", "message": message}})


main()
# An orderly end of so many libraries takes time, and there is nothing to put in order.
os._exit(0)
