"""The members of a drawn sitting written in two ways, as real rolls write them; and a name that two of them bear."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable, Iterator
from typing import Any

from tests.france.sittings import Sheet

Written = Callable[[str, str], str]
WOMEN = frozenset({"Anne", "Chloé", "Élise", "Gwenaëlle", "Inès"})
ROLL = ("presents", "excuses", "absents")


def bare(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))


def civility(first: str) -> str:
    return "Mme" if first in WOMEN else "M."


def initials(first: str) -> str:
    return "-".join(f"{part[0]}." for part in first.split("-"))


#: Each way of writing a member; the last leaves her first name out.
WRITINGS: dict[str, Written] = {
    "as on the roll": lambda first, last: f"{first} {last}",
    "civility and first name": lambda first, last: f"{civility(first)} {first} {last}",
    "initial": lambda first, last: f"{initials(first)} {last}",
    "civility and initial": lambda first, last: f"{civility(first)} {initials(first)} {last}",
    "without accents": lambda first, last: bare(f"{first} {last}"),
    "in capitals": lambda first, last: f"{first} {last}".upper(),
    "in bare capitals": lambda first, last: bare(f"{first} {last}").upper(),
    "without hyphens": lambda first, last: f"{first} {last}".replace("-", " "),
    "second first name": lambda first, last: f"{first} Marie {last}",
    "civility alone": lambda first, last: f"{civility(first)} {last}",
}


def rewritten(sheet: Sheet, seed: int) -> tuple[Sheet, set[str]]:
    """The sheet with a way of writing drawn for each name, beside the roll and, for half of them, on it.

    A first name is left out only where the family name, or the civility beside a roll of full names, tells who it is.
    """
    chance, used = random.Random(seed), set[str]()
    members = [name_of(entry) for group in ROLL for entry in sheet["seance"][group]]
    rewrites_the_roll = chance.random() < 0.5
    alone = {name for name in members if sum(is_like(name, other, rewrites_the_roll) for other in members) == 1}
    *usual, short = WRITINGS
    ways = {name: [*usual, *[short] * 5] if name in alone else usual for name in members}
    roll = {name: chance.choice(ways[name]) if rewrites_the_roll else "as on the roll" for name in members}

    def written(name: str, *, on_roll: bool) -> str:
        way = roll[name] if on_roll else chance.choice(ways[name])
        used.add(way)
        return WRITINGS[way](*parts(name))

    return changed(sheet, set(members), written), used


def is_like(name: str, other: str, by_family: bool) -> bool:
    return parts(name)[1] == parts(other)[1] if by_family else is_of_one(name, other)


def changed(sheet: Sheet, members: set[str], written: Callable[..., str]) -> Sheet:
    """The sheet with each member written anew; whoever stands on the roll keeps there one writing."""

    def walk(value: Any, on_roll: bool) -> Any:
        if isinstance(value, dict):
            return {key: walk(item, on_roll or key in ROLL) for key, item in value.items()}
        if isinstance(value, list):
            return [walk(item, on_roll) for item in value]
        return written(value, on_roll=on_roll) if isinstance(value, str) and value in members else value

    return titled(walk(titled(sheet), False))


def titled(sheet: Sheet) -> Sheet:
    """The sheet with the civility that the first name of its mayor bears."""
    maire = sheet["maire"]["personne"].split(" ", 1)[1]
    return {**sheet, "maire": {"personne": f"{'Madame' if parts(maire)[0] in WOMEN else 'Monsieur'} {maire}"}}


def ambiguous(sheet: Sheet) -> tuple[str, list[str]] | None:
    """A family name that two members of one gender bear, as « M. ABEL », and those members; None without one."""
    members = [name_of(entry) for group in ROLL for entry in sheet["seance"][group]]
    for name in members:
        both = [other for other in members if is_of_one(name, other)]
        if len(both) > 1:
            return WRITINGS["civility alone"](*parts(name)), both
    return None


def is_of_one(name: str, other: str) -> bool:
    (first, last), (second, family) = parts(name), parts(other)
    return last == family and civility(first) == civility(second)


def name_of(entry: str | Sheet) -> str:
    return entry if isinstance(entry, str) else str(entry["personne"])


def parts(name: str) -> tuple[str, str]:
    first, _, last = name.partition(" ")
    return first, last


def places(sheet: Sheet) -> Iterator[tuple[str, Callable[[str], None]]]:
    """Each place of the sheet where a name may stand beside the roll, and what writes it there."""
    seance, acte = sheet["seance"], sheet["actes"]["deliberation"]
    vote = acte["vote"]
    if seance["pouvoirs"]:
        yield "de", lambda name: seance["pouvoirs"][0].update(de=name)
        yield "a", lambda name: seance["pouvoirs"][0].update(a=name)
    yield "secretaires", lambda name: seance.update(secretaires=[name])
    yield "president", lambda name: seance.update(president=name)
    yield "rapporteur", lambda name: acte.update(rapporteur=name)
    yield "non_participants", lambda name: vote.update(non_participants=[name])
    yield "noms", lambda name: vote.update(noms={"contre": [name]})
