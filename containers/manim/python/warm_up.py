"""What can be done before there is a script."""

import gc
import logging
import tempfile
import warnings


def load_manim() -> None:
    """Imports Manim and all that it would only import, or set up, while it renders."""
    warnings.filterwarnings("ignore", category=SyntaxWarning)
    import manim
    import tqdm

    import frames
    import pictures
    import scene  # noqa: F401

    pictures.read_without_files()
    frames.take_converted()

    # Its thread would keep the script's process from being copied.
    tqdm.tqdm.monitor_interval = 0
    for handler in list(manim.logger.handlers):
        manim.logger.removeHandler(handler)
    manim.logger.setLevel(logging.WARNING)
    # The first text takes longest.
    with tempfile.TemporaryDirectory() as folder, manim.tempconfig({"media_dir": folder}):
        manim.Text("Aa")
    # What is there by now stays: looking at it for garbage would also copy its pages in each process below.
    gc.collect()
    gc.freeze()
