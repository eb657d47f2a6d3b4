"""The name of a commune after « de » and « à », as the official list settles it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.cog.search import communes_named
from actgen.french.agreement import plural
from actgen.french.communes import with_a
from actgen.french.wordings import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.cog.communes import CommuneOfficielle

_MOST = 3
_AFTER_DE = "{{ … | de"


def settled(name: str, forms: tuple[Wording, ...]) -> tuple[Wording, ...]:
    """The wordings of what was typed; of a name of the list, its official forms first and no other after « de »."""
    official = _official(name) if any(form.tag.startswith(_AFTER_DE) for form in forms) else ()
    texts = {wording.text for wording in official}
    return (
        *official,
        *(form for form in forms if not (texts and form.tag.startswith(_AFTER_DE)) or form.text in texts),
    )


def _official(name: str) -> tuple[Wording, ...]:
    """The forms of each commune of that name, each text once, with the communes that it is for; none if unknown."""
    texts: dict[tuple[str, str], list[CommuneOfficielle]] = {}
    for commune in communes_named(name):
        texts.setdefault((commune.de_nom, with_a(commune.nom)), []).append(commune)
    return tuple(wording for (de, a), communes in texts.items() for wording in _forms(de, a, _listed(communes)))


def _forms(de: str, a: str, listed: str) -> Iterator[Wording]:
    yield Wording(f"après «\u00a0de\u00a0», d’après la liste officielle\u00a0: {listed}", de, "{{ commune.de_nom }}")
    yield Wording(f"après «\u00a0à\u00a0», d’après la liste officielle\u00a0: {listed}", a, "{{ commune.a_nom }}")


def _listed(communes: list[CommuneOfficielle]) -> str:
    """« Hyères (83069) », at most three of them, then how many more there are."""
    named = ", ".join(f"{commune.nom} ({commune.insee})" for commune in communes[:_MOST])
    more = len(communes) - _MOST
    return f"{named} et {more} {plural(more, 'autre', 'autres')}" if more > 0 else named
