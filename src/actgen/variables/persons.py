"""A person as an act names her: civility, first name, family name, read from one line of text."""

from __future__ import annotations

import re
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Annotated, Any

from msgspec import Struct
from pydantic import PlainSerializer, PlainValidator, WithJsonSchema

from actgen.core.citing import cited
from actgen.core.patterns import later
from actgen.french.agreement import Gender, gender_of
from actgen.french.typography import typographic
from actgen.variables.fields import MAX_NAME, NAME, FieldFault

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_CIVILITIES = {"m": "Monsieur", "mr": "Monsieur", "monsieur": "Monsieur", "mme": "Madame", "madame": "Madame"}
_SHORT = {"Monsieur": "M.", "Madame": "Mme"}
_UNUSUAL = frozenset("<>&»«{}[]=%_@#*|\\/0123456789")
_HAS_UNUSUAL = re.compile(f"[{re.escape(''.join(sorted(_UNUSUAL)))}]")
#: « Charles de GAULLE » is « M. de GAULLE »: after a civility, the particle stays.
PARTICLES = frozenset({"de", "du", "des", "la", "le", "van", "von", "der", "den", "di", "da", "dos", "el"})
#: « M. Le GOFF », « Marie De La TOUR »: what is no first name before a family name, unless it stands alone there.
_CAPITAL_PARTICLES = frozenset({"De", "Du", "Des", "La", "Le"})
_INITIALS = re.compile(r"(?:\w\.-?)+|\w(?:-\w)+")
_ELIDED = re.compile(r"[dDlL]’")
#: A second name between brackets: « Claire MARTIN (DUPONT) », « Bob MARTIN (dit BOBBY) ».
_OTHER_NAME = later(r"\((?:(?:dite?|née?|alias) )?[^\W\d_a-z](?:[^\W\d_a-z]|['’ -])*\)")


class Personne(Struct, frozen=True):
    """A person; `civilite` is Monsieur, Madame or empty when the sheet does not say, `prenom` may be unknown."""

    civilite: str
    prenom: str
    nom: str

    @property
    def complet(self) -> str:
        """First name and name, « Rémy ORHON »; civility and name where the first name is unknown, « M. HUNAULT »."""
        return f"{self.prenom or _SHORT.get(self.civilite, '')} {self.nom}".strip()

    @property
    def presente(self) -> str:
        """Civility, first name and name, « Monsieur Rémy ORHON »; « M. HUNAULT » where the first name is unknown."""
        return f"{self.civilite} {self.complet}".strip() if self.prenom else self.complet

    @property
    def genre(self) -> Gender | None:
        """The grammatical gender that the civility states, or None."""
        return gender_of(self.civilite) if self.civilite else None

    @property
    def unusual_characters(self) -> str:
        """The characters that no name of a person holds: printed as they are, but worth a warning."""
        return "".join(sorted(_UNUSUAL.intersection(self.complet)))

    @property
    def whole(self) -> str:
        """Civility, first name and name as far as they are known: « M. Dominique FABRE », to tell namesakes apart."""
        return " ".join(part for part in (_SHORT.get(self.civilite, ""), self.prenom, self.nom) if part)


#: What a file may give in place of a group that says more of a person: her name.
NAMED = (str, Personne)


def are_unusual(persons: Sequence[Personne]) -> bool:
    """Whether the name of one of these persons has a character that no name holds."""
    names = "".join([*map(attrgetter("prenom"), persons), *map(attrgetter("nom"), persons)])
    letters = names.replace("-", "").replace(" ", "")
    return not letters.isalpha() and _HAS_UNUSUAL.search(names) is not None  # letters alone, as in most files


@lru_cache(maxsize=1024)
def read_person(text: str) -> Personne:
    """The person in « Monsieur Rémy ORHON », « Mme HEBERT » or « Bruno DE KERGOMMEAUX »: the name in capitals."""
    words = text.split()
    civilite = _CIVILITIES.get(_bare(words[0]), "") if words else ""
    rest = words[1:] if civilite else words
    _refuse_titles(text, rest)
    if not rest:
        raise FieldFault(f"Dans {cited(text)}, il manque le nom de famille.", _HINT)
    start = next((place for place, word in enumerate(rest) if _is_capital(word)), None)
    if start is None:
        raise FieldFault(f"Dans {cited(text)}, le nom de famille n’est pas en capitales.", _in_capitals(text))
    if late := next((word for word in rest[start + 1 :] if _is_given(word)), ""):
        meant = surname_last(text)
        hint = f"{_HINT} {_ONE_EACH}" if meant == text else f"Écrivez le prénom, puis le nom\u00a0: {meant}."
        raise FieldFault(f"Dans {cited(text)}, {cited(late)} suit le nom de famille.", hint)
    outside = _OTHER_NAME.sub("", text)
    if sign := next((char for char in outside if char in ",;("), "." if text.rstrip().endswith(".") else ""):
        name = text.partition(sign)[0] if sign != "." else text.rstrip(". ")
        raise FieldFault(
            f"Dans {cited(text)}, {cited(sign)} suit le nom.", f"Écrivez le nom seul\u00a0: {name.strip()}."
        )
    while start and _is_particle(rest[start - 1], is_behind=start > 1 or bool(civilite)):
        start -= 1
    if start and rest[0][0].islower():
        meant = " ".join([*words[: len(words) - len(rest)], rest[0][0].upper() + rest[0][1:], *rest[1:]])
        raise FieldFault(f"Dans {cited(text)}, le prénom n’a pas sa capitale.", f"Écrivez {meant}.")
    prenom, nom = (typographic(" ".join(part)) for part in (rest[:start], rest[start:]))
    return Personne(civilite, prenom, nom)


def surname_last(text: str) -> str:
    """« DUPONT Jean » as « Jean DUPONT », « Mme de LA TOUR F. » as « Mme F. de LA TOUR »; any other text as it is.

    « Jean Dupont », in two words or with a particle between, and « Mme Dupont » get their capitals.
    """
    civility, rest = _parted(text)
    end = next((place for place in range(len(rest), 0, -1) if not _is_given(rest[place - 1])), 0)
    surname, first = rest[:end], rest[end:]
    if first and surname and _is_in_capitals(surname):
        return " ".join([*civility, *first, *surname])
    if len(rest) > 1 and all(map(_is_a_plain_word, (rest[0], rest[-1]))) and _are_particles(rest[1:-1]):
        return " ".join([*civility, rest[0], *(word.upper() for word in rest[1:])])
    if civility and rest and _is_a_plain_word(rest[-1]) and _are_particles(rest[:-1]):
        return " ".join([*civility, *(word.upper() for word in rest)])
    return text


_HINT = "Écrivez le prénom, puis le nom en capitales\u00a0: Rémy ORHON."
_ONE_EACH = "Une personne par ligne, sans sa fonction."
#: So many words may end with a family name of one word or of two.
_DOUBTFUL = 3
#: What announces several persons.
_SEVERAL = frozenset({"mm", "mms", "mmes", "messieurs", "mesdames", "mesdemoiselles", "mlles", "et", "&", "ou"})
#: Titles that no family is called, in capitals or not.
_TITLES_ALONE = frozenset({"mlle", "mademoiselle", "maitre", "maître", "me", "docteur", "docteure", "dr", "dre", "pr"})
_TITLES = _TITLES_ALONE | frozenset(
    {"professeur", "professeure", "maire", "adjoint", "adjointe", "conseiller", "conseillère", "président"}
    | {"présidente", "député", "députée", "sénateur", "sénatrice", "général", "générale", "colonel", "abbé", "sœur"}
    | {"père", "veuve", "vve"}
)
_BEFORE_A_NAME = _TITLES_ALONE | frozenset(_CIVILITIES) | (_SEVERAL - {"et", "ou", "&"})


def _refuse_titles(text: str, words: list[str]) -> None:
    """FieldFault for « Mmes ARNAUD », « M. et Mme FABRE », « Mlle PETIT », « Maître DUPONT »."""
    for place, word in enumerate(words):
        bare = _bare(word)
        if _is_capital(word) and not (place == 0 and bare in _BEFORE_A_NAME and words[1:]):
            return
        if bare in _SEVERAL or (bare in _CIVILITIES and place + 1 < len(words)):
            message = f"Dans {cited(text)}, {cited(word)} annonce plusieurs personnes."
            raise FieldFault(message, "Écrivez une personne par ligne, avec son prénom\u00a0: Anne HEBERT.")
        if bare in _TITLES:
            raise FieldFault(f"Dans {cited(text)}, {cited(word)} n’est ni une civilité ni un prénom.", _untitled(words))


def _untitled(words: list[str]) -> str:
    name = " ".join(word for word in words if _bare(word) not in _TITLES and word.casefold() not in ("le", "la"))
    if words and _bare(words[0]) in ("mlle", "mademoiselle"):
        return f"Écrivez Madame\u00a0: Madame {name}."
    return f"Écrivez Monsieur ou Madame, ou le nom seul\u00a0: {name or 'Anne HEBERT'}."


def _in_capitals(text: str) -> str:
    """What to write for a name without capitals: the name itself, where it is clear which word is the family name."""
    civility, rest = _parted(text)
    words = [*civility, *(_capitalised(word) for word in rest)]
    if (meant := surname_last(" ".join(words))) != " ".join(words):
        return f"Écrivez le nom de famille en capitales\u00a0: {meant}."
    if len(rest) == _DOUBTFUL and all(map(_is_a_plain_word, words[-_DOUBTFUL:])):
        one, two = " ".join([*words[:-1], words[-1].upper()]), " ".join([*words[:-2], *map(str.upper, words[-2:])])
        return f"Écrivez le nom de famille en capitales\u00a0: {one}, ou {two}."
    return _HINT


def _capitalised(word: str) -> str:
    """« dupont » as « Dupont »; a particle, and any word that has its capital, as it is."""
    return word if word in PARTICLES or not word.isalpha() else word[:1].upper() + word[1:]


def _parted(text: str) -> tuple[list[str], list[str]]:
    """The civility of a text, if it has one, and the other words."""
    words = text.split()
    first = 1 if words and _bare(words[0]) in _CIVILITIES else 0
    return words[:first], words[first:]


def _bare(word: str) -> str:
    return word.casefold().removesuffix(".")


def _is_given(word: str) -> bool:
    """True for what stands for a first name: « Rémy », « J.-P. »."""
    return _is_first_name(word) or _INITIALS.fullmatch(word) is not None


def _is_capital(word: str) -> bool:
    """True for a word of a family name: « ORHON », « d’ORNANO », « O »; not for initials, « J.-P. »."""
    if word.isascii() and word.isalpha():
        return word.isupper()
    if _INITIALS.fullmatch(word):
        return False
    letters = [char for char in _ELIDED.sub("", word, count=1) if char.isalpha()]
    return bool(letters) and all(char.isupper() for char in letters) and (len(letters) > 1 or len(word) == 1)


def _is_first_name(word: str) -> bool:
    """True for « Rémy » and « Maire »; not for what may stand in a family name, « d’ESTAING », « épouse »."""
    return word[:1].isupper() and any(char.islower() for char in word)


def _is_particle(word: str, *, is_behind: bool) -> bool:
    """True for « de », and for « De » where a civility or a first name stands before it."""
    return word in PARTICLES or (is_behind and word in _CAPITAL_PARTICLES)


def _is_a_plain_word(word: str) -> bool:
    return _is_first_name(word) and word.replace("-", "").replace("’", "").replace("'", "").isalpha()


def _is_in_capitals(surname: list[str]) -> bool:
    """True for « LE JALLE » and « de LA TOUR »: what follows its particles begins and ends in capitals."""
    start = next((place for place, word in enumerate(surname) if word not in PARTICLES), 0)
    return _is_capital(surname[start]) and _is_capital(surname[-1])


def _are_particles(words: list[str]) -> bool:
    return all(word.lower() in PARTICLES for word in words)


#: No word that a rule of typography takes for an ordinal: « Ière », « VIEME ».
_ROMAN = "IVX"
_NO_ORDINAL = rf"(?![{_ROMAN}]{{1,{MAX_NAME}}}(?i:i?[èe][mr]e))"
#: Nor for a number behind what is counted: « PAGE XX ».
_NO_NUMBER = r"(?![IVXLCDM]+\b)"
#: « Rémy », « Marie-Claude »; « ORHON », « LE-GOFF », « DE KERGOMMEAUX »: no sign that typography changes.
_GIVEN_NAME, _SURNAME = (
    re.compile(rf"{_NO_ORDINAL}{word}(?:{others}{_NO_ORDINAL}{word})*")
    for word, others in (("[A-ZÀ-ÖØ-Ý][a-zß-öø-ÿ]+", "-"), ("[A-Z]{2,}", f"(?:-| {_NO_NUMBER})"))
)
_NO_FIRST_NAME = _TITLES | _SEVERAL | frozenset(_CIVILITIES) | {word.casefold() for word in _CAPITAL_PARTICLES}
#: How most files write a civility.
_USUAL_CIVILITIES = {"Monsieur": "Monsieur", "M.": "Monsieur", "Madame": "Madame", "Mme": "Madame"}


def _person(value: Any) -> Personne:
    if isinstance(value, str):
        return _usual(value) or read_person(NAME.read(value))
    return value if isinstance(value, Personne) else read_person(NAME.read(value))


def _usual(text: str) -> Personne | None:
    """The person as `read_person` reads her, of a text that is written as most are; None of any other.

    « Monsieur Rémy ORHON », « Marie-Claude LE GOFF »: one first name, one family name.
    """
    if len(text) > MAX_NAME:
        return None
    civility = ""
    first_name, _, surname = text.partition(" ")
    if not _is_usual_first_name(first_name):  # as no civility is
        civility = _USUAL_CIVILITIES.get(first_name, "")
        first_name, _, surname = surname.partition(" ")
        if not civility or not _is_usual_first_name(first_name):
            return None
    plain = surname.isalpha() and surname.isupper() and surname.isascii() and len(surname) > 1
    usual = (plain and surname[0] not in _ROMAN) or _SURNAME.fullmatch(surname)  # few need the pattern
    return Personne(civility, first_name, surname) if usual else None


def usual_persons(texts: Iterable[str]) -> list[Personne | None]:
    """The person of each text that is written as most are; None in the place of any other."""
    return [*map(_usual, texts)]


@lru_cache(maxsize=4096)  # thousands of communes have members of the same first names
def _is_usual_first_name(word: str) -> bool:
    return _GIVEN_NAME.fullmatch(word) is not None and word.casefold() not in _NO_FIRST_NAME


Person = Annotated[
    Personne,
    PlainValidator(_person),
    PlainSerializer(attrgetter("presente"), return_type=str),
    WithJsonSchema({"type": "string", "maxLength": MAX_NAME, "examples": ["Monsieur Rémy ORHON", "Mme HEBERT"]}),
]
