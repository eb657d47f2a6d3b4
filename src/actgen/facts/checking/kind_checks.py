"""All that is wrong in the kinds of acts of a project beyond the form of their files, found once for each project."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from actgen.facts.checking.declarations import declaration_faults, rubrique_declaration_faults
from actgen.facts.checking.rule_examples import example_faults

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.core.diagnostics import Diagnostic
    from actgen.kinds.kind import ActKind, Kinds


@lru_cache(maxsize=8)
def kinds_faults(kinds: Kinds) -> tuple[Diagnostic, ...]:
    """Every fault of the kinds of a project, in the order of the kinds and of their lines, then of its roots."""
    of_kinds = (fault for kind in kinds.values() for fault in kind_faults(kinds, kind))
    return *of_kinds, *rubrique_declaration_faults(kinds)


def kind_faults(kinds: Kinds, kind: ActKind) -> Iterator[Diagnostic]:
    """Those of one kind: of its declarations, and once these are sound, of the examples of its rules."""
    if kind.asks:
        found = tuple(declaration_faults(kinds, kind))
        yield from found or example_faults(kinds, kind)
