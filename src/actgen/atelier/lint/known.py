"""What the project knows and a template should not spell: the facts of its manifest, persons, communes.

The files of communes and academies are read as plain text: a name of a person is a first name and a name in capitals,
a commune is the code that its file gives. A file with faults then still tells its names.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct, field

from actgen.cog.communes import find_commune
from actgen.core.encodings import text_of
from actgen.core.errors import ActgenError
from actgen.core.files import read_file
from actgen.core.folding import letter_for_letter
from actgen.kinds.manifest import owner_of_facts

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from actgen.core.project import Project
    from actgen.kinds.manifest import Manifeste
    from actgen.variables.manifest import Faits

_U, _L = "A-ZÀÂÇÈÉÊËÎÏÔÙÛÜŸŒ", "a-zàâçèéêëîïôöùûüœ"
_PERSON = re.compile(rf"(?<!\w)[{_U}][{_L}]+(?:-[{_U}][{_L}]+)*[ \t][{_U}]{{2,}}(?:[’' \t-][{_U}]{{2,}})*(?!\w)")
_INSEE = re.compile(r"^[ \t]*(?:commune:[ \t]*\{[ \t]*)?insee:[ \t]*[\"']?(\w{5})", re.MULTILINE)
_NOM = re.compile(r"^commune:[ \t]*\n(?:[ \t]+\S.*\n|[ \t]*\n)*?[ \t]+nom:[ \t]*[\"']?([^\"'#\n]+)", re.MULTILINE)
_SHORTEST_NAME = 4


class Known(Struct, frozen=True):
    """Persons, flattened, with the file that names each; communes; the dates and the numbers of the manifest.

    A date and a number go with the name under which the template reads them.
    """

    persons: dict[str, str] = field(default_factory=dict)
    communes: tuple[str, ...] = ()
    dates: dict[date, str] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)


def known_names(project: Project, faits: Faits | None, manifest: Manifeste | None = None) -> Known:
    """What the files of the project state; `faits` are those that a template reads, `manifest` is its own."""
    persons: dict[str, str] = {}
    communes: list[str] = []
    for slug in project.academies():
        _add_persons(persons, _text(project.academie_file(slug)), project.show(project.academie_file(slug)))
    for slug in project.communes():
        for path in project.commune_files(slug).every:
            text = _text(path)
            _add_persons(persons, text, project.show(path))
            communes += _communes(text)
    dates, numbers = _facts(faits, manifest) if faits else ({}, {})
    return Known(persons, tuple(dict.fromkeys(communes)), dates, numbers)


def flattened(text: str) -> str:
    """The text in small letters without accents, letter for letter."""
    return letter_for_letter(text).replace("\u00a0", " ").lower()


def _facts(faits: Faits, manifest: Manifeste | None) -> tuple[dict[date, str], dict[str, int]]:
    owner = owner_of_facts(manifest)
    own = manifest.stated if manifest else {}
    paths = {name: f"acte.{name}" if name in own else f"{owner}.{name}" for name in faits.named()}
    dates = {day: paths[name] for name, day in faits.dates.items()}
    for prefix, period in ((f"{owner}.precedente", faits.precedente), (owner, faits.periode)):
        if period:
            dates |= {period.entree_en_vigueur: f"{prefix}.entree_en_vigueur", period.fin: f"{prefix}.fin"}
    numbers = {path: faits.number(name) for name, path in paths.items()}
    return dates, {path: int(count) for path, count in numbers.items() if count is not None and count == int(count)}


def _text(path: Path) -> str:
    try:
        return text_of(read_file(path))
    except ActgenError:
        return ""


def _add_persons(persons: dict[str, str], text: str, shown: str) -> None:
    for name in _persons(text):
        persons.setdefault(name, shown)


@lru_cache(maxsize=256)
def _persons(text: str) -> tuple[str, ...]:
    """The persons that a file names, flattened; looked for once, however many templates are examined."""
    return tuple(flattened(" ".join(found.split())) for found in _PERSON.findall(re.sub(r"#.*", "", text)))


@lru_cache(maxsize=256)
def _communes(text: str) -> tuple[str, ...]:
    named = [found.strip() for found in _NOM.findall(text)]
    official = [one.nom for code in _INSEE.findall(text)[:1] if (one := find_commune(code))]
    return tuple(name for name in (*named, *official) if len(name) >= _SHORTEST_NAME)
