"""The act as a PDF laid out by Typst: PDF/A-3a and PDF/UA-1 in one file, without any library of the system.

The one door to Typst. Its template reads the act as JSON (`typst_act.py`), and no font but those of the package.
"""

from __future__ import annotations

import json
import re
import shlex
import sys
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from actgen.core.diagnostics import Diagnostic, WordPlace, error
from actgen.core.errors import InputFault, MachineFault
from actgen.core.origin import ENGINE_NAME
from actgen.writers.archival.attachments import by_name, origin_file
from actgen.writers.archival.mending import mended
from actgen.writers.glyphs import FONTS, doubled_marks, missing_glyphs
from actgen.writers.typst_act import data_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from actgen.document.model import Act
    from actgen.writers.archival.attachments import Attached
    from actgen.writers.typst_paragraphs import Node

#: What to install, as `pyproject.toml` pins it: another version of Typst lays out other pages.
REQUIREMENT = "typst==0.15.2"
_TEMPLATES = Path(__file__).parent
#: What Typst is given anew for each act; it knows the template again, which stands in a file of its own.
_MAIN = b'#include "acte.typ"'
_A_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")
_STANDARDS = ["a-3a", "ua-1"]


class Engine(Struct, frozen=True):
    """What all acts share: the compiler keeps the fonts and the template."""

    typst: Any
    compiler: Any


def write_act(act: Act, joined: tuple[Attached, ...] = ()) -> bytes:
    """The PDF of the act, with these files in it.

    InputFault when the fonts lack a character or when Typst refuses the act or warns; MachineFault without Typst.
    """
    made_by = engine()
    faults = [*missing_glyphs(act), *doubled_marks(act)]
    if faults:
        raise InputFault(faults)
    origin = act.metadata.origin
    stated = origin.properties() if origin else {}
    attached = by_name([*origin_file([origin], engine_name()), *joined])
    made = _compiled(made_by, act.title, [data_of(act)], attached)
    return mended(made, stated | {ENGINE_NAME: engine_name()} if stated else {}, {})


def write_pieces(
    top: Act, pieces: Sequence[Piece], leading: Mapping[int, str], joined: tuple[Attached, ...] = ()
) -> bytes:
    """One PDF of some acts behind what stands at their top, each with its own pages and numbers; faults as `write_act`.

    A link of `top` to `place_of(name)` leads to the first page of that piece; `leading` says so, by its number.
    """
    data = [data_of(top), *(data_of(piece.act, piece.name, piece.label) for piece in pieces)]
    origins = (piece.act.metadata.origin for piece in pieces)
    attached = by_name([*origin_file(origins, engine_name()), *joined])
    return mended(_compiled(engine(), top.title, data, attached), {}, leading)


def place_of(name: str) -> str:
    """The link that leads to a piece of a bundle."""
    return f"#piece-{name}"


def page_count(content: bytes) -> int:
    """How many pages a PDF of Typst has; its objects stand in it one by one."""
    return len(_A_PAGE.findall(content))


def is_installed() -> bool:
    """Whether Typst stands beside actgen."""
    return find_spec("typst") is not None


@cache
def engine_name() -> str:
    """What an act states of its engine: « typst/0.15.2 »."""
    return f"typst/{version('typst')}"


@cache
def engine() -> Engine:
    """Typst with the fonts of the package, made once; MachineFault where it is not installed."""
    try:
        import typst
    except ImportError as failure:
        raise MachineFault(
            "Le moteur Typst, qui est facultatif, n’est pas installé sur cette machine.",
            f"Tapez\u00a0: {install_line()}. Sans lui, --moteur weasyprint fait les mêmes pages.",
        ) from failure
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
    compiler = typst.Compiler(root=_TEMPLATES, font_paths=fonts)
    return Engine(typst, compiler)


class Piece(Struct, frozen=True):
    """An act of a bundle: its name there, and what its bookmark shows."""

    name: str
    label: str
    act: Act


def _compiled(engine: Engine, title: str, acts: Sequence[Node], attached: Iterable[Attached]) -> bytes:
    try:
        content, warnings = engine.compiler.compile_with_warnings(
            input=_files(acts, attached), format="pdf", pdf_standards=_STANDARDS, timestamp=0
        )
    except engine.typst.TypstError as refusal:
        raise InputFault([_fault(title, refusal)]) from refusal
    if warnings:
        raise InputFault([_fault(title, warning) for warning in warnings])
    made: bytes = content
    return made


def _files(acts: Sequence[Node], attached: Iterable[Attached]) -> dict[str, bytes]:
    """What Typst compiles and what it reads, in memory: given to it as inputs, they would make it forget all before."""
    return {"main.typ": _MAIN, "actes": _data(acts), "jointes": _data(list(map(_attached, attached)))}


def _data(value: Sequence[Node]) -> bytes:
    """A line of JSON, a comment to whom reads it as Typst."""
    return b"//" + json.dumps(value, ensure_ascii=False).encode()


def _attached(one: Attached) -> Node:
    return {
        "name": one.name,
        "bytes": list(one.content),
        "media-type": one.media_type,
        "description": one.description,
        "relationship": one.relationship.lower(),
    }


def _fault(title: str, told: Any) -> Diagnostic:
    return error(
        "PDF-002",
        WordPlace(title),
        f"La mise en page du PDF signale\u00a0: {told.message.rstrip('.')}.",
        "Ce n’est pas une faute de l’acte\u00a0: envoyez ce message à ceux qui tiennent actgen, "
        "et faites-le avec --moteur weasyprint.",
    )


def install_line() -> str:
    """The command that installs Typst beside this actgen."""
    return f'{shlex.quote(sys.executable)} -m pip install "{REQUIREMENT}"'
