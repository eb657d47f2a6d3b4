"""What becomes of each construct of Word in an act: carried in all formats, told, refused or idle; one table."""

from __future__ import annotations

import csv
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.french.advice import typeset

if TYPE_CHECKING:
    from collections.abc import Mapping

CARRIED, TOLD, REFUSED, IDLE = "porté", "dit", "refusé", "sans effet"
_HEAD = ("| ce qui est dans Word | code | que faire |", "| --- | --- | --- |")


class Construct(Struct, frozen=True):
    """A construct: its name in French, its class, the code that tells it, the remedy.

    `tags` are the properties that make it, as « parent/child », or « @name » where `sought.py` looks for it.
    """

    name: str
    fate: str
    code: str
    remedy: str
    tags: tuple[str, ...]


@cache
def constructs() -> tuple[Construct, ...]:
    """The table, in its order."""
    table = resources.files("actgen.document.word").joinpath("constructs.tsv").read_text(encoding="utf-8")
    rows = csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    return tuple(map(_construct, rows))


def constructs_page() -> str:
    """The page of reference of the table."""
    kept = [one for one in constructs() if one.fate == CARRIED]
    lines = [
        "# Ce que l’acte garde du fichier Word",
        "",
        "Ce qui est **porté** se voit dans le PDF, la page web et le texte comme dans Word. Ce qui est **dit** ne se "
        "voit que dans Word\u00a0: `templates lint` et `render` en avertissent. Ce qui est **refusé** arrête l’acte. "
        "Une mise en forme que cette page ne nomme pas est dite par son nom, un élément inconnu refusé\u00a0: rien ne "
        "se perd en silence.",
        "",
        f"## Porté ({len(kept)})",
        "",
        *(f"- {one.name}" for one in kept),
    ]
    for title, fate in (("Dit", TOLD), ("Refusé", REFUSED)):
        rows = [one for one in constructs() if one.fate == fate]
        lines += [
            "",
            f"## {title} ({len(rows)})",
            "",
            "| ce qui est dans Word | code | que faire |",
            "| --- | --- | --- |",
        ]
        lines += [f"| {one.name} | `{one.code}` | {one.remedy} |" for one in rows]
    return "\n".join(lines) + "\n"


def _construct(row: Mapping[str, str]) -> Construct:
    name, fate, code, remedy, where = (row[key] or "" for key in ("construction", "classe", "code", "que faire", "où"))
    return Construct(typeset(name), fate, code, typeset(remedy), tuple(where.split()))
