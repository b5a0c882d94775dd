"""Typesets one formula: a tool process of its own (docs/run-protocol.md), in a sandbox of its own.

`formula.tex` in the folder becomes `formula.svg` there, by the steps and options of Manim, with TeX
kept from running programs and from reading or writing outside of its folder and its own libraries.
"""

import json
import os
import re
import shutil
import subprocess
import sys

FLAGS = {
    "latex": ["-output-format=dvi"],
    "pdflatex": [],
    "xelatex": ["-no-pdf"],
    "lualatex": ["--safer", "--nosocket"],
}


def main() -> dict:
    request = json.loads(sys.stdin.buffer.read())
    params, folder, scratch = request["params"], request["folder"], request["scratch"]
    compiler, made = params["compiler"], "formula" + params["format"]
    if shutil.which(compiler) is None:
        return failed(f"{compiler} is not installed here; use latex")
    flags = FLAGS[compiler] if params["format"] != ".pdf" else [f for f in FLAGS[compiler] if f != "-no-pdf"]
    if compiler in ("latex", "pdflatex", "lualatex"):
        flags = [*(f for f in flags if not f.startswith("-output-format")), f"-output-format={params['format'][1:]}"]
    os.chdir(scratch)
    shutil.copyfile(os.path.join(folder, "formula.tex"), "formula.tex")
    environment = {**os.environ, "openin_any": "p", "openout_any": "p", "shell_escape": "f", "max_print_line": "1000"}
    tex = [compiler, *flags, "-no-shell-escape", "-interaction=batchmode", "-halt-on-error", "formula.tex"]
    if subprocess.run(tex, env=environment, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL).returncode != 0:
        return failed(why())
    pdf = ["--pdf"] if params["format"] == ".pdf" else []
    svg = ["dvisvgm", *pdf, "--page=1", "--no-fonts", "--verbosity=0", "--output=formula.svg", made]
    subprocess.run(svg, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    if not os.path.exists("formula.svg"):
        return failed("dvisvgm made no picture of it")
    shutil.copyfile("formula.svg", os.path.join(folder, "formula.svg"))
    return {"type": "done", "files": ["formula.svg"], "result": None}


def failed(message: str) -> dict:
    return {"type": "failed", "code": "invalid_media", "message": message[:1000]}


def why() -> str:
    """TeX's own errors, and the lines that they are about."""
    try:
        with open("formula.log", encoding="utf-8", errors="replace") as log:
            lines = log.read().split("\n")
    except OSError:
        return "TeX left without a log"
    said = []
    for at, line in enumerate(lines):
        if line.startswith("! "):
            said.append(line[2:])
            where = next((one for one in lines[at : at + 12] if re.match(r"l\.\d+ ", one)), None)
            said += [where] if where else []
    return "; ".join(said) or "TeX failed and does not say why"


print(json.dumps(main()), flush=True)
