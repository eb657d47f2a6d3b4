"""ACT-024: a school year has two years that follow one another, and is the convention's; several may be one range."""

from collections.abc import Iterator

from actgen.core.patterns import later
from actgen.rules import ERROR, ActFinding, ActFindings, Finished, Sought, act_rule
from actgen.rules.finished import HEADINGS

_PAIR = r"(?:19|20)\d\d ?[-/–] ?(?:19|20)\d\d"
_YEARS = Sought(
    later(rf"\bannee(?P<several>s?) scolaires? (?P<pairs>{_PAIR}(?: (?:a|et) {_PAIR})*)"),
    clues=("scolaire",),
)
_BOUNDS = later(r"(\d{4}) ?[-/–] ?(\d{4})")
#: Where an act speaks of its own school year, and of no other.
_OWN = (*HEADINGS, "partie", "partie-neuve", "article", "sous-article", "dispositif")


@act_rule("ACT-024", ERROR, source="manifeste de la convention", shown="decision", seeks=(_YEARS,))
def find(finished: Finished) -> ActFindings:
    """L’année scolaire est celle de la convention.

    L’année scolaire est un fait de la convention, écrit à un seul endroit ; elle va d’une année civile à la suivante.
    Au pluriel, « années scolaires 2026-2029 » en dit plusieurs, de la première à la dernière.
    """
    own = finished.faits.textes.get("annee_scolaire")
    for passage, found in finished.search(_YEARS):
        pairs = [(int(first), int(last)) for first, last in _BOUNDS.findall(found["pairs"])]
        for message in _faults(pairs, several=bool(found["several"])):
            yield ActFinding(message, passage, found.start())
        if own and _is_one_year(pairs) and passage.kind in _OWN and "{}-{}".format(*pairs[0]) != own:
            message = "L’acte dit l’année scolaire {}-{}, et la convention {}.".format(*pairs[0], own)
            yield ActFinding(message, passage, found.start())


EXAMPLE = """
[Dispositif] De conclure la convention de partenariat ENT-école, pour l’année scolaire 2025-2026.
"""
WRONG = ("2025-2026.", "2024-2025.")
MESSAGE = "L’acte dit l’année scolaire 2024-2025, et la convention 2025-2026."
HINT = "Dans le modèle Word, écrivez {{ convention.annee_scolaire }}."


def _faults(pairs: list[tuple[int, int]], *, several: bool) -> Iterator[str]:
    """What is wrong with the years: « années scolaires 2026-2029 » are three of them, from the first to the last."""
    if several and len(pairs) == 1:
        first, last = pairs[0]
        if last <= first:
            yield f"Les années scolaires {first}-{last} n’existent pas : la dernière vient avant la première."
        return
    for first, last in pairs:
        if last != first + 1:
            yield f"L’année scolaire {first}-{last} n’existe pas : elle va d’une année à la suivante."


def _is_one_year(pairs: list[tuple[int, int]]) -> bool:
    return len(pairs) == 1 and pairs[0][1] == pairs[0][0] + 1
