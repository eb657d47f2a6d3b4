"""Versions for tests, typed in the notation of a template plan."""

from __future__ import annotations

from actgen.atelier.revision.comparing import compare
from actgen.atelier.revision.model import PartChange, Revision, Text
from actgen.atelier.revision.parts import read_text
from actgen.atelier.revision.tokens import written
from actgen.ooxml.packing.package import Package, read_package
from tests.document.building import word_file

#: Five articles that have little in common.
ARTICLES = {
    "OBJET": "La convention constitue un groupement de commandes et en fixe le fonctionnement.",
    "RETRAIT": "Aucun adhérent ne se retire du groupement pendant les premiers mois du marché.",
    "PRIX": "Le critère du prix compte pour quarante pour cent de la note finale des candidatures.",
    "LITIGES": "Le tribunal administratif de Nantes connaît de tous les litiges nés de la présente.",
    "DURÉE": "La durée se confond avec celle du marché, renouvelable une fois par tacite accord.",
}


def a_package(plan: str) -> Package:
    return read_package(word_file(plan), "essai")


def a_text(plan: str) -> Text:
    return read_text(a_package(plan))


def a_revision(before: str, after: str) -> Revision:
    return compare(a_text(before), a_text(after))


def articles(*names: str, **texts: str) -> str:
    """A plan with these articles, numbered in order; `texts` gives some of them other words."""
    lines = ["# Convention"]
    for number, name in enumerate(names, start=1):
        lines += [f"ARTICLE {number} – {name}", texts.get(name, ARTICLES.get(name, f"Voici {name}."))]
    return "\n".join(lines)


def told(change: PartChange) -> str:
    """A part that changed, as a test reads it: its paragraphs, changes in brackets with their categories."""
    from actgen.atelier.revision.model import paragraphs

    lines = []
    for item in paragraphs(change.items):
        pieces = [
            f"[{written(one.before)}|{written(one.after)}|{','.join(sorted(one.categories))}]"
            if one.categories
            else written(one.after)
            for one in item.pieces
        ]
        lines.append("".join(pieces))
    return "\n".join(lines)


def changed(revision: Revision) -> list[PartChange]:
    return [change for change in revision.parts if not change.is_same]
