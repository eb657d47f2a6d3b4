"""A root that a project adds to the files of its collectivités, « les salles »: every act may read it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from actgen.kinds.fields import definition
from actgen.kinds.names import key_of

if TYPE_CHECKING:
    from actgen.kinds.declared import DeclaredRubrique
    from actgen.variables.reading import Located


@dataclass(frozen=True, slots=True, eq=False)
class Rubrique:
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
    def is_awaited(self) -> bool:
        """Whether a template that reads it wants it: it may not lack, and nothing stands for it."""
        return not self.declared.is_optional and self.declared.calcul is None

    def definition(self) -> Any:
        """Its field in the model of a file, which may always leave it out."""
        return definition(self.key, self.declared.model_copy(update={"facultatif": True}))
