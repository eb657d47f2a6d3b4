"""ACT-005: an act rests on texts in force."""

from actgen.france.reading_acts.abrogated import Abrogated, abrogated
from actgen.france.reading_acts.dated import dates_in
from actgen.rules import ERROR, ActFinding, ActFindings, Finished, Passage, act_rule, date_long


@act_rule(
    "ACT-005",
    ERROR,
    source="CCP (ordonnance 2018-1074 et décret 2018-1075) ; CRPA (ordonnance 2015-1341) ; CGFP (ordonnance "
    "2021-1574) ; ordonnance 2021-1310 et décret 2021-1311",
    warns="pour un texte codifié, le compte rendu de séance et le recueil des actes administratifs",
)
def find(finished: Finished) -> ActFindings:
    """L’acte ne cite pas un texte abrogé.

    Un acte se fonde sur les textes en vigueur le jour où il est fait ; ce qui est codifié se cite par le code. La règle
    ne connaît que des cas certains, chacun avec sa date.
    """
    for text in abrogated():
        if finished.day >= text.since:
            yield from _cited(finished, text)


EXAMPLE = """
[Visa] VU le Code de la commande publique ;
"""
WRONG = ("de la commande publique", "des marchés publics")
MESSAGE = "L’acte cite le Code des marchés publics, qui n’est plus en vigueur depuis le 1er\u00a0avril 2016."
HINT = "Citez le texte en vigueur."


def _cited(finished: Finished, text: Abrogated) -> ActFindings:
    for passage, found in finished.search(text.pattern, *(("visa",) if text.visas_only else ()), clues=(text.clue,)):
        if not _is_another(text, passage):
            message = f"L’acte cite {text.name}, qui n’est plus en vigueur depuis le {date_long(text.since)}."
            yield ActFinding(message, passage, found.start(), text.instead, text.severity)


def _is_another(text: Abrogated, passage: Passage) -> bool:
    """True for another text of that name, and for a formality that was fulfilled while there was one."""
    if text.unless and passage.says(text.unless):
        return True
    return not text.visas_only and any(dated.day and dated.day < text.since for dated in dates_in(passage.plain))
