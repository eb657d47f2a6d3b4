"""Who is meant by a name: the one idea that the house has of a person's identity.

A roll and the lists beside it write a member in several ways: « M. FABRE », « F. FABRE », « Frédéric FABRE »,
« Frédéric Jean FABRE », « ERIC DUPONT » for « Éric DUPONT »; a family name too, « LE GOFF » or « LEGOFF »,
« MARTIN-DUPONT » or « MARTIN », « MARTIN née DUPONT ». Each name is read against the whole roll.
"""

from __future__ import annotations

from collections import defaultdict
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from actgen.core.still import kept
from actgen.french.agreement import Gender, gender_of
from actgen.french.first_names import gender_of_first_name
from actgen.variables.conseil.names import (
    NameRead,
    Words,
    first_name,
    first_names_of,
    read_name,
    usual_surname,
    usual_surnames,
    words_of,
)
from actgen.variables.persons import PARTICLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from actgen.variables.persons import Personne

#: A member, by her place on the roll; any other name, by its words.
Identity = int | Words


class Likeness(IntEnum):
    """How near two names are, the nearest first."""

    TYPED_ALIKE = 0
    #: But for accents, capitals, hyphens, and a civility that one of the two lacks.
    SAME = 1
    #: An initial, a second first name dropped, no first name: one of several may be meant.
    POSSIBLE = 2
    #: The family name itself written in another way: joined or parted, one of two names, a maiden name.
    BY_FAMILY = 3


@lru_cache(maxsize=16_384)
def likeness(one: Personne, other: Personne) -> Likeness | None:
    """How near the two names are; None where they cannot be one person."""
    if one == other:
        return Likeness.TYPED_ALIKE
    if _is_contrary(one.civilite, other.civilite):
        return None
    if (one.prenom, one.nom) == (other.prenom, other.nom):
        return Likeness.SAME if first_names_of(one.prenom) else Likeness.POSSIBLE
    reads = read_name(one), read_name(other)
    if _is_contrary(reads[0].autre, reads[1].autre):
        return None
    if (heads := _first_names(*reads)) is not None:
        return _by_first_names(one, other, heads)
    heads = reads[0].prenom, reads[1].prenom
    of_one_family = _is_of_one_family(*reads) and _by_first_names(one, other, heads) is not None
    return Likeness.BY_FAMILY if of_one_family else None


def _by_first_names(one: Personne, other: Personne, heads: tuple[Words, Words]) -> Likeness | None:
    if heads[0] == heads[1]:
        return Likeness.SAME if heads[0] or one.civilite == other.civilite else Likeness.POSSIBLE
    if not _may_shorten(*heads) or not (_share_the_first(*heads) or _agree_in_gender(one, other, heads)):
        return None
    return Likeness.POSSIBLE


class Conseil:
    """The members of a council, as its roll writes them, and who among them a name means.

    `named` are the persons of the whole file: a civility that stands elsewhere beside the same name is the member's.
    """

    def __init__(self, roll: Sequence[Personne], named: Iterable[Personne] = ()) -> None:
        self.members, self.named = tuple(roll), [*named]
        usual = usual_surnames([member.nom for member in roll])
        self._places = {word: [place] for place, word in enumerate(usual)}
        #: The places of the members of whom another has a word of the family name, in order.
        self.namesakes: list[int] = []
        if len(self._places) < len(usual) or "" in self._places:  # two of one word, or one that is to be read
            keys = [(word,) if word else read_name(member).keys for word, member in zip(usual, roll, strict=True)]
            self._places = _places_of(keys)
            self.namesakes = sorted({place for places in self._places.values() if places[1:] for place in places})
        self._first = list(range(len(roll)))
        for place in self.namesakes:
            self._first[place] = self._first_listed(place)
        self._found: dict[Personne, tuple[int, ...]] = {}

    @kept
    def _told(self) -> tuple[Personne, ...]:
        """The members, each with the civility that her name has elsewhere, where the roll says none."""
        usual = usual_surnames([member.nom for member in self.members])
        return _with_civilities(self.members, usual, _civilities(self.named))

    def meant_by(self, person: Personne) -> tuple[int, ...]:
        """The places of the members that the name may mean: one, none, or several that nothing tells apart.

        A name that is a member's own means her, even where it might shorten another's; a member who is listed twice
        is one.
        """
        found = self._found.get(person)
        if found is None:
            found = self._found[person] = self._nearest(person)
        return found

    def identity(self, person: Personne) -> Identity:
        """What tells that person apart: two names of one identity are one person."""
        meant = self.meant_by(person)
        return meant[0] if len(meant) == 1 else same_words(person)

    @property
    def first_places(self) -> list[int]:
        """The first place of the member of each place of the roll, in order."""
        return self._first

    def first_place(self, place: int) -> int:
        """The first place at which the member of that place is listed."""
        return self._first[place]

    @property
    def lists_twice(self) -> bool:
        """Whether a member is listed at two places or more."""
        return bool(self.namesakes) and any(self._first[place] != place for place in self.namesakes)

    def near(self, place: int) -> list[int]:
        """The places before that one whose names may be hers."""
        if place not in self.namesakes:
            return []
        member = self._told[place]
        before = [other for other in self._near(member) if other < place]
        return [other for other in before if _may_be_one(member, self._told[other])]

    def is_uncertain(self, person: Personne, place: int) -> bool:
        """True where a civility beside a first name that either gender bears, or a part of a family name, tells."""
        named = self.members[place]
        if (person.prenom, person.nom) == (named.prenom, named.nom):
            return False
        member = self._told[place]
        return likeness(person, member) is Likeness.BY_FAMILY or _rests_on_a_civility(person, member)

    def is_one(self, one: Personne, other: Personne) -> bool:
        """True where both names mean one person."""
        return self.identity(one) == self.identity(other)

    def is_among(self, person: Personne, others: Iterable[Personne]) -> bool:
        """True where one of the others is that person."""
        return self.identity(person) in {self.identity(other) for other in others}

    def _nearest(self, person: Personne) -> tuple[int, ...]:
        places = self._near(person)
        if len(places) == 1:
            return () if self._likeness(person, places[0]) is None else (self._first[places[0]],)
        near: dict[Likeness, set[int]] = defaultdict(set)
        for place in places:
            if (found := self._likeness(person, place)) is not None:
                near[found].add(self._first[place])
        return tuple(sorted(near[min(near)])) if near else ()

    def _near(self, person: Personne) -> list[int]:
        """The places of the members with a word of her family name."""
        if word := usual_surname(person.nom):
            return self._places.get(word, [])
        found = [places for key in read_name(person).keys if (places := self._places.get(key))]
        return sorted({place for places in found for place in places}) if found[1:] else found[0] if found else []

    def _likeness(self, person: Personne, place: int) -> Likeness | None:
        member = self.members[place]
        if person == member:
            return Likeness.TYPED_ALIKE
        if (person.prenom, person.nom) == (member.prenom, member.nom) and self._has_no_other_civility(person, member):
            return Likeness.SAME
        found = likeness(person, self._told[place])
        return None if found is None else max(found, Likeness.SAME)

    def _has_no_other_civility(self, person: Personne, member: Personne) -> bool:
        """Whether that person’s civility tells her from no member of her name: the roll has none, the file has hers."""
        return not member.civilite and person in self.named and bool(first_names_of(person.prenom))

    def _first_listed(self, place: int) -> int:
        member = self._told[place]
        return next((other for other in self.near(place) if _is_listed_twice(member, self._told[other])), place)


def same_words(person: Personne) -> Words:
    """The words of a name without accents nor capitals; its civility only where it has no first name."""
    words = words_of(person)
    civility = (person.civilite,) if person.civilite and not first_names_of(person.prenom) else ()
    return (*civility, *words)


def _places_of(keys: Sequence[Words]) -> dict[str, list[int]]:
    """The places of those who are looked for by each key."""
    places: dict[str, list[int]] = {}
    for place, own in enumerate(keys):
        for key in own:
            if key in places:
                places[key].append(place)
            else:
                places[key] = [place]
    return places


def _is_of_one_family(one: NameRead, other: NameRead) -> bool:
    return any(_is_one_family(first, second) for first in _named(one) for second in _named(other))


def _named(read: NameRead) -> tuple[tuple[Words, bool], ...]:
    """Each of her family names, and whether a first name stands beside it: without, « ERIC DUPONT » may hold one."""
    return tuple((nom, bool(read.prenom)) for nom in read.noms)


def _is_one_family(one: tuple[Words, bool], other: tuple[Words, bool]) -> bool:
    """« LE GOFF » and « LEGOFF »; « MARTIN-DUPONT » and « DUPONT-MARTIN », « MARTIN », « DUPONT »."""
    (short, _), (long, is_sure) = sorted((one, other), key=lambda named: len(named[0]))
    if "".join(short) == "".join(long):
        return True
    is_part = short in (long[: len(short)], long[-len(short) :]) or sorted(short) == sorted(long)
    return is_part and is_sure and not PARTICLES.issuperset(short)


def _first_names(one: NameRead, other: NameRead) -> tuple[Words, Words] | None:
    """The first names of both beside one family name; None where they have not the same.

    « ERIC DUPONT », all in capitals, was read as a family name: beside « DUPONT », « ERIC » is the first name.
    """
    for nom in (other.nom, one.nom):
        heads = (_before(one, nom), _before(other, nom))
        if heads[0] is not None and heads[1] is not None:
            return heads[0], heads[1]
    return None


def _before(read: NameRead, nom: Words) -> Words | None:
    if read.nom == nom:
        return read.prenom
    head = read.nom[: -len(nom)]
    is_behind = not read.prenom and head and read.nom[-len(nom) :] == nom and not PARTICLES.intersection(head)
    return tuple(first_name(word) for word in head) if is_behind else None


def _may_shorten(one: Words, other: Words) -> bool:
    """True where the fewer first names are the others, shortened: « F. », « J.-P. », « JP », « Marie », or nothing."""
    short, long = sorted((one, other), key=len)
    if not short:
        return True
    if len(short) == 1 < len(long) and short[0] == "".join(word[0] for word in long):
        return True
    if not _is_short_of(short[0], long[0]):
        return False
    rest = iter(long[1:])
    return all(any(_is_short_of(word, whole) for whole in rest) for word in short[1:])


def _is_short_of(one: str, other: str) -> bool:
    return one == other or any(
        short.endswith(".") and whole.startswith(short[:-1]) for short, whole in ((one, other), (other, one))
    )


def _share_the_first(one: Words, other: Words) -> bool:
    return bool(one and other) and one[0] == other[0] and not one[0].endswith(".")


def _is_contrary(one: str | Words, other: str | Words) -> bool:
    return bool(one and other) and one != other


def _agree_in_gender(one: Personne, other: Personne, heads: tuple[Words, Words]) -> bool:
    genders = {_gender(person, head) for person, head in zip((one, other), heads, strict=True)} - {None}
    return len(genders) < 2


def _gender(person: Personne, prenom: Words) -> Gender | None:
    return gender_of(person.civilite) if person.civilite else gender_of_first_name(prenom[0] if prenom else "")


def _rests_on_a_civility(one: Personne, other: Personne) -> bool:
    heads = _first_names(read_name(one), read_name(other))
    if heads is None or heads[0] == heads[1] or _share_the_first(*heads):
        return False
    unsure = [head for person, head in zip((one, other), heads, strict=True) if head and _gender(person, head) is None]
    return bool(one.civilite or other.civilite) and any(not head[0].endswith(".") for head in unsure)


def _may_be_one(one: Personne, other: Personne) -> bool:
    """True for two members who may be one; a part of a family name tells nothing of two who stand on one roll."""
    found = likeness(one, other)
    if found is Likeness.BY_FAMILY:
        reads = read_name(one), read_name(other)
        return "".join(reads[0].nom) == "".join(reads[1].nom) and _share_the_first(reads[0].prenom, reads[1].prenom)
    return found is not None


def _is_listed_twice(one: Personne, other: Personne) -> bool:
    found = likeness(one, other)
    return found is not None and found <= Likeness.SAME


def _civilities(named: Iterable[Personne]) -> dict[Words, str]:
    """The civility of each whole name that always has the same one."""
    found: dict[Words, set[str]] = defaultdict(set)
    for person in [one for one in named if one.civilite and one.prenom]:
        found[same_words(person)].add(person.civilite)
    return {words: only for words, (only, *others) in found.items() if not others}


def _with_civilities(members: tuple[Personne, ...], usual: list[str], known: dict[Words, str]) -> tuple[Personne, ...]:
    """The members, each with the civility that her name has elsewhere, where the roll says none.

    Only those whose name ends as one of these, as far as their `usual` family name tells it, are read.
    """
    ends = {words[-1] for words in known}
    told = list(members)
    for place in [place for place, word in enumerate(usual) if not word or word in ends] if known else ():
        member = members[place]
        if not member.civilite and (civilite := known.get(words_of(member))):
            told[place] = replace(member, civilite=civilite)
    return tuple(told)
