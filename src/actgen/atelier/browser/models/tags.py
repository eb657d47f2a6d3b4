"""The tags of the fields of an act on the page of its template: which are typed in it, and which are still to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.contract.contract import contract_of
from actgen.atelier.lint.usual_tags import ACTE, FieldTag, tags_of
from actgen.core.errors import InputFault
from actgen.core.names import key_of
from actgen.grammar.around import EACH
from actgen.kinds.catalogue import kinds_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from actgen.core.names import TemplateName
    from actgen.core.project import Project


class ShownTag(Struct, frozen=True):
    """A tag, and whether the template reads its field."""

    field: FieldTag
    is_read: bool


def tags_on(project: Project, name: TemplateName) -> tuple[ShownTag, ...]:
    """The tags of the fields of an act, in the order of its kind; none where the template cannot be read at all."""
    kind = kinds_of(project).get(name.acte)
    if kind is None:
        return ()
    try:
        contract = contract_of(project, name)
    except InputFault:
        return ()
    read = _read([one.path for one in contract.reads], key_of(name.acte))
    fields = {**kind.declared.champs, **contract.template.manifest.asked}
    return tuple(ShownTag(one, _is_read(one.path, read)) for one in tags_of(kind, fields))


def _read(paths: Collection[str], key: str) -> frozenset[str]:
    """The fields of the act that is made among what is read, by their paths below it."""
    plain = (path.replace(EACH, "").partition(".") for path in paths)
    return frozenset(below for root, _, below in plain if root in (ACTE, key) and below)


def _is_read(path: str, read: Collection[str]) -> bool:
    return any(one == path or one.startswith(f"{path}.") for one in read)
