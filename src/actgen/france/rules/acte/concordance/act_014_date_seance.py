"""ACT-014: the day of the sitting is the same wherever an act tells it, in figures or in words."""

from collections.abc import Iterator
from functools import lru_cache

from actgen.core.patterns import found_before, later
from actgen.france.law.texts import CGCT
from actgen.france.reading_acts.dated import Dated, date_at, dates_in
from actgen.rules import ERROR, ActFinding, ActFindings, Finished, OfSitting, Passage, Sought, act_rule, date_long
from actgen.rules.finished import HEADINGS
from actgen.variables.seance import Seance

_SITTING = Sought(
    later(  # that it begins a word is looked at last: most places of a text begin none of these
        r"(?:conseil municipal(?<!\wconseil municipal)|seance(?<!\wseance)|reunion(?<!\wreunion))"
        r"(?: \w+){0,2}? ?\n?du (?:\w+di )?"
    ),
    HEADINGS,
    clues=("conseil", "seance", "reunion"),
)
_CONVOKED = later(r"\bconvo(?:qu\w{1,9}|cations?)(?: [^,]{0,200}?)?(?:\ble|\bdu) (?:\w{3,5}di )?$")
_CALLED = later(r"\b(?:convo\w{2,12}|affich\w{2,5})\b(?:(?!\breuni|\bassembl).){0,150}$")
#: What dates another sitting: that of which the council approves the record.
_RECORD = later(
    r"\b(?:proces[- ]verba(?:l|ux)|comptes?[- ]rendus?|p\.?v\.?)(?: \w+){0,3}? ?(?:de la |de l'|des |du )?$"
)
#: What an opening dates besides: a law that it applies, the election of the members, a sitting that failed.
_OTHER = later(
    r"\b(?:lois?|decrets?|ordonnances?|arretes?|elue?s?|elections?|electora\w{1,3}|proclame\w{0,3}|scrutins?|installe\w{0,3}|"
    r"quorum|reporte\w{0,3}|ajourne\w{0,3}|precedente?s?)\b(?:(?!\breuni|\bassembl)[^;]){0,100}$"
)
#: One of these stands in whatever it finds.
_OTHERS = (
    "loi", "decret", "ordonnance", "arrete", "elu", "election", "electora", "proclame", "scrutin", "installe", "quorum",
    "reporte", "ajourne", "precedent",
)  # fmt: skip


@act_rule("ACT-014", ERROR, source="CGCT, art. R. 2121-9", since=CGCT, reads=OfSitting)
def find(finished: Finished) -> ActFindings:
    """La date de la séance est partout la même.

    L’acte dit la séance en tête, dans son ouverture, souvent en toutes lettres, et sur chaque feuillet. Une date en
    lettres qui dit un autre jour que la date en chiffres rend l’acte incertain.
    """
    seance = finished.dossier.fiche.seance
    if seance is None:
        return
    for passage, dated, convoked in _stated(finished, seance):
        known = seance.convocation if convoked else seance.date
        what = "la convocation" if convoked else "la séance"
        if known and dated.day != known:
            message = f"L’acte date {what} {dated.of(passage.line.text)}, et le dossier du {date_long(known)}."
            yield ActFinding(message, passage, dated.start)


EXAMPLE = """
[En-tête d’acte] Conseil municipal du 15 décembre 2025
[Ouverture] Le Lundi Quinze Décembre Deux Mil Vingt Cinq, les membres du conseil municipal se sont réunis.
"""
WRONG = ("Quinze", "Seize")
MESSAGE = "L’acte date la séance du Seize Décembre Deux Mil Vingt Cinq, et le dossier du 15\u00a0décembre 2025."
HINT = "Dans le modèle Word, tirez toutes ces dates de seance.date et de seance.convocation."


def _stated(finished: Finished, seance: Seance) -> Iterator[tuple[Passage, Dated, bool]]:
    """Each date of the sitting, or of its convocation, in the headings and in the opening."""
    for passage in finished.saying(_SITTING):
        for dated in _of_sitting(passage.plain):
            yield passage, dated, False
    for passage in finished.of("ouverture"):
        is_worth = any(map(passage.plain.__contains__, _OTHERS))
        for dated in dates_in(passage.plain):
            is_another = is_worth and found_before(_OTHER, passage.plain, dated.start) is not None
            if not is_another and not _is_of_its_call(passage, dated, seance):
                yield passage, dated, _is_of_convocation(passage, dated)


@lru_cache(maxsize=512)
def _of_sitting(plain: str) -> tuple[Dated, ...]:
    """The dates that a folded heading gives to the sitting; those of the last 512 are remembered."""
    found = [one for one in _SITTING.pattern.finditer(plain) if not found_before(_RECORD, plain, one.start())]
    return tuple([dated for one in found if (dated := date_at(plain, one.end()))])


def _is_of_convocation(passage: Passage, dated: Dated) -> bool:
    """Whether a date is said to be that of the convocation."""
    plain = passage.plain
    return plain.find("convo", 0, dated.start) >= 0 and found_before(_CONVOKED, plain, dated.start) is not None


def _is_of_its_call(passage: Passage, dated: Dated, seance: Seance) -> bool:
    """Whether a date tells when the members were called, further from that word than one that must."""
    called = dated.day in (seance.convocation, seance.affichage_convocation)
    return called and found_before(_CALLED, passage.plain, dated.start) is not None
