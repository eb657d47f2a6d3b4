"""A root of the files of collectivités that a file declares, « ecoles », « salles »: every act may read it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from actgen.core.names import key_of
from actgen.kinds.borrowed import with_borrowed
from actgen.kinds.fields import definition
from actgen.kinds.shipped import RUBRIQUES, shipped_files

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actgen.kinds.declared import DeclaredRubrique
    from actgen.variables.reading import Located


class Rubrique(Struct, frozen=True, eq=False):
    """One root: `name` is that of its file, `salles-communales`."""

    name: str
    located: Located[DeclaredRubrique]

    @property
    def declared(self) -> DeclaredRubrique:
        """What its file says."""
        return self.located.model

    @property
    def key(self) -> str:
        """Its name in the file of a collectivité, in a template: `salles_communales`."""
        return key_of(self.name)

    @property
    def is_shipped(self) -> bool:
        """Whether its file is the package’s, and no project’s."""
        return self.located.document.path == shipped_files(RUBRIQUES).get(self.name, ("", "", b""))[1]

    @property
    def may_break(self) -> bool:
        """Whether what a file states may break its conditions or its calculations: those of the package never fail."""
        return self.declared.asks and not self.is_shipped

    @property
    def is_awaited(self) -> bool:
        """Whether a template that reads it wants it: it may not lack, and nothing stands for it."""
        return not self.declared.is_optional and not self.declared.is_computed

    def definition(self) -> Any:
        """Its field in the model of a file, which may always leave it out."""
        return definition(self.key, self.declared.model_copy(update={"facultatif": True}))


def borrowing(rubriques: Iterable[Rubrique]) -> list[Rubrique]:
    """The roots, where one that is computed of another has the fields of that one."""
    held = list(rubriques)
    champs = {key: said.champs for key, said in with_borrowed({one.key: one.declared for one in held}).items()}
    models = [one.declared.model_copy(update={"champs": champs[one.key]}) for one in held]
    return [Rubrique(one.name, replace(one.located, model=model)) for one, model in zip(held, models, strict=True)]
