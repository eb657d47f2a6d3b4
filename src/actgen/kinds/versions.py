"""The variables that templates declare, beside those of the other templates of the same kind of act."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.core.errors import InputFault
from actgen.core.files import read_file
from actgen.kinds.manifest import Manifeste
from actgen.variables.reading import read_model

if TYPE_CHECKING:
    from actgen.core.names import TemplateName
    from actgen.core.project import Project
    from actgen.kinds.declared import DeclaredField
    from actgen.variables.reading import Located

#: A manifest that may declare variables: its template, the path that its faults show, its content.
ManifestFile = tuple["TemplateName", str, bytes]
#: The word as a key: its colon follows, be it after a quote, blanks or comments. Each file names `variables/schema/`.
_KEY = re.compile(rb"""variables["']?(?:\s|#[^\n]*)*:""")


class Version(Struct, frozen=True):
    """A template that declares variables: its name, its manifest with positions."""

    name: TemplateName
    located: Located[Manifeste]

    @property
    def asked(self) -> Mapping[str, DeclaredField]:
        """What it asks of the file of a collectivité."""
        return self.located.model.asked


def declaring_files(project: Project) -> tuple[ManifestFile, ...]:
    """The manifests of a project that may declare variables, in the order of their templates."""
    found = []
    for name in project.template_names():
        path = project.template_file(name, ".yaml")
        content = read_file(path) if path.is_file() else b""
        if _may_declare(content):
            found.append((name, project.show(path), content))
    return tuple(found)


def read_versions(files: Sequence[ManifestFile]) -> tuple[Version, ...]:
    """The templates that declare variables; one whose manifest has faults is left out, and told where it is asked."""
    found = []
    for name, path, content in files:
        try:
            located = read_model(content, path, Manifeste)
        except InputFault:
            continue
        if located.model.variables:
            found.append(Version(name, located))
    return tuple(found)


def united(versions: Sequence[Version]) -> dict[str, DeclaredField]:
    """The fields that the file of a collectivité may hold for these templates: what none of them refuses.

    Each may lack: the template that makes the act says what it wants (see `facts/checking/variables.py`).
    """
    found: dict[str, DeclaredField] = {}
    for version in versions:
        for name, said in version.asked.items():
            found[name] = _loosest(found[name], said) if name in found else said
    return {name: _optional(said) for name, said in found.items()}


def differs(one: DeclaredField, other: DeclaredField) -> bool:
    """Whether two declarations of the same name are of different types."""
    if one.type is None or other.type is None:
        return False
    if one.spec.name != other.spec.name:
        return True
    return any(differs(said, other.champs[name]) for name, said in one.champs.items() if name in other.champs)


def asks_alike(one: DeclaredField, other: DeclaredField) -> bool:
    """Whether two declarations of the same type admit the same values."""
    return all(getattr(one, name) == getattr(other, name) for name in (*_LIMITS, "choix", "champs"))


_LIMITS = ("minimum", "maximum", "motif", "motif_dit", "calcul")


def _loosest(one: DeclaredField, other: DeclaredField) -> DeclaredField:
    """A declaration that admits what either does."""
    kept = {name: None for name in _LIMITS if getattr(one, name) != getattr(other, name)}
    choix = tuple(dict.fromkeys((*one.choix, *other.choix)))
    return one.model_copy(update={**kept, "choix": choix, "champs": _loosest_group(one.champs, other.champs)})


def _loosest_group(one: Mapping[str, DeclaredField], other: Mapping[str, DeclaredField]) -> dict[str, DeclaredField]:
    both = {name: _loosest(said, other[name]) for name, said in one.items() if name in other}
    alone = {**one, **other}
    return {
        name: both[name].model_copy(update={"facultatif": one[name].is_optional or other[name].is_optional})
        if name in both
        else _optional(said)
        for name, said in alone.items()
    }


def _optional(declared: DeclaredField) -> DeclaredField:
    """The same without a value where nothing is written: which one stands there is for a template to say."""
    return declared.model_copy(update={"facultatif": True, "defaut": None})


def _may_declare(content: bytes) -> bool:
    """Whether the key is there; a file in an encoding of two bytes is read to see."""
    return _KEY.search(content) is not None or b"\0" in content
