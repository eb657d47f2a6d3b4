"""What an act of a sitting is about, as its title says it: the account of the mayor, who is named to sit somewhere.

A title is prose: what rests on it warns, and never stops an act.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from actgen.core.patterns import later
from actgen.core.still import once
from actgen.rules.folding import fold
from actgen.variables.actes import Motif, Numbered, Voted

if TYPE_CHECKING:
    from actgen.kinds.dossier import Stated
    from actgen.variables.fiche import Fiche

_ACCOUNT = later(r"\b(?:comptes? administratifs?|comptes? financiers? uniques?|cfu)\b")
#: What a council decides beside an account, and in which the mayor takes part.
_BESIDE_IT = later(r"affect|repris|result|excedent|passage|mise en place|experiment|convention|adoption anticipee")
_NAMING = later(r"\b(?:designations?|elections?|nominations?|remplacement)\b")
_SEATS = later(
    r"\b(?:delegue|representant|membre|administrateur|conseiller|adjoint|maire|correspondant|referent|suppleant"
    r"|titulaire|commission|conseil d'administration)"
)
#: Whom the council chooses without a ballot: its clerk, a contractor, the name of a street.
_NO_SEAT = later(r"secretaire|entreprise|prestataire|attributaire|architecte|maitre d'|delegue a la protection")
_LOAN = later(r"\b(?:emprunts?|prets? bancaires?|lignes? de tresorerie)\b")
_EXECUTIVE = later(
    r"\belections? (?:du |de la |d'un |des )?(?:nouveau |nouvelle |nouvel |premier |premiere )?(?:maire|adjoint)"
)
#: One of these stands in whatever those of accounts, nominations, elections and loans find.
_CLUES = ("compte", "cfu", "designation", "election", "nomination", "remplacement", "emprunt", "pret", "ligne")


def is_account_of_the_mayor(act: Stated[Voted]) -> bool:
    """Whether its title is that of the vote of an account of the mayor, or somebody withdraws from it as such."""
    withdrawn = act.states.vote.non_participants
    return affairs_of(act).account or Motif.COMPTE in [one.motif for one in withdrawn]


def names_to_a_seat(act: Stated[Fiche]) -> bool:
    """Whether its title is that of a nomination or a presentation by the council."""
    return affairs_of(act).seat


def elects_the_executive(act: Stated[Fiche]) -> bool:
    """Whether its title is that of the election of the mayor or of adjoints."""
    return affairs_of(act).executive


def is_about_a_loan(act: Stated[Fiche]) -> bool:
    """Whether its title is that of a loan, and not of the guarantee of one."""
    return affairs_of(act).loan


def title_of(act: Stated[Fiche]) -> str:
    """Its title, folded; empty where it has none."""
    numbered = act.also(Numbered)
    return fold(numbered.objet or "") if numbered else ""


class Affairs(NamedTuple):
    """Of which of these matters a title is."""

    account: bool
    seat: bool
    executive: bool
    loan: bool


_NONE_OF_THESE = Affairs(account=False, seat=False, executive=False, loan=False)


@once
def affairs_of(act: Stated[Fiche]) -> Affairs:
    """What the title of an act tells: several rules ask."""
    numbered = act.also(Numbered)
    return _affairs_of(numbered.objet or "") if numbered else _NONE_OF_THESE


@lru_cache(maxsize=256)
def _affairs_of(objet: str) -> Affairs:
    """What a title tells; many communes give one title to their acts, and several rules read it."""
    title = fold(objet)
    if not any(map(title.__contains__, _CLUES)):
        return _NONE_OF_THESE
    return Affairs(
        account=bool(_ACCOUNT.search(title)) and not _BESIDE_IT.search(title),
        seat=bool(_NAMING.search(title) and _SEATS.search(title)) and not _NO_SEAT.search(title),
        executive=bool(_EXECUTIVE.search(title)),
        loan=bool(_LOAN.search(title)) and "garantie" not in title,
    )
