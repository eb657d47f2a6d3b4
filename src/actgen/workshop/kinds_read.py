"""The kinds of acts of a project as the workshop looks at them: those that can be read, and all that is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from actgen.core.errors import InputFault
from actgen.facts.kind_checks import kinds_faults
from actgen.french.advice import typeset
from actgen.kinds.catalogue import kinds_of, shipped_kinds
from actgen.kinds.declared import Gravity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.core.diagnostics import Diagnostic
    from actgen.core.project import Project
    from actgen.kinds.declared import DeclaredRule
    from actgen.kinds.kind import ActKind, Kinds


@dataclass(frozen=True, slots=True)
class KindsRead:
    """The kinds of a project, those of the package alone where its files have faults of form; and every fault."""

    kinds: Kinds
    faults: tuple[Diagnostic, ...]

    def rules(self) -> dict[str, str]:
        """The entry of each rule that the kinds declare, by its code."""
        return {rule.code: rule_entry(kind, rule) for kind in self.kinds.values() for rule in kind.declared.regles}


def kinds_read(project: Project) -> KindsRead:
    """The kinds of a project and what is wrong in them."""
    try:
        kinds = kinds_of(project)
    except InputFault as fault:
        return KindsRead(shipped_kinds(), fault.diagnostics)
    return KindsRead(kinds, kinds_faults(kinds))


def rule_entry(kind: ActKind, rule: DeclaredRule) -> str:
    """What a rule verifies and says, its source, its days and its two examples, as the reference shows a rule."""
    return "\n\n".join(
        [
            typeset(f"### {rule.code} : {rule.verifie}"),
            "\n".join(typeset(f"- {line}") for line in _lines(kind, rule)),
            *(f"{name}\u00a0: `{_shown(given)}`" for name, given in _examples(rule)),
            typeset(f"Que faire : {rule.conseil or 'corrigez ce que le message nomme.'}"),
        ]
    )


def _lines(kind: ActKind, rule: DeclaredRule) -> Iterator[str]:
    yield f"Gravité : {rule.gravite.value}."
    yield f"Acte : {kind.declared.nom} ({kind.located.document.path})."
    if rule.pour:
        yield f"Pour chaque élément de : {rule.pour}."
    yield f"Source : {rule.source or 'non donnée'}."
    if days := days_of(rule):
        yield f"Actes : {days}."
    yield f"Message : {rule.message}"


def days_of(dated: DeclaredRule) -> str:
    """« faits depuis le 08/06/2001 », or nothing for a rule of every day."""
    since = f"depuis le {dated.depuis:%d/%m/%Y}" if dated.depuis else ""
    until = f"jusqu’au {dated.jusqua:%d/%m/%Y}" if dated.jusqua else ""
    return " ".join(filter(None, ("faits" if since or until else "", since, until)))


def is_error(rule: DeclaredRule) -> bool:
    """Whether an act that breaks the rule is refused."""
    return rule.gravite is Gravity.ERREUR


def _examples(rule: DeclaredRule) -> Iterator[tuple[str, object]]:
    for name, given in (("Juste", rule.juste), ("Faux", rule.faux)):
        if given is not None:
            yield name, given


def _shown(given: object) -> str:
    """Plain data on one line, as YAML writes it between braces."""
    match given:
        case dict():
            return "{" + ", ".join(f"{name}: {_shown(one)}" for name, one in given.items()) + "}"
        case list():
            return "[" + ", ".join(map(_shown, given)) + "]"
        case _:
            return str(given)
