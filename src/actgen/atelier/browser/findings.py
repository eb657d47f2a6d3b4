"""Diagnostics as pages show them: the words of `check`, the place, the article of law that unfolds."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.reference.code_table import FAULTS
from actgen.core.diagnostics import Diagnostic, FilePlace, Severity
from actgen.french.advice import typeset
from actgen.french.capitals import first_capital
from actgen.rules.declared import Declared
from actgen.rules.registry import rules_with
from actgen.variables.marks import MARK, MARK_CODE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actgen.kinds.kind import Kinds
    from actgen.rules.rule import Presentation


#: What `check` says of a value that lacks, to who types a file.
_LACKING = re.compile("^Il manque «\u00a0[a-z_]+\u00a0» dans «\u00a0[^»]+\u00a0»\\.$")


class Reference(Struct, frozen=True):
    """What unfolds below a finding: what its rule demands, where the law says so, why."""

    title: str
    source: str = ""
    why: str = ""


class Finding(Struct, frozen=True):
    """One finding: its word (à compléter, erreur, avertissement), its sentences and place, what unfolds, what to do."""

    diagnostic: Diagnostic
    word: str
    reference: Reference
    advice: str = ""

    @property
    def is_mark(self) -> bool:
        """Whether it only says that a value is still to be typed."""
        return self.diagnostic.code == MARK_CODE

    @property
    def sentence(self) -> str:
        """What is wrong, for a reader who sees where: without the path that `check` says first."""
        path, told = f"{self.diagnostic.subject}\u00a0: ", self.diagnostic.message
        if self.is_mark:
            return f"{first_capital(MARK)}."
        said = f"{told[len(path)].upper()}{told[len(path) + 1 :]}" if told.startswith(path) else told
        return "Cette valeur manque." if _LACKING.match(said) else said

    @property
    def where(self) -> str:
        """The place as a reader says it: the file and the line, or the paragraph."""
        place = self.diagnostic.place
        if isinstance(place, FilePlace) and place.line:
            return f"{place.path}, ligne {place.line}"
        return str(place)


def told(diagnostics: Iterable[Diagnostic], kinds: Kinds | None = None) -> tuple[Finding, ...]:
    """The findings, errors before what is to complete and warnings last, each once."""
    found = [_finding(one, kinds) for one in dict.fromkeys(diagnostics)]
    return tuple(sorted(found, key=lambda one: (one.diagnostic.severity is Severity.WARNING, one.is_mark)))


def _finding(one: Diagnostic, kinds: Kinds | None) -> Finding:
    word = MARK if one.code == MARK_CODE else str(one.severity)
    return Finding(one, word, _reference(one.code, kinds), one.hint)


@lru_cache(maxsize=512)
def _reference(code: str, kinds: Kinds | None) -> Reference:
    """What the reference says of a code; the code alone for that of a kind that the project no longer has."""
    rule = rules_with(kinds).get(code)
    if rule is not None:
        return _of_declared(rule) if isinstance(rule, Declared) else _of_rule(rule)
    fault = FAULTS.get(code)
    return Reference(typeset(fault.title), why=typeset(fault.remedy)) if fault else Reference(code)


def _of_rule(rule: Presentation) -> Reference:
    return Reference(rule.title, rule.source, rule.why)


def _of_declared(declared: Declared) -> Reference:
    rule = declared.rule
    named = f"Règle de la sorte d’acte «\u00a0{declared.kind.declared.nom}\u00a0»\u00a0: {rule.verifie}"
    return Reference(named, typeset(rule.source or ""))
