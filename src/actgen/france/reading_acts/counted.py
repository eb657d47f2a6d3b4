"""The figures that an act states of its sitting and of its vote, each with what the dossier counts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.core.patterns import found_before
from actgen.core.still import once
from actgen.france.reading_acts.spelled import NUMBER, read_number
from actgen.rules.act_rule import ActFinding
from actgen.rules.plain_texts import Reading
from actgen.variables.actes import Voted
from actgen.variables.assemblee import assembly, represented

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from actgen.rules.finished import Finished
    from actgen.variables.actes import Vote
    from actgen.variables.assemblee import Assemblee
    from actgen.variables.seance import Seance


class Tally(Struct, frozen=True):
    """What the dossier counts: the sitting, those who vote, the vote."""

    seance: Seance
    vote: Vote
    assemblee: Assemblee
    #: How many of those who did not come gave a pouvoir.
    represented: int

    @property
    def en_exercice(self) -> tuple[int, ...]:
        """The members in office as the sitting opened, and when the council came to the act."""
        members = self.seance.conseillers_en_exercice
        return (members, members - self.assemblee.vacants) if self.assemblee.vacants else (members,)

    @property
    def votants(self) -> int:
        """Those who vote, in person or through another."""
        return self.assemblee.votants

    @property
    def exprimes(self) -> int:
        """The votes cast: for and against."""
        return self.vote.pour + self.vote.contre

    @property
    def majorite(self) -> int:
        """The absolute majority of the votes cast."""
        return self.exprimes // 2 + 1

    @property
    def presents(self) -> tuple[int, ...]:
        """How many came, how many were there for the act, and took part in the vote: an act may count any of them."""
        return len(self.seance.presents), len(self.assemblee.presents), self._in_the_room

    @property
    def presents_ou_representes(self) -> tuple[int, ...]:
        """The same with those whom they represent."""
        came = len(self.seance.presents) + self.represented
        return came, self.assemblee.votants, self._in_the_room + self.pouvoirs[2]

    @property
    def absents(self) -> tuple[int, ...]:
        """How many did not come, and how many were not there for the act."""
        away = len(self.seance.excuses) + len(self.seance.absents)
        then = len(self.assemblee.attendus) + len(self.assemblee.sortis) - self.assemblee.vacants
        return away, away + then

    @property
    def pouvoirs(self) -> tuple[int, ...]:
        """The pouvoirs given, those that count in the vote, and those that are held for the act."""
        held = len(self.assemblee.pouvoirs)
        return len(self.seance.pouvoirs), held, held + len(self.assemblee.ecartes)

    @property
    def _in_the_room(self) -> int:
        return len(self.assemblee.presents) + len(self.assemblee.interesses)


class Labelled(Struct, frozen=True):
    """A figure behind its label: how that may begin, its words, and what must follow the figure."""

    opening: re.Pattern[str]
    label: re.Pattern[str]
    after: re.Pattern[str]

    def found(self, plain: str) -> Iterator[re.Match[str]]:
        """Each number of a folded text that is written so, as `n`, in order."""
        for label in self.label.finditer(plain):
            number = _NUMBER.match(plain, label.end())
            if number and self.after.match(plain, number.end()) and self._opens(plain, label.start()):
                yield number

    def _opens(self, plain: str, at: int) -> bool:
        return found_before(self.opening, plain, at) is not None


class Followed(Struct, frozen=True):
    """A figure before its label."""

    label: re.Pattern[str]

    def found(self, plain: str) -> Iterator[re.Match[str]]:
        """Each number of a folded text that is written so, as `n`, in order."""
        at = 0 if self.label.search(plain) else len(plain)  # words are found sooner than numbers
        while number := _NUMBER.search(plain, at):
            label = self.label.match(plain, number.end())
            at = label.end() if label else number.start() + 1
            if label:
                yield number


#: How acts write a figure.
Writing = Labelled | Followed
#: A number wherever one stands: it takes far longer to compile than the words beside it, so once for all figures.
_NUMBER = re.compile(rf"(?P<n>{NUMBER})")


class Figure(Struct, frozen=True):
    """A figure that acts state: its name in a message, a word beside it, how acts write it, its value or values."""

    name: str
    clue: str
    writing: Writing
    value: Callable[[Tally], int | tuple[int, ...]]


#: A figure that a text states, its number and its place.
StatedFigure = tuple[Figure, int, int]


def figures(*read: Figure, kinds: tuple[str, ...] = ()) -> Reading[StatedFigure]:
    """These, to be read together in the passages of those kinds, or in all."""
    return Reading(lambda plain: _stated_in(plain, read), tuple(dict.fromkeys(one.clue for one in read)), kinds)


@once
def tally_of(finished: Finished) -> Tally | None:
    """The figures of the dossier; None without a sitting or without a vote."""
    fiche, voted = finished.dossier.fiche, finished.stated(Voted)
    if fiche.seance is None or voted is None:
        return None
    return Tally(fiche.seance, voted.vote, assembly(fiche, voted), len(represented(fiche)))


def disagreements(finished: Finished, figures: Reading[StatedFigure]) -> Iterator[ActFinding]:
    """A finding for each figure stated in the act that is not the dossier's."""
    tally = tally_of(finished)
    if tally is None:
        return
    for passage, (figure, stated, at) in finished.read(figures):
        value = figure.value(tally)
        counted = value if isinstance(value, tuple) else (value,)
        if stated not in counted:
            message = f"{figure.name} : l’acte dit {stated}, le dossier compte {counted[0]}."
            yield ActFinding(message, passage, at)


def _stated_in(plain: str, figures: Iterable[Figure]) -> Iterator[StatedFigure]:
    """The figures that a folded text states, with their numbers and places."""
    for figure in figures:
        if figure.clue in plain:
            for found in figure.writing.found(plain):
                yield figure, read_number(found["n"]), found.start("n")


def labelled(words: str, after: str = "", before: str = "") -> Labelled:
    """« Votants : 33 » after those words, at the start of a passage, after a sign or after the figure before.

    `before` is what may stand right before the words, `after` what must follow the figure.
    """
    opening = rf"(?:^|[,;:|(–-] ?|(?<=\d) )(?:nombre )?(?:de |des |d')?{before}$"
    return Labelled(re.compile(opening), re.compile(rf"(?:{words}) ?:? ?"), re.compile(after))


def followed_by(words: str) -> Followed:
    """« 33 votants »; not « Présents : 19 Votants : 21 », where the word announces the next figure."""
    return Followed(re.compile(rf" (?:{words})(?! ?:| ?\d)"))
