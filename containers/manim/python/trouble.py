"""What went wrong, in words for whoever wrote the script."""

import os
import signal
import traceback

LONGEST = 1900


class Trouble(Exception):
    """Ends the run with a code of the run protocol."""

    def __init__(self, code: str, message: str):
        super().__init__(message)
        self.code = code
        self.message = message[:LONGEST]


def how_it_ended(status: int) -> str:
    """Of a process that was waited for."""
    code = os.waitstatus_to_exitcode(status)
    return f"signal {signal.Signals(-code).name}" if code < 0 else f"exit code {code}"


def from_syntax(error: SyntaxError, name: str) -> Trouble:
    line = (error.text or "").rstrip("\n")
    where = f'  File "{name}", line {error.lineno}'
    shown = [where, f"    {line.strip()}"] if line.strip() else [where]
    return Trouble("script_invalid", "\n".join([*shown, f"{type(error).__name__}: {error.msg}"]))


def from_script(error: BaseException, path: str, name: str) -> Trouble:
    """Python's own traceback, without the lines that are not the script's."""
    if isinstance(error, Trouble):
        return error
    if isinstance(error, SystemExit):
        return Trouble("script_failed", f"{_where(error, path, name)}SystemExit: the script left by sys.exit")
    last = "".join(traceback.format_exception_only(error)).strip()
    cause = error.__cause__
    if cause is not None:
        last += f"\ncaused by {''.join(traceback.format_exception_only(cause)).strip()}"
    where = _where(error, path, name)
    return Trouble("script_failed", f"{where[: LONGEST - min(len(last), 1200)]}{last}")


def _where(error: BaseException, path: str, name: str) -> str:
    frames = [one for one in traceback.extract_tb(error.__traceback__) if one.filename == path]
    if not frames:
        return ""
    # A recursion has the same few lines a thousand times.
    kept = frames if len(frames) <= 8 else [*frames[:4], *frames[-4:]]
    lines = ["Traceback (most recent call last):"]
    for one in kept:
        lines.append(f'  File "{name}", line {one.lineno}, in {one.name}')
        if one.line:
            lines.append(f"    {one.line[:200]}")
    return "\n".join(lines) + "\n"
