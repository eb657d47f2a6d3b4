"""NUM-002: two acts of one year do not share their number."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from actgen.france.reading_dossiers.act_number import transmitted
from actgen.french.communes import with_de
from actgen.rules import WARNING, Dossier, Finding, Findings, Numbered, Path, date_long, first_capital, quoted, rule
from actgen.rules.stating import earlier_acts


class _Numbered(NamedTuple):
    """An act that the file numbers: where, the act as a sentence names it, whether the file makes it or cites it."""

    path: Path
    number: str
    day: date
    named: str
    is_cited: bool = False


@rule("NUM-002", WARNING, source="protocole d’échange @CTES (numéro unique par collectivité)", sitting=False)
def find(dossier: Dossier) -> Findings:
    """Deux actes d’une même année ne portent pas le même numéro.

    La télétransmission refuse un numéro déjà pris par un autre acte de la commune, fût-il d’une autre nature : une
    décision et une délibération se numérotent autrement.
    """
    if len(dossier.having(Numbered)) + len(earlier_acts(dossier)) < 2:
        return
    first: dict[tuple[str, int], _Numbered] = {}
    for act in _numbered(dossier):
        other = first.setdefault((transmitted(act.number), act.day.year), act)
        is_the_same = act.is_cited and act.day == other.day  # two acts may cite one
        if other is not act and not is_the_same:
            yield Finding(
                act.path,
                f"{first_capital(act.named)} du {date_long(act.day)} porte le numéro {quoted(act.number)}, déjà celui "
                f"{with_de(other.named)} du {date_long(other.day)}.",
            )


EXAMPLE = """
actes:
  deliberation:
    numero: 2025-132
    anterieure: { numero: 2025-101, date: 2025-11-15 }
"""
WRONG = ("2025-101,", "2025/132,")
MESSAGE = (
    "La délibération antérieure du 15\u00a0novembre 2025 porte le numéro « 2025/132 », déjà celui de la "
    "délibération du 15\u00a0décembre 2025."
)
HINT = "Corrigez le numéro mal recopié, ou distinguez les séries : « D2025-11 » pour une décision."


def _numbered(dossier: Dossier) -> Iterator[_Numbered]:
    for act in dossier.having(Numbered):
        yield _Numbered(act.path("numero"), act.states.numero, act.day, act.kind.named)
    for earlier in earlier_acts(dossier):
        yield _Numbered(earlier.path("numero"), earlier.number, earlier.day, earlier.named, is_cited=True)
