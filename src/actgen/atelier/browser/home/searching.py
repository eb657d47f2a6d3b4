"""Acts sought by their words: object, kind, number, name, the day of their sitting; read as typed, not made."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.browser.collectivites import Collectivite, named
from actgen.atelier.browser.places import Part, parts
from actgen.atelier.browser.typed_acts import TypedAct, typed_acts
from actgen.atelier.browser.wording import part_said
from actgen.core.errors import ActgenError
from actgen.core.names import slug_of
from actgen.kinds.catalogue import kinds_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actgen.core.project import Project

#: How many acts are shown, and in how many collectivités they are sought: beyond, a project is searched by names.
MOST, _LOOKED_AT = 30, 300


class FoundAct(Struct, frozen=True):
    """An act that holds the words: whose, when, what it is called, its address."""

    collectivite: Collectivite
    when: str
    title: str
    address: str


def acts_found(project: Project, wanted: str) -> tuple[FoundAct, ...]:
    """The acts that hold each of the words, with or without accents; none where nothing is sought."""
    words = slug_of(wanted).split("-")
    if not any(words):
        return ()
    slugs = project.communes()[:_LOOKED_AT]
    return tuple(islice(_found(project, slugs, words), MOST))


def _found(project: Project, slugs: Sequence[str], words: list[str]) -> Iterator[FoundAct]:
    kinds = kinds_of(project)
    for slug in slugs:
        collectivite = named(project, slug)
        for part in _parts(project, slug):
            for act in typed_acts(part, kinds):
                if all(word in _searched(collectivite.nom, part_said(part), _told(act)) for word in words):
                    title = act.typed("objet") or act.kind_said
                    yield FoundAct(collectivite, part_said(part), title, part.address_of(act.name))


def _parts(project: Project, slug: str) -> tuple[Part, ...]:
    try:
        return parts(project, slug)
    except ActgenError:  # told on the page of the collectivité
        return ()


def _told(act: TypedAct) -> str:
    return f"{act.kind_said} {act.name} {act.typed('objet')} {act.typed('numero')}"


@lru_cache(maxsize=4096)
def _searched(*texts: str) -> str:
    return slug_of(" ".join(texts))
