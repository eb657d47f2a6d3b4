"""The elections of an act, seat by seat and round by round, and where the file states each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Stated
    from actgen.rules.rule import Path
    from actgen.variables.conseil.elections import Candidature, Depouillement, Elected, Tour
    from actgen.variables.persons import Personne


def seats_of(act: Stated[Elected]) -> Iterator[tuple[Path, Depouillement]]:
    """The election to each seat, or that of the list."""
    election = act.states.election
    for number, one in enumerate(election.depouillements):
        yield act.path(*election.path_of(number)), one


def rounds_of(act: Stated[Elected]) -> Iterator[tuple[Path, int, Tour]]:
    """Each round of each of them, with its place among the rounds of its seat."""
    for path, one in seats_of(act):
        for number, tour in enumerate(one.tours):
            yield (*path, "tours", number), number, tour


def candidates_of(act: Stated[Elected]) -> Iterator[tuple[Path, Candidature]]:
    """Each candidate, or list, of each round."""
    for path, _, tour in rounds_of(act):
        for rank, one in enumerate(tour.candidatures):
            yield (*path, "candidatures", rank), one


def persons_of(path: Path, one: Candidature) -> Iterator[tuple[Path, Personne]]:
    """The candidate, or each of those of the list."""
    if one.personne:
        yield (*path, "personne"), one.personne
    for place, person in enumerate(one.membres):
        yield (*path, "membres", place), person
