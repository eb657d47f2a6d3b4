"""The name of a commune after « de » and « à », as the official list settles it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.cog.search import communes_named, has_article, is_the_name
from actgen.core.errors import WordingError
from actgen.french.agreement import plural
from actgen.french.capitals import Capitals, capitalise
from actgen.french.communes import with_a
from actgen.french.readers.names import name_alone
from actgen.french.wordings.worded import Wording
from actgen.french.wordings.wordings import wordings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.cog.communes import CommuneOfficielle

_MOST = 3
_AFTER_DE = "{{ … | de"
_CAPITALS = "{{ … | majuscules }}"


def wordings_of(text: str) -> tuple[Wording, ...]:
    """Every wording of what was typed; the name of a commune may be typed without its capitals: « le mans ».

    Raises `WordingError` as `french.wordings.wordings` does, for what is no name of the list either.
    """
    text = name_alone(text)
    try:
        return settled(text, wordings(text))
    except WordingError:
        if any(char.isdigit() for char in text) or not (communes := communes_named(text)):
            raise
        return _official(communes)


def settled(name: str, forms: tuple[Wording, ...]) -> tuple[Wording, ...]:
    """The wordings of what was typed; of a name of the list, those of its official spelling and no other.

    What was typed with an article that no commune of that name has (La Baule, and Baule) is worded first, as typed.
    """
    if not any(form.tag.startswith(_AFTER_DE) for form in forms) or not (communes := communes_named(name)):
        return forms
    official = _official(communes)
    if has_article(name) and not any(is_the_name(name, commune) for commune in communes):
        return (*forms, *official)
    texts = {wording.text for wording in official}
    return (*official, *(form for form in forms if form.text in texts and form.tag != _CAPITALS))


def _official(communes: tuple[CommuneOfficielle, ...]) -> tuple[Wording, ...]:
    """The forms of each of these communes, each text once, with the communes that it is for."""
    texts: dict[tuple[str, str], list[CommuneOfficielle]] = {}
    for commune in communes:
        texts.setdefault((commune.de_nom, with_a(commune.nom)), []).append(commune)
    return tuple(wording for (de, a), named in texts.items() for wording in _forms(de, a, named[0].nom, _listed(named)))


def _forms(de: str, a: str, nom: str, listed: str) -> Iterator[Wording]:
    yield Wording(f"après «\u00a0de\u00a0», d’après la liste officielle\u00a0: {listed}", de, "{{ commune.de_nom }}")
    yield Wording(f"après «\u00a0à\u00a0», d’après la liste officielle\u00a0: {listed}", a, "{{ commune.a_nom }}")
    yield Wording(
        f"en capitales, d’après la liste officielle\u00a0: {listed}",
        capitalise(nom, Capitals.ALL),
        "{{ commune.nom | majuscules }}",
    )


def _listed(communes: list[CommuneOfficielle]) -> str:
    """« Hyères (83069) », at most three of them, then how many more there are."""
    named = ", ".join(f"{commune.nom} ({commune.insee})" for commune in communes[:_MOST])
    more = len(communes) - _MOST
    return f"{named} et {more} {plural(more, 'autre', 'autres')}" if more > 0 else named
