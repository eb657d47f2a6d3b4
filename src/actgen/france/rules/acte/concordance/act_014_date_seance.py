"""ACT-014: the day of the sitting is the same wherever an act tells it, in figures or in words."""

from collections.abc import Iterator
from datetime import date

from actgen.core.patterns import found_before, later
from actgen.france.law.texts import CGCT
from actgen.france.reading_acts.dated import Dated, date_at, dates_in, in_figures, may_be_dated, year_first
from actgen.rules import ERROR, ActFinding, ActFindings, Finished, OfSitting, Passage, Sought, act_rule, date_long
from actgen.rules.finished import HEADINGS
from actgen.rules.plain_texts import all_of
from actgen.variables.seance import Seance

_SITTING = Sought(
    later(  # that it begins a word is looked at last: most places of a text begin none of these
        r"(?:conseil municipal(?<!\wconseil municipal)|seance(?<!\wseance)|reunion(?<!\wreunion))"
        r"(?: \w+){0,2}? ?\n?du (?:\w+di )?"
    ),
    HEADINGS,
    clues=("conseil", "seance", "reunion"),
)
_OPENING = all_of("ouverture")
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
#: A date that differs, what it is said to be the day of, and the day of that.
_Differing = tuple[Passage, Dated, str, date]


@act_rule("ACT-014", ERROR, source="CGCT, art. R. 2121-9", since=CGCT, reads=OfSitting)
def find(finished: Finished) -> ActFindings:
    """La date de la séance est partout la même.

    L’acte dit la séance en tête, dans son ouverture, souvent en toutes lettres, et sur chaque feuillet. Une date en
    lettres qui dit un autre jour que la date en chiffres rend l’acte incertain.
    """
    seance = finished.dossier.fiche.seance
    if seance is None:
        return
    for passage, dated, what, known in (*_in_headings(finished, seance), *_in_opening(finished, seance)):
        message = f"L’acte date {what} {dated.of(passage.typed)}, et le dossier du {date_long(known)}."
        yield ActFinding(message, passage, dated.start)


EXAMPLE = """
[En-tête d’acte] Conseil municipal du 15 décembre 2025
[Ouverture] Le Lundi Quinze Décembre Deux Mil Vingt Cinq, les membres du conseil municipal se sont réunis.
"""
WRONG = ("Quinze", "Seize")
MESSAGE = "L’acte date la séance du Seize Décembre Deux Mil Vingt Cinq, et le dossier du 15\u00a0décembre 2025."
HINT = "Dans le modèle Word, tirez toutes ces dates de seance.date et de seance.convocation."


def _in_headings(finished: Finished, seance: Seance) -> Iterator[_Differing]:
    """The dates that headings give to the sitting: what they are of besides is asked where they differ."""
    usual = in_figures(seance.date)
    for passage, found in finished.search(_SITTING):
        if passage.plain.startswith(usual, found.end()):  # as in nearly every act
            continue
        dated = date_at(passage.plain, found.end())
        if dated and dated.day != seance.date and not found_before(_RECORD, passage.plain, found.start()):
            yield passage, dated, "la séance", seance.date


def _in_opening(finished: Finished, seance: Seance) -> Iterator[_Differing]:
    """The dates of the opening: of the sitting, or of its convocation where they are said to be."""
    for passage in finished.saying(_OPENING):
        for dated in () if _is_as_usual(passage.plain, seance) else dates_in(passage.plain):
            convoked = _is_of_convocation(passage.plain, dated.start)
            known = seance.convocation if convoked else seance.date
            if known and dated.day != known and not _is_another(passage.plain, dated, seance):
                yield passage, dated, "la convocation" if convoked else "la séance", known


def _is_as_usual(plain: str, seance: Seance) -> bool:
    """Whether an opening surely has no date but those two, written as most are.

    « L’an deux mille vingt-six, le quinze avril, le conseil, dûment convoqué le 7 avril 2026, s’est réuni. »
    """
    parted = year_first(plain, seance.date)
    if parted is None:
        return False
    before, rest = parted
    if seance.convocation:
        between, convoked, after = rest.partition(in_figures(seance.convocation))
        if convoked and not _is_of_convocation(plain, len(plain) - len(after) - len(convoked)):
            return False
        rest = f"{between}\n{after}"
    return not ("convo" in before or may_be_dated(f"{before}\n{rest}"))


def _is_of_convocation(plain: str, at: int) -> bool:
    """Whether the date at that place is said to be that of the convocation."""
    is_usual = plain.endswith(" convoque le ", 0, at)
    return is_usual or found_before(_CONVOKED, plain, at, "convo") is not None


def _is_another(plain: str, dated: Dated, seance: Seance) -> bool:
    """Whether a date is that of another thing, or tells when the members were called, further from that word."""
    if any(map(plain.__contains__, _OTHERS)) and found_before(_OTHER, plain, dated.start):
        return True
    called = dated.day in (seance.convocation, seance.affichage_convocation)
    return called and found_before(_CALLED, plain, dated.start) is not None
