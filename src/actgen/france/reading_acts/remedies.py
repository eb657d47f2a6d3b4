"""The passages in which an act tells before which court, how long and from when it may be contested."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.cog.departements import find_departement
from actgen.core.patterns import later
from actgen.core.still import once
from actgen.document.paragraphs import BODY
from actgen.france.reading_acts.spelled import NUMBER
from actgen.rules.folding import fold
from actgen.rules.plain_texts import Sought
from actgen.variables.conseil.elections import EXECUTIVE, Elected

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actgen.rules.finished import Finished, Passage

#: What speaks of remedies; of the passages that do so, some are visas and reasons.
REMEDY = Sought(
    later(
        r"\brecours\b.*\b(?:contentieux|gracieux|exces de pouvoir|tribunal|juridiction|delai|cour)\b"
        r"|\b(?:delai|tribunal)\b.*\brecours\b|\btribunal\b.*\bsaisi"
    ),
    clues=("recours", "tribunal"),
)
_MONTHS = r"(?: \(\d+\))? mois\b"
_REASONS = ("visa", "considerant")
#: « dans un délai de deux mois », « dans les 2 mois », and the number of the months.
DELAY = later(rf"\b(?:delai (?:franc |maximum |maximal )?de|dans les|pendant) (?P<months>{NUMBER})(?: \(\d+\))? mois\b")
#: The same however it is said: « le délai de recours devant le tribunal… est de deux mois », « sous deux mois ».
SAID_DELAY = later(
    rf"\b(?:delais?\b[^.;]{{0,90}}?(?:\bde|:)|dans les|pendant|sous|durant) {NUMBER}(?: \(\d+\))? mois\b"
)
_FROM = (
    r"(?:publication|publicite|publiee?|notification|notifiee?|affichage|affichee?|transmission|transmise?|reception"
    r"|mise en ligne|executoire)\b"
)
#: « à compter de sa publication », « deux mois de sa publication », « après sa mise en ligne ».
START = later(
    rf"\b(?:a compter|a partir|a dater|apres|des|suivant|suivent|court)\b.{{0,60}}?\b{_FROM}"
    rf"|\bmois (?:francs? )?de (?:la |sa |cette )?{_FROM}"
)
#: « dans un délai de cinq jours », « après l’élection »: what an election of mayor or adjoints says instead.
DAYS_OF_ELECTION = later(rf"\b(?:delai de|dans les) {NUMBER} jours\b")
AFTER_ELECTION = later(r"\b(?:a compter|a partir|apres)\b.{0,60}?\b(?:election|proclamation)\b")
#: A court, and the beginning of its name.
COURT = later(
    r"\b(?P<kind>tribunal administratif|cour administrative d'appel|tribunal judiciaire|tribunal de grande instance"
    r"|tribunal d'instance|conseil d'etat)(?P<of> (?:d'|du |des |de la |de l'|de )(?=\S))?"
)
#: A court that its name or its town tells: « TA de Nantes », « tribunal administratif (6 allée…, 44000 Nantes) ».
NAMED_COURT = later(rf"{COURT.pattern}(?(of)|[^.;]{{0,80}}?\b\d{{5}} [a-z])|\bta (?:de |du |d')(?=\S)")
#: An act that may be contested, in a sentence without the word.
_CONTESTED = Sought(
    later(r"\b(?:contest|attaqu|defer)e[er]?s?\b.*\b(?:tribunal|juridiction|juge)\b"),
    clues=("contest", "attaqu", "defer"),
)
#: A title over lines that tell the remedies one by one.
_HEADING = Sought(later(r"^\W*(?:voies?|delais?)\b.{0,20}\brecours\W*$"), clues=("recours",))
_NAME_GOES_ON = later(r"-?\w")


def is_of_executive(finished: Finished) -> bool:
    """Whether the act elects a mayor, a president, adjoints, vice-presidents or a bureau: it has a remedy of its own.

    CGCT, art. L. 2122-13, L. 5211-2 and D. 2122-2.
    """
    elected = finished.stated(Elected) if finished.has(Elected) else None
    return elected is not None and elected.election.poste in EXECUTIVE


@once
def remedies(finished: Finished) -> tuple[Passage, ...]:
    """The passages on remedies, outside visas and reasons."""
    return _outside_reasons(finished.saying(REMEDY))


def said_of_remedies(finished: Finished) -> tuple[Passage, ...]:
    """The same, with those that say it in other words, and the lines under a title of their own."""
    if not (finished.says(_CONTESTED) or finished.says(_HEADING)):  # as in nearly every act
        return remedies(finished)
    contested, headings = _outside_reasons(finished.saying(_CONTESTED)), finished.saying(_HEADING)
    if not (contested or headings):
        return remedies(finished)
    said, titles = {one.rank for one in (*remedies(finished), *contested)}, {one.rank for one in headings}
    found, under = [], ""
    for passage in finished.body():
        if passage.rank in said or passage.kind == under:
            found.append(passage)
        under = passage.kind if passage.rank in titles or passage.kind == under else ""
    return tuple(found)


def _outside_reasons(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """Those of the body that are neither a visa nor a reason."""
    return tuple([one for one in passages if one.kind not in _REASONS and one.line.part == BODY])


def court_of(finished: Finished) -> str | None:
    """The label of the administrative court of the collectivité’s département, as acts write it; None where unknown."""
    departement = find_departement(finished.dossier.fiche.body.territory)
    return departement.tribunal if departement else None


def names_court(plain: str, at: int, label: str) -> bool:
    """True where the folded text writes that label at that place, whole."""
    wanted = fold(label)
    after = at + len(wanted)
    return plain.startswith(wanted, at) and not _NAME_GOES_ON.match(plain, after)
