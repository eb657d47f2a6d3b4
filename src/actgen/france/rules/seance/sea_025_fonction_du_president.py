"""SEA-025: the capacity of the chair is told of someone who is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.texts import CGCT
from actgen.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    seance, maire = dossier.seance, dossier.fiche.maire.personne
    if seance.fonction_president is None:
        return
    if seance.president is None:
        message = f"« {seance.fonction_president} » est la fonction d’un président que le dossier ne nomme pas."
        yield Finding(_PATH, message)
    elif dossier.fiche.conseil.is_one(seance.president, maire):
        message = f"{maire.complet}, maire, préside : l’acte n’écrirait pas « {seance.fonction_president} »."
        yield Finding(_PATH, message, "Retirez « fonction_president », ou corrigez « president ».")


_PATH = ("seance", "fonction_president")

RULE = Rule(
    code="SEA-025",
    title="La fonction du président est celle d’un élu nommé, autre que le maire",
    severity=Severity.ERROR,
    source="CGCT, art. L. 2121-14",
    since=CGCT,
    why="Sans nom de président, c’est le maire qui préside, et l’acte le dit maire : une fonction tapée sans nom ne "
    "serait écrite nulle part.",
    right="""
        seance:
          president: Mireille LOIRAT
          fonction_president: première adjointe au maire
    """,
    wrong="""
        seance:
          fonction_president: première adjointe au maire
    """,
    message="« première adjointe au maire » est la fonction d’un président que le dossier ne nomme pas.",
    hint="Ajoutez le nom de qui a présidé : « president », sous « seance ». Sinon, retirez « fonction_president ».",
    find=_find,
)
