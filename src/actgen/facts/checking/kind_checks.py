"""What is wrong in the kinds of acts of a project beyond the form of their files, found once for each kind.

An act stops at what can reach it; the whole project is told by who asks for it, as `actgen check` does.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from actgen.facts.checking.declarations import declaration_faults, rubrique_declaration_faults
from actgen.facts.checking.rule_examples import example_faults

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from actgen.core.diagnostics import Diagnostic
    from actgen.kinds.declared import DeclaredField
    from actgen.kinds.dossier import Dossier
    from actgen.kinds.kind import ActKind, Kinds


def kinds_faults(kinds: Kinds) -> tuple[Diagnostic, ...]:
    """Every fault of the kinds of a project, in the order of the kinds and of their lines, then of its roots."""
    return _faults(kinds, frozenset(kinds))


def faults_met_by(dossier: Dossier, actes: Iterable[str]) -> tuple[Diagnostic, ...]:
    """Those that these acts of a dossier can meet: of the kinds of its file and of those that they cite, of the roots.

    An act reads the others of its file and the acts of other sittings that it cites; no act reads a kind of which
    there is none, of which nothing is worked out.
    """
    met = {dossier.kind_of(acte).name for acte in (*dossier.actes(), *actes)}
    return _faults(dossier.kinds, _with_cited(dossier.kinds, frozenset(met)))


def kind_faults(kinds: Kinds, kind: ActKind) -> Iterator[Diagnostic]:
    """Those of one kind: of its declarations, and once these are sound, of the examples of its rules."""
    if kind.asks:
        found = tuple(declaration_faults(kinds, kind))
        yield from found or example_faults(kinds, kind)


@lru_cache(maxsize=64)
def _faults(kinds: Kinds, names: frozenset[str]) -> tuple[Diagnostic, ...]:
    of_kinds = (fault for name in kinds if name in names for fault in _kind_faults(kinds, name))
    return *of_kinds, *_root_faults(kinds)


@lru_cache(maxsize=256)
def _kind_faults(kinds: Kinds, name: str) -> tuple[Diagnostic, ...]:
    return tuple(kind_faults(kinds, kinds[name]))


@lru_cache(maxsize=8)
def _root_faults(kinds: Kinds) -> tuple[Diagnostic, ...]:
    return tuple(rubrique_declaration_faults(kinds))


@lru_cache(maxsize=64)
def _with_cited(kinds: Kinds, names: frozenset[str]) -> frozenset[str]:
    """These kinds, those that their acts approve or cite as « acte de KIND », and so on."""
    cited = {name for known in names if known in kinds for name in _cited_by(kinds[known])}
    return names if cited <= names else _with_cited(kinds, names | cited)


def _cited_by(kind: ActKind) -> Iterator[str]:
    if kind.declared.approuve:
        yield kind.declared.approuve
    yield from _cited_in({**kind.declared.champs, **kind.variables})


def _cited_in(fields: Mapping[str, DeclaredField]) -> Iterator[str]:
    for declared in fields.values():
        if declared.type is not None and declared.type.one.acte:
            yield declared.type.one.acte
        yield from _cited_in(declared.champs)
