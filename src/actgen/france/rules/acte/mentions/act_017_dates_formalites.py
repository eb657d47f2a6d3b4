"""ACT-017: the dates of publicity and transmission that an act states are those that are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.texts import CGCT
from actgen.france.reading_acts.formalities import known_date, stated_dates
from actgen.french.dates import date_long
from actgen.rules.act_rule import ActRule, Finding
from actgen.variables.capacities import Published

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.rules.finished import Finished

_NAMES = {
    "mise_en_ligne": "La mise en ligne",
    "publication": "La publication",
    "transmission": "La transmission",
    "affichage": "L’affichage",
    "reception_prefecture": "La réception en préfecture",
    "convocation": "La convocation",
    "affichage_convocation": "L’affichage de la convocation",
}


def _find(finished: Finished) -> Iterator[Finding]:
    for stated in stated_dates(finished):
        known = known_date(finished, stated.field)
        if known is None or (stated.dated and stated.dated.day == known):
            continue
        name = _NAMES[stated.field]
        if stated.dated is None:
            message = f"{name} est laissée en blanc, alors que le dossier la date du {date_long(known)}."
        else:
            written = stated.dated.of(stated.passage.line.text)
            message = f"{name} est datée {written} dans l’acte, et du {date_long(known)} dans le dossier."
        yield Finding(_agreed(message), stated.passage, stated.start)


def _agreed(message: str) -> str:
    """« L’affichage » is masculine."""
    if not message.startswith("L’affichage"):
        return message
    return message.replace("laissée", "laissé").replace("datée", "daté").replace(" la date du", " le date du")


RULE = ActRule(
    code="ACT-017",
    reads=Published,
    title="Les dates de publicité et de transmission sont celles du dossier",
    severity=Severity.ERROR,
    source="CGCT, art. L. 2131-1",
    since=CGCT,
    why="L’acte est exécutoire à ces dates, et le délai de recours part de l’une d’elles.",
    right="""
        [Formalité] Transmission au contrôle de légalité le : 16 DEC. 2025
    """,
    wrong="""
        [Formalité] Transmission au contrôle de légalité le : 18 DEC. 2025
    """,
    message="La transmission est datée du 18 DEC. 2025 dans l’acte, et du 16\u00a0décembre 2025 dans le dossier.",
    hint="Corrigez la date dans le fichier de la commune, ou la balise dans le modèle Word.",
    find=_find,
)
