"""A rule that a kind of act declares in its file, beside those of the packages of law."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.french.advice import typeset

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.declared import DeclaredField, DeclaredRule
    from actgen.kinds.kind import ActKind


class Declared(Struct, frozen=True):
    """The rule, and the kind that declares it."""

    kind: ActKind
    rule: DeclaredRule

    @property
    def code(self) -> str:
        """Its code, which no other rule of the project has."""
        return self.rule.code


def declared_page(declared: Declared) -> str:
    """What the rule verifies and says, its source, its days and its two examples."""
    kind, rule = declared.kind, declared.rule
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


def days_of(dated: DeclaredRule | DeclaredField) -> str:
    """« faits depuis le 08/06/2001 », or nothing for a rule of every day."""
    since = f"depuis le {dated.depuis:%d/%m/%Y}" if dated.depuis else ""
    until = f"jusqu’au {dated.jusqua:%d/%m/%Y}" if dated.jusqua else ""
    return " ".join(filter(None, ("faits" if since or until else "", since, until)))


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
