"""From a value of an act to the field in which it is typed: its name, and the form that has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.contract.origins import typed_for
from actgen.core.names import key_of
from actgen.kinds.files import NO_SITTING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actgen.atelier.browser.places import Part
    from actgen.facts.sources import Steps
    from actgen.kinds.dossier import Dossier

_ACTES, _SEANCE, _ACTE = "actes", "seance", "acte"


class Place(Struct, frozen=True):
    """A field: the name of its control, `acte.aides.0.montant`, and the address of the form that has it."""

    control: str
    form: str

    @property
    def address(self) -> str:
        """Where a link to the field leads."""
        return f"{self.form}#{self.control}"


def places_of(paths: Iterable[str], part: Part, dossier: Dossier, acte: str) -> tuple[Place, ...]:
    """The fields from which a value comes that is read at these paths of the context; the first is the one to type.

    None for what a template or a clause states.
    """
    kind = dossier.kind_of(acte)
    found = (steps for path in paths for steps in typed_for(path, dossier.kinds, kind.name))
    return tuple(dict.fromkeys(_places(found, part, dossier, acte)))


def _places(found: Iterable[Steps], part: Part, dossier: Dossier, acte: str) -> Iterator[Place]:
    own = (_ACTES, dossier.kind_of(acte).key)
    names = {key_of(name): name for name in dossier.actes()}
    for steps in found:
        if steps[:2] == own:
            yield _of_act(acte, steps, part)
        elif steps[0] == _ACTES and len(steps) > 1 and str(steps[1]) in names:
            yield _of_act(names[str(steps[1])], steps, part)
        elif steps[0] == _SEANCE and part.part != NO_SITTING:
            yield Place(_dotted(steps), f"{part.address}/seance")
        elif steps[0] != _ACTES:
            yield Place(_dotted(steps), f"/collectivites/{part.slug}/identite")


def _of_act(acte: str, steps: Steps, part: Part) -> Place:
    return Place(_dotted((_ACTE, *steps[2:])), f"{part.address_of(acte)}/formulaire")


def _dotted(steps: Steps) -> str:
    return ".".join(map(str, steps))
