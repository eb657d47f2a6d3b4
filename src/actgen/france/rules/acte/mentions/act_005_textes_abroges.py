"""ACT-005: an act rests on texts in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.reading_acts.abrogated import abrogated
from actgen.france.reading_acts.dated import dates_in
from actgen.french.dates import date_long
from actgen.rules.act_rule import ActRule, Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.france.reading_acts.abrogated import Abrogated
    from actgen.rules.finished import Finished, Passage


def _find(finished: Finished) -> Iterator[Finding]:
    for text in abrogated():
        if finished.day >= text.since:
            yield from _cited(finished, text)


def _cited(finished: Finished, text: Abrogated) -> Iterator[Finding]:
    for passage, found in finished.search(text.pattern, *(("visa",) if text.visas_only else ()), clues=(text.clue,)):
        if not _is_another(text, passage):
            message = f"L’acte cite {text.name}, qui n’est plus en vigueur depuis le {date_long(text.since)}."
            yield Finding(message, passage, found.start(), text.instead, text.severity)


def _is_another(text: Abrogated, passage: Passage) -> bool:
    """True for another text of that name, and for a formality that was fulfilled while there was one."""
    if text.unless and text.unless.search(passage.plain):
        return True
    return not text.visas_only and any(dated.day and dated.day < text.since for dated in dates_in(passage.plain))


RULE = ActRule(
    code="ACT-005",
    title="L’acte ne cite pas un texte abrogé",
    severity=Severity.ERROR,
    warns="pour un texte codifié, le compte rendu de séance et le recueil des actes administratifs",
    source="CCP (ordonnance 2018-1074 et décret 2018-1075) ; CRPA (ordonnance 2015-1341) ; CGFP (ordonnance "
    "2021-1574) ; ordonnance 2021-1310 et décret 2021-1311",
    why="Un acte se fonde sur les textes en vigueur le jour où il est fait ; ce qui est codifié se cite par le code. "
    "La règle ne connaît que des cas certains, chacun avec sa date.",
    right="""
        [Visa] VU le Code de la commande publique ;
    """,
    wrong="""
        [Visa] VU le Code des marchés publics ;
    """,
    message="L’acte cite le Code des marchés publics, qui n’est plus en vigueur depuis le 1er\u00a0avril 2016.",
    hint="Citez le texte en vigueur.",
    find=_find,
)
