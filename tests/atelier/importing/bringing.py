"""What the tests of this folder share: a file brought in among the facts of the real project, and its roles."""

from __future__ import annotations

from functools import cache
from pathlib import Path, PurePath

from actgen.atelier.importing.bringing import Brought, bring_in
from actgen.atelier.importing.counted_words import counted_words
from actgen.atelier.importing.proposing.known_facts import KnownFacts, known_facts
from actgen.atelier.importing.proposing.proposals import Placing
from actgen.core.names import TemplateName, parse_template_name
from actgen.core.project import Project
from actgen.ooxml.clauses import NO_CLAUSES
from tests.ooxml.word import word_file

PROJECT = Project(Path(__file__).parents[3])
NAME = parse_template_name("nantes/convention@2031")


@cache
def facts(name: TemplateName = NAME) -> KnownFacts:
    return known_facts(PROJECT, name)


def brought(content: bytes | str, name: str = "recue.docx", *, place: bool = True, as_: TemplateName = NAME) -> Brought:
    """A received file brought in, as nantes/convention@2031 unless another name is given."""
    data = content.encode() if isinstance(content, str) else content
    return bring_in(data, PurePath(name), as_, facts(), NO_CLAUSES, Placing.SURE if place else Placing.NONE)


def roles(content: bytes | str, name: str = "recue.docx") -> list[tuple[str, str]]:
    """The style and the words of each paragraph."""
    return [(one.style, one.text) for one in brought(content, name, place=False).reading.paragraphs()]


def word_roles(*blocks: str) -> list[tuple[str, str]]:
    return roles(word_file(*blocks))


def key(text: str) -> str:
    """The words of a paragraph, as they are compared."""
    return " ".join(counted_words(text))
