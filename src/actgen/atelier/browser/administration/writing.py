"""`variables/atelier.yaml` as the fields of its form, and the text of the file that these fields say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.first_file.editing import scalar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from actgen.atelier.projects.settings import Atelier

    Fields = Mapping[str, tuple[str, ...]]

_HEAD = "# yaml-language-server: $schema=schema/atelier.schema.json\n# Écrit par l’atelier (page « Personnes »).\n"
#: The fields of a person, which come once for each; HTML has it so.
PERSON = ("identifiant[]", "personne[]", "role[]")
#: The fields of the proxy and of the colours, by the names under which they stand.
PROXY, COLOURS = ("depuis", "entete", "adresse"), ("principale", "seconde")


def fields_of(settings: Atelier) -> dict[str, tuple[str, ...]]:
    """What the form shows of the file."""
    proxy, colours = settings.mandataire, settings.couleurs
    return {
        "identifiant[]": tuple(one.identifiant for one in settings.personnes),
        "personne[]": tuple(one.nom for one in settings.personnes),
        "role[]": tuple(str(one.role) for one in settings.personnes),
        **{name: (getattr(proxy, name, ""),) for name in PROXY},
        **{name: (getattr(colours, name),) for name in COLOURS},
    }


def text_of_settings(fields: Fields) -> str:
    """The file; a row whose two names are empty is left out, and so is what nothing was typed for."""
    lines = [*_people(fields), *_group("mandataire", PROXY, fields), *_group("couleurs", COLOURS, fields)]
    return _HEAD + "".join(f"{line}\n" for line in lines)


def _people(fields: Fields) -> Iterator[str]:
    rows = zip(*(fields.get(name, ()) for name in PERSON), strict=False)
    named = [row for row in rows if row[0].strip() or row[1].strip()]
    if named:
        yield "personnes:"
    for identifiant, nom, role in named:
        yield f"  - identifiant: {_typed(identifiant)}"
        yield f"    nom: {_typed(nom)}"
        yield f"    role: {_typed(role)}"


def _group(name: str, names: tuple[str, ...], fields: Fields) -> Iterator[str]:
    typed = {one: next(iter(fields.get(one, ())), "").strip() for one in names}
    if any(typed.values()):
        yield f"{name}:"
        yield from (f"  {one}: {_typed(value)}" for one, value in typed.items() if value)


def _typed(text: str) -> str:
    """The text on one line, as the file has it."""
    return scalar(" ".join(text.split()))
