"""From what an act is made: the digests of its template, of its clauses and of the data that they read."""

from __future__ import annotations

from functools import cached_property, lru_cache
from itertools import repeat
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from actgen.core.canonical import ALIKE, group_of, json_of, jsonable
from actgen.core.memory.deferred import TO_MAKE, Deferred, Shared, held_or
from actgen.core.origin import Origin, actgen_version, sha256, sha256_of_data
from actgen.core.still import kept_for_the_same
from actgen.facts.checking.kept_elsewhere import image_digests
from actgen.library.clauses import included_clauses
from actgen.library.lock import locked_source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from actgen.fill.letterhead import Letterhead
    from actgen.making.choosing import Chosen
    from actgen.ooxml.clauses import Clauses


def origin_of(
    chosen: Chosen,
    clauses: Clauses,
    data: bytes,
    paper: Letterhead | None = None,
) -> Origin:
    """The origin of an act made of the data of that JSON on that letterhead."""
    checked, template = chosen.checked, chosen.template
    included = included_clauses(template.docx, str(template.name), clauses)
    project = checked.order.project
    return Origin(
        template=str(template.name),
        template_sha256=_of_many(template.docx),
        clauses_sha256=_of_clauses(included),
        data_sha256=sha256(data),
        actgen=actgen_version(),
        commune=checked.dossier.slug,
        acte=checked.acte,
        seance=checked.dossier.part or "",
        source_sha256=locked_source(project, template.name, template.docx) if template.manifest.is_official else "",
        papier_sha256=sha256(paper.content) if paper else "",
    )


def data_of(chosen: Chosen, read: Mapping[str, Any], shown: Iterable[str] = ()) -> bytes:
    """The data of an act as JSON: what its template reads, as `picked`, and digests of the pictures that it shows."""
    return json_of({**read, **_beside_the_data(chosen, shown)})


@lru_cache(maxsize=64)
def _of_many(content: bytes) -> str:
    """The digest of a file of which many acts are made."""
    return sha256(content)


@lru_cache(maxsize=64)
def _of_clauses(included: Clauses) -> str:
    """The digest of the clauses of a template."""
    return sha256_of_data({name: sha256(content) for name, content in included.files})


_NO_NAMES: frozenset[Any] = frozenset()


def picked(context: dict[str, Any], paths: frozenset[str]) -> dict[str, Any]:
    """What stands under those paths alone, each value as its JSON is written; None for a name that is not there."""
    tree = _tree(paths)
    return dict(zip(tree.names, _taken(context, tree), strict=True))


class _Tree(Struct, frozen=True, dict=True):
    """The names that are read, sorted, and what is read below some of them; nothing below one that is read whole.

    `group` makes of their values, in that order, the group that is written; of one that many acts share it is `kept`.
    """

    names: tuple[str, ...]
    below: Mapping[str, _Tree]
    group: Callable[..., Any]

    def of(self, source: dict[str, Any]) -> Any:
        """The group that is written of these values."""
        return self.group(*_taken(source, self))

    @cached_property
    def kept(self) -> Callable[[Shared[str]], Any]:
        """The same, made once of a group that many acts share: a département has hundreds of communes."""
        return kept_for_the_same(128)(self.of)


@lru_cache(maxsize=256)
def _tree(paths: frozenset[str]) -> _Tree:
    """The paths as they stand below each other: a whole that is read holds its parts already."""
    held: dict[str, set[str]] = {}
    for path in sorted(paths):
        if not any(f"{path}.".startswith(f"{whole}.") for whole in paths if whole != path):
            name, _, rest = path.partition(".")
            held.setdefault(name, set()).update([rest] if rest else ())
    names = tuple(sorted(held))
    return _Tree(names, {name: _tree(frozenset(below)) for name, below in held.items() if below}, group_of(names))


@lru_cache(maxsize=256)
def _whole(names: tuple[str, ...]) -> _Tree:
    """What is read of a group of these names that is read whole."""
    in_order = tuple(sorted(names))
    return _Tree(in_order, {}, group_of(in_order))


def _taken(source: dict[str, Any], tree: _Tree) -> list[Any]:
    """The values of these names; one that holds no other is taken whole, whatever is read below it."""
    names, of_texts = tree.names, _NO_NAMES
    if isinstance(source, Deferred) and source.makes_together:
        source.make(names)
        of_texts = source.of_texts
    found: list[Any] = [*map(held_or, repeat(source), names)]
    kinds = tuple(map(type, found))
    for place in _to_be_written(kinds):
        value, kind = found[place], kinds[place]
        if kind is list and (not value or names[place] in of_texts):  # of most lists a file states nothing
            continue
        if value is TO_MAKE:
            value = source[names[place]]
        found[place] = _written(value, tree.below.get(names[place]))
    return found


def _written(value: Any, below: _Tree | None) -> Any:
    """A value as it is written, or what is read below it."""
    if not isinstance(value, dict):
        return jsonable(value)
    if below is None:
        return _whole(tuple(value)).of(value) if isinstance(value, Deferred) else jsonable(value)
    return below.kept(value) if type(value) is Shared else below.of(value)


@lru_cache(maxsize=512)
def _to_be_written(kinds: tuple[type, ...]) -> tuple[int, ...]:
    """The places of values that do not stand as they are written, by their types: thousands of acts have the same."""
    return tuple(place for place, kind in enumerate(kinds) if kind not in ALIKE)


def _beside_the_data(chosen: Chosen, shown: Iterable[str]) -> dict[str, Any]:
    """What changes the words of an act and is no value that it reads."""
    checked, manifest = chosen.checked, chosen.template.manifest
    images = image_digests(checked.order.project.root, checked.dossier, checked.acte, manifest, shown)
    accents = {"accents_sur_capitales": True} if manifest.accents_sur_capitales else {}
    return accents | ({"images": images} if images else {})
