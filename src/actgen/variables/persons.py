"""A person as an act names her: civility, first name, family name, read from one line of text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema

from actgen.core.citing import cited
from actgen.french.agreement import Gender, gender_of
from actgen.french.typography import typographic
from actgen.variables.fields import MAX_NAME, NAME, FieldFault

_CIVILITIES = {"m": "Monsieur", "mr": "Monsieur", "monsieur": "Monsieur", "mme": "Madame", "madame": "Madame"}
_SHORT = {"Monsieur": "M.", "Madame": "Mme"}
_UNUSUAL = frozenset("<>&»«{}[]=%_@#*|\\/0123456789")
#: « Charles de GAULLE » is « M. de GAULLE »: after a civility, the particle stays.
_PARTICLES = frozenset({"de", "du", "des", "la", "le", "van", "von", "der", "den", "di", "da", "dos", "el"})
_INITIALS = re.compile(r"(?:\w\.-?)+")
_ELIDED = re.compile(r"[dDlL]’")


@dataclass(frozen=True, slots=True)
class Personne:
    """A person; `civilite` is Monsieur, Madame or empty when the sheet does not say, `prenom` may be unknown."""

    civilite: str
    prenom: str
    nom: str

    @property
    def complet(self) -> str:
        """First name and name, « Rémy ORHON »; civility and name where the first name is unknown, « M. HUNAULT »."""
        return f"{self.prenom or _SHORT.get(self.civilite, '')} {self.nom}".strip()

    @property
    def genre(self) -> Gender | None:
        """The grammatical gender that the civility states, or None."""
        return gender_of(self.civilite) if self.civilite else None

    @property
    def unusual_characters(self) -> str:
        """The characters that no name of a person holds: printed as they are, but worth a warning."""
        return "".join(sorted(set(self.complet) & _UNUSUAL))

    def is_same(self, other: Personne) -> bool:
        """True where both name one person: same first name and name, whatever the civility given."""
        return (self.prenom, self.nom) == (other.prenom, other.nom)


def read_person(text: str) -> Personne:
    """The person in « Monsieur Rémy ORHON », « Mme HEBERT » or « Bruno DE KERGOMMEAUX »: the name in capitals."""
    words = text.split()
    civilite = _CIVILITIES.get(words[0].casefold().removesuffix("."), "") if words else ""
    rest = words[1:] if civilite else words
    if not rest:
        raise FieldFault(f"Dans {cited(text)}, il manque le nom de famille.", _HINT)
    start = next((place for place, word in enumerate(rest) if _is_capital(word)), None)
    if start is None:
        raise FieldFault(f"Dans {cited(text)}, le nom de famille n’est pas en capitales.", _HINT)
    if late := next((word for word in rest[start + 1 :] if _is_first_name(word)), ""):
        meant = surname_last(text)
        hint = f"{_HINT} {_ONE_EACH}" if meant == text else f"Écrivez le prénom, puis le nom\u00a0: {meant}."
        raise FieldFault(f"Dans {cited(text)}, {cited(late)} suit le nom de famille.", hint)
    while start and rest[start - 1] in _PARTICLES:
        start -= 1
    prenom, nom = (typographic(" ".join(part)) for part in (rest[:start], rest[start:]))
    return Personne(civilite, prenom, nom)


def surname_last(text: str) -> str:
    """« DUPONT Jean » as « Jean DUPONT », « Mme LE JALLE Fanny » as « Mme Fanny LE JALLE »; any other text as it is.

    « Jean Dupont », in two words or with a particle between, gets its capitals.
    """
    words = text.split()
    civility = words[:1] if words and words[0].casefold().removesuffix(".") in _CIVILITIES else []
    rest = words[len(civility) :]
    end = next((place for place in range(len(rest), 0, -1) if not _is_first_name(rest[place - 1])), 0)
    surname, first = rest[:end], rest[end:]
    if first and surname and _is_capital(surname[0]) and _is_capital(surname[-1]):
        return " ".join([*civility, *first, *surname])
    if len(rest) > 1 and all(map(_is_a_plain_word, (rest[0], rest[-1]))) and _are_particles(rest[1:-1]):
        return " ".join([*civility, rest[0], *(word.upper() for word in rest[1:])])
    return text


_HINT = "Écrivez le prénom, puis le nom en capitales\u00a0: Rémy ORHON."
_ONE_EACH = "Une personne par ligne, sans sa fonction."


def _is_capital(word: str) -> bool:
    """True for a word of a family name: « ORHON », « d’ORNANO », « O »; not for initials, « J.-P. »."""
    if _INITIALS.fullmatch(word):
        return False
    letters = [char for char in _ELIDED.sub("", word, count=1) if char.isalpha()]
    return bool(letters) and all(char.isupper() for char in letters) and (len(letters) > 1 or len(word) == 1)


def _is_first_name(word: str) -> bool:
    """True for « Rémy » and « Maire »; not for what may stand in a family name, « d’ESTAING », « épouse »."""
    return word[:1].isupper() and any(char.islower() for char in word)


def _is_a_plain_word(word: str) -> bool:
    return _is_first_name(word) and word.replace("-", "").replace("’", "").replace("'", "").isalpha()


def _are_particles(words: list[str]) -> bool:
    return all(word.lower() in _PARTICLES for word in words)


def _person(value: Any) -> Personne:
    return value if isinstance(value, Personne) else read_person(NAME.read(value))


Person = Annotated[
    Personne,
    BeforeValidator(_person),
    PlainSerializer(lambda value: f"{value.civilite} {value.complet}".strip(), return_type=str),
    WithJsonSchema({"type": "string", "maxLength": MAX_NAME, "examples": ["Monsieur Rémy ORHON", "Mme HEBERT"]}),
]
