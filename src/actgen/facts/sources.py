"""What a template reads under another name than a file, or that is computed, and the names of the file behind it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from actgen.facts.calculations import acts_read_by, alias_of, computed_within, offered_by, read_by
from actgen.facts.roots import GROUPS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actgen.kinds.declared import DeclaredField
    from actgen.kinds.kind import Kinds

#: Names of a file or of a context, without the numbers of lists; `acte` stands for the act that is made.
Names = tuple[str, ...]
#: The same with the numbers of lists where they are known.
Steps = tuple[str | int, ...]


def _names(dotted: str) -> Names:
    return tuple(dotted.split("."))


#: What a template reads under another name → the name of the file.
RENAMED: Final[tuple[tuple[Names, Names], ...]] = tuple(
    (_names(name), _names(written)) for found in GROUPS for name, written in found.renamed()
)
#: What is computed → the names of the file that it is computed from, the first the one to complete.
COMPUTED: Final[dict[Names, tuple[Names, ...]]] = {
    _names(name): tuple(map(_names, of)) for found in GROUPS for name, of in found.computed()
} | {("acte", "nom"): (("actes",),)}


def name_in_file(kinds: Kinds, steps: Steps, acts: Mapping[str, str]) -> Steps:
    """The name of a file for one of a context; `acts`: `acte`, or the key of a kind → its name under `actes`."""
    of_acts: tuple[tuple[Names, Names], ...] = tuple(((name,), ("actes", key)) for name, key in acts.items())
    for before, after in (*RENAMED, *_aliases(kinds), *of_acts):
        if steps[: len(before)] == before:
            return (*after, *steps[len(before) :])
    return steps


@lru_cache(maxsize=1024)
def computed_from(kinds: Kinds, names: Names) -> tuple[Names, ...]:
    """The names of a file from which a declared value is computed; none for one that a file states.

    `names` are those of a file: of a root, or of an act after « actes » and the name of its kind.
    """
    kind = next((one for one in kinds.values() if names[:2] == ("actes", one.key)), None)
    roots = _roots(kinds)
    fields, own = ({**roots, **kind.declared.champs}, names[2:]) if kind else (roots, names)
    computed = computed_within(fields, own)
    found = [(*one, *own[len(computed) :]) if alias_of(fields, computed) else one for one in read_by(fields, computed)]
    of_acts = acts_read_by(fields, computed, [one.key for one in kinds.values()])
    in_kind = [("actes", kind.key, *one) if kind and one[0] not in roots else one for one in found]
    return (*in_kind, *(("actes", *path) for path in of_acts))


def offered(kinds: Kinds, names: Names) -> tuple[Names, ...]:
    """The names of a file from which the values of one of its roots come, those behind a computed one too."""
    found = offered_by(_roots(kinds), names)
    return tuple(dict.fromkeys(one for name in found for one in (name, *behind(kinds, name))))


@lru_cache(maxsize=1024)
def behind(kinds: Kinds, names: Names) -> tuple[Names, ...]:
    """All the names of a file behind a declared value, those that are computed too, each once."""
    met: dict[Names, None] = {}
    waiting = [*computed_from(kinds, names)]
    while waiting:
        if (one := waiting.pop(0)) not in met:
            met[one] = None
            waiting += computed_from(kinds, one)
    return tuple(met)


@lru_cache(maxsize=64)
def roots_fed_by(kinds: Kinds, owner: str) -> dict[str, frozenset[str]]:
    """Each value of a root that is computed of that act → the names that it reads after the act’s own."""
    paths = [(key, name) for key, one in _roots(kinds).items() for name in one.champs]
    fed = {".".join(path): _read_after(kinds, path, ("actes", owner)) for path in paths}
    return {path: facts for path, facts in fed.items() if facts}


def _read_after(kinds: Kinds, path: Names, act: Names) -> frozenset[str]:
    return frozenset(".".join(one[2:]) for one in behind(kinds, path) if one[:2] == act)


@lru_cache(maxsize=8)
def _aliases(kinds: Kinds) -> tuple[tuple[Names, Names], ...]:
    """Each value of a root that takes up another one as it is → that one: `inscription.ecoles` → `ecoles`."""
    roots = _roots(kinds)
    paths = ((key, name) for key, one in roots.items() for name in one.champs)
    return tuple((path, source) for path in paths if (source := alias_of(roots, path)))


def _roots(kinds: Kinds) -> dict[str, DeclaredField]:
    return {key: one.declared for key, one in kinds.rubriques.items()}
