"""Formulae come from the TeX broker: the script's sandbox runs no TeX."""

import os
import re
from pathlib import Path

import manim.mobject.text.tex_mobject
import manim.utils.tex_file_writing as tex_file_writing
from manim import config

from channel import Channel


def ask_broker(channel: Channel) -> None:
    """From here on Manim's own way to compile a formula is a question to the broker."""

    def tex_to_svg_file(expression, environment=None, tex_template=None) -> Path:
        template = tex_template if tex_template is not None else config["tex_template"]
        if environment is None:
            source = template.get_texcode_for_expression(expression)
        else:
            source = template.get_texcode_for_expression_in_env(expression, environment)
        folder = config.get_dir("tex_dir")
        folder.mkdir(parents=True, exist_ok=True)
        kept = folder / f"{tex_file_writing.tex_hash((source, template.tex_compiler, template.output_format))}.svg"
        if kept.exists():
            return kept
        compilers = template.tex_compiler
        question = {
            "tex": source,
            "compiler": compilers if isinstance(compilers, str) else compilers[-1],
            "format": template.output_format,
        }
        try:
            answer = channel.ask(question)
        except ValueError as error:
            raise ValueError(f"the formula cannot be compiled: {error}") from None
        if "svg" not in answer:
            formula = re.sub(r"\\special\{dvisvgm:raw [^}]*\}", "", expression)
            raise ValueError(f"LaTeX could not compile {formula}: {answer.get('error', 'no reason was given')}")
        unfinished = kept.with_suffix(f".{os.getpid()}")
        unfinished.write_text(answer["svg"], encoding="utf-8")
        return unfinished.rename(kept)

    tex_file_writing.tex_to_svg_file = tex_to_svg_file
    manim.mobject.text.tex_mobject.tex_to_svg_file = tex_to_svg_file
