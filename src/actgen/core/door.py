"""The door by which a package brings the law of its country: its entry points, in a few groups.

A package installed beside actgen declares them in its `pyproject.toml`:

    [project.entry-points."actgen.rules"]
    wallonie = "actes_wallons.regles"

What actgen ships comes by the same door, from the table `entry_points.txt` in the same syntax: it must be read in a
source tree too, which no installation describes. Of two packages of one name, the installed one holds.
"""

from __future__ import annotations

from configparser import ConfigParser
from enum import StrEnum
from functools import cache
from importlib import resources
from importlib.metadata import EntryPoint, EntryPoints, entry_points
from typing import Any, cast

from actgen.core.citing import cited
from actgen.core.errors import MachineFault


class Group(StrEnum):
    """What a package may bring."""

    #: A package of Python: the rules of all its modules, and the titles of their families, `FAMILIES`.
    RULES = "actgen.rules"
    #: The law of a council, as `facts/council_law.py` asks for it.
    COUNCIL = "actgen.council"
    #: The citations that descriptions of fields make, by the names of the fields: `variables/citations.py`. They are
    #: asked for while the models are made: neither their module nor the packages around it import any of them.
    CITATIONS = "actgen.citations"
    #: The capacities of an act, models by their names (`variables/capacities.py`): asked for like the citations.
    CAPACITIES = "actgen.capacities"
    #: A package with folders of files, `actes` and `rubriques`: the kinds and the roots that every project has.
    KINDS = "actgen.kinds"
    #: What `rules/deadlines.py` tells of an act that is made.
    DEADLINES = "actgen.deadlines"


def the_one(group: Group) -> Any:
    """What holds of a group of which there is one only: what is installed beside actgen, else what it ships."""
    return brought(group)[-1]


@cache
def brought(group: Group) -> tuple[Any, ...]:
    """What each package brings of that group, in the order of the table, then of the names of the installed ones.

    MachineFault for a package that cannot be loaded.
    """
    points = (*_shipped().select(group=group), *sorted(installed().select(group=group), key=lambda point: point.name))
    return tuple(_loaded(point) for point in {point.name: point for point in points}.values())


@cache
def installed() -> EntryPoints:
    """The entry points of all packages that are installed, of any group: the files of each are read once."""
    return cast("EntryPoints", entry_points())  # Python 3.11 has a type of its own for those of all groups


@cache
def _shipped() -> EntryPoints:
    table = ConfigParser(delimiters="=")
    table.read_string(resources.files("actgen").joinpath("entry_points.txt").read_text(encoding="utf-8"))
    return EntryPoints(EntryPoint(name, table[group][name], group) for group in table for name in table[group])


def _loaded(point: EntryPoint) -> Any:
    try:
        return point.load()
    except (ImportError, AttributeError) as fault:
        raise MachineFault(
            f"Le paquet {cited(point.name)}, qui apporte des règles à actgen, ne peut pas être chargé\u00a0: {fault}.",
            f"Réinstallez-le ou retirez-le\u00a0: il déclare {point.value} dans {point.group}.",
        ) from fault
