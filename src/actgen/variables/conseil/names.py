"""A name as it is compared with another: word by word, without case, accents, apostrophes nor hyphens."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from actgen.core.folding import folded, without_ligatures
from actgen.variables.persons import PARTICLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actgen.variables.persons import Personne

Words = tuple[str, ...]

_WORD = re.compile(r"[^\W_]+\.?")
_SAINTS = {"st": "saint", "ste": "sainte"}
#: What stands between the two family names of a person.
_OTHERWISE = frozenset({"ne", "nee", "ep", "epouse", "vve", "veuve"})


class NameRead(NamedTuple):
    """A name as it is compared, word by word; a word that shortens another keeps its full stop: « f. », « ph. ».

    `autre` is her other family name, « DUPONT » in « MARTIN née DUPONT »; `keys` are that by which she is looked for,
    `words` all her names.
    """

    prenom: Words
    nom: Words
    autre: Words
    keys: Words
    words: Words

    @property
    def noms(self) -> tuple[Words, ...]:
        """The family names by which she may be called."""
        return _noms(self.nom, self.autre)


def read_name(person: Personne) -> NameRead:
    """Her name, word by word."""
    return _read_name(person.prenom, person.nom)


def words_of(person: Personne) -> Words:
    """All her names, word by word; where they are as most are, nothing else is read of them."""
    word = usual_surname(person.nom)
    return (*first_names_of(person.prenom), word) if word else read_name(person).words


def usual_surnames(surnames: Sequence[str]) -> list[str]:
    """Each as `usual_surname`: those of a council are told together where they are of letters alone."""
    together = "".join(surnames)
    if together.isascii() and together.isalpha():
        return " ".join(surnames).lower().split(" ")
    return [usual_surname(surname) for surname in surnames]


@lru_cache(maxsize=4096)  # thousands of communes have members of the same first names
def first_names_of(first_names: str) -> Words:
    """First names, word by word; an initial keeps its full stop."""
    return tuple([first_name(word) for word in _words(first_names)])


def usual_surname(surname: str) -> str:
    """The one word of a family name that most have, its one key: « orhon »; empty for one that is to be read.

    What tells most members apart is known so, and few of them are read.
    """
    if not surname.isalpha():
        return ""
    return surname.lower() if surname.isascii() else folded(without_ligatures(surname))


def first_name(word: str) -> str:
    """A word of first names: one that is an initial has its full stop."""
    return f"{word}." if len(word) == 1 else word


@lru_cache(maxsize=8192)
def _read_name(first_names: str, surname: str) -> NameRead:
    prenom = first_names_of(first_names)
    if word := usual_surname(surname):
        return NameRead(prenom, (word,), (), (word,), (*prenom, word))
    words = [word.rstrip(".") for word in _words(surname)]
    nom = (*[_SAINTS.get(word, word) for word in words[:-1]], *words[-1:]) or ("",)
    parted = next((place for place, word in enumerate(nom[1:-1], start=1) if word in _OTHERWISE), len(nom))
    nom, autre = nom[:parted], nom[parted + 1 :]
    return NameRead(prenom, nom, autre, _keys(nom, autre), prenom + nom)


def _noms(nom: Words, autre: Words) -> tuple[Words, ...]:
    return (nom, autre, nom + autre) if autre else (nom,)


def _keys(nom: Words, autre: Words) -> Words:
    """Each word of her family names but particles, and their letters without blanks."""
    if len(nom) == 1 and not autre:
        return nom
    noms = _noms(nom, autre)
    words = [word for one in noms for word in one if word not in PARTICLES]
    return tuple(dict.fromkeys([*words, *map("".join, noms)]))


def _words(text: str) -> list[str]:
    """The words of a text, without case, accents, apostrophes nor hyphens; a full stop stays with its word."""
    plain = folded(without_ligatures(text))
    return [plain] if text.isalpha() else _WORD.findall(plain)
