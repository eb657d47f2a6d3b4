"""From what an act is made: the digests of its template, of its clauses and of the data that they read."""

from __future__ import annotations

from functools import cached_property, lru_cache
from itertools import accumulate, repeat
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from actgen.core.canonical import ALIKE, group_of, json_of, jsonable
from actgen.core.memory.deferred import TO_MAKE, Deferred, Shared, held_or
from actgen.core.origin import Origin, actgen_version, sha256, sha256_of_data
from actgen.core.still import kept_for_the_same
from actgen.facts.checking.kept_elsewhere import image_digests
from actgen.facts.named import are_of_one_group
from actgen.library.clauses import included_clauses
from actgen.library.lock import locked_source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from actgen.making.choosing import Chosen
    from actgen.ooxml.clauses import Clauses


def origin_of(chosen: Chosen, clauses: Clauses, data: bytes) -> Origin:
    """The origin of an act made of the data of that JSON."""
    checked, template, paper = chosen.checked, chosen.template, chosen.paper
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


_LISTS, _LATER = frozenset((list,)), type(TO_MAKE)


def picked(contexts: Sequence[dict[str, Any]], paths: frozenset[str]) -> list[dict[str, Any]]:
    """What stands under those paths alone, for each of many acts: each value as its JSON is written, None for no name.

    They are read name by name: what is asked of the values of one name is asked of all of them together.
    """
    tree = _tree(paths)
    if not tree.names:
        return [{} for _ in contexts]
    return [dict(zip(tree.names, read, strict=True)) for read in zip(*_columns(contexts, tree), strict=True)]


class _Tree(Struct, frozen=True, dict=True):
    """The names that are read, sorted, and what is read below some of them; nothing below one that is read whole.

    `group` makes of their values, in that order, the group that is written; of one that many acts share it is `kept`.
    """

    names: tuple[str, ...]
    below: Mapping[str, _Tree]
    group: Callable[..., Any]

    def of_all(self, sources: Sequence[dict[str, Any]]) -> list[Any]:
        """The groups that are written of the values of these."""
        return [*map(self.group, *_columns(sources, self))] if self.names else [self.group() for _ in sources]

    @cached_property
    def kept(self) -> Callable[[Shared[str]], Any]:
        """The same of one that many acts share, made once: a département has hundreds of communes."""
        return kept_for_the_same(128)(lambda shared: self.of_all([shared])[0])


@lru_cache(maxsize=256)
def _tree(paths: frozenset[str]) -> _Tree:
    """The paths as they stand below each other: a whole that is read holds its parts already."""
    held: dict[str, set[str]] = {}
    for path in sorted(paths):
        *around, _ = accumulate(path.split("."), "{}.{}".format)
        if paths.isdisjoint(around):
            name, _, rest = path.partition(".")
            held.setdefault(name, set()).update([rest] if rest else ())
    names = tuple(sorted(held))
    return _Tree(names, {name: _tree(frozenset(below)) for name, below in held.items() if below}, group_of(names))


@lru_cache(maxsize=256)
def _whole(names: tuple[str, ...]) -> _Tree:
    """What is read of a group of these names that is read whole."""
    in_order = tuple(sorted(names))
    return _Tree(in_order, {}, group_of(in_order))


def _columns(sources: Sequence[dict[str, Any]], tree: _Tree) -> list[list[Any]]:
    """The values of each of these names, those of all the groups, as they are written."""
    of_texts: frozenset[str] = frozenset()
    if are_of_one_group(sources):
        group = sources[0].group
        group.make_in(sources, tree.names)
        of_texts = group.of_texts
    return [_column(sources, name, tree.below.get(name), of_texts=name in of_texts) for name in tree.names]


def _column(sources: Sequence[dict[str, Any]], name: str, below: _Tree | None, *, of_texts: bool) -> list[Any]:
    values: list[Any] = [*map(held_or, sources, repeat(name))]
    kinds = {*map(type, values)}
    if _LATER in kinds:
        values = [source[name] if value is TO_MAKE else value for source, value in zip(sources, values, strict=True)]
        kinds = {*map(type, values)}
    if kinds <= ALIKE or (kinds <= _LISTS and (of_texts or not any(values))):  # of most lists a file states nothing
        return values
    if len(kinds) > 1:
        return [written for value in values for written in _written([value], type(value), below)]
    return _written(values, kinds.pop(), below)


def _written(values: list[Any], kind: type, below: _Tree | None) -> list[Any]:
    """These values, all of that type, as they are written, or what is read below them where they hold others."""
    if not issubclass(kind, dict):
        return [*map(jsonable, values)]
    if below is None:
        return _whole_groups(values) if issubclass(kind, Deferred) else [*map(jsonable, values)]
    return [*map(below.kept, values)] if kind is Shared else below.of_all(values)


def _whole_groups(groups: list[Deferred[str]]) -> list[Any]:
    """The same of groups that are read whole."""
    names = {*map(tuple, groups)}
    if len(names) > 1:
        return [_whole(tuple(one)).of_all([one])[0] for one in groups]
    return _whole(names.pop()).of_all(groups)


def _beside_the_data(chosen: Chosen, shown: Iterable[str]) -> dict[str, Any]:
    """What changes the words of an act and is no value that it reads."""
    checked, manifest = chosen.checked, chosen.template.manifest
    images = image_digests(checked.order.project.root, checked.dossier, checked.acte, manifest, shown)
    accents = {"accents_sur_capitales": True} if manifest.accents_sur_capitales else {}
    return accents | ({"images": images} if images else {})
