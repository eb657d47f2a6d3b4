"""What stands before anything is asked: whose file it is, what it says of itself, what its folder says for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct

from actgen.atelier.first_file.whose.official import identified
from actgen.kinds.files import sitting_over
from actgen.kinds.roots import WHO_IT_IS, is_of_a_groupement
from actgen.variables.models import FicheGroupement

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actgen.atelier.first_file.whose.official import Official
    from actgen.facts.sources import Names
    from actgen.kinds.kind import Kinds
    from actgen.variables.models import FicheCollectivite
    from actgen.variables.yaml.document import Document

#: What the official list of the EPCI lacks, and of a council, what its sittings are told by.
_OF_AN_EPCI: tuple[Names, ...] = ((FicheGroupement.BODY, "siege"), ("membres",))

#: What the table of the council tells of a sitting.
_BY_THE_TABLE: frozenset[Names] = frozenset({("seance", "presents"), ("seance", "conseillers_en_exercice")})


class Ground(Struct, frozen=True):
    """The model of a file, what it states from the first, what is asked of it whatever its acts read.

    For a sitting in a folder `main` says who the collectivité is; `elsewhere` are the names that are not typed again.
    """

    model: type[FicheCollectivite]
    stated: Mapping[str, Any]
    asked: tuple[Names, ...]
    elsewhere: frozenset[Names] = frozenset()
    main: Document | None = None
    seance: str = ""

    def whole(self, document: Document) -> Document:
        """The file with what its folder says for it."""
        return sitting_over(self.main, document, self.seance) if self.main else document


def ground_of(kinds: Kinds, official: Official) -> Ground:
    """That of the one file of a collectivité of the official lists: an EPCI keeps the table of its council."""
    (root, name), code = identified(official)
    is_epci = root == FicheGroupement.BODY
    model = kinds.fiche_of_a_groupement if is_epci else kinds.fiche
    stated = {root: {name: code} if is_epci else {name: code, "nom": "x"}}
    asked = ((model.HEAD, "personne"), *(_OF_AN_EPCI if is_epci else ()))
    return Ground(model, stated, asked, _BY_THE_TABLE if is_epci else frozenset())


def ground_of_sitting(kinds: Kinds, main: Document, seance: str) -> Ground:
    """That of a sitting in the folder of a collectivité, whose main file is `main`."""
    stated = main.data if isinstance(main.data, dict) else {}
    model = kinds.fiche_of((), of_a_table=bool(stated.get("membres")), of_a_commune=not is_of_a_groupement(main))
    said = frozenset((name,) for name in {*stated, *WHO_IT_IS})
    by_the_table = _BY_THE_TABLE if stated.get("membres") else frozenset()
    return Ground(model, stated, (), said | by_the_table | {("seance", "date")}, main, seance)
