"""The facts that a template reads: the names that its tags have after that of an act, `convention.NAME`.

Clauses that it includes count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from actgen.ooxml.clauses import clause_label, clause_named
from actgen.ooxml.mending import TAG, mend, own_words
from actgen.ooxml.package import TEXT_PART, read_package
from actgen.ooxml.xml import w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.ooxml.clauses import Clauses

#: The one name outside `convention` that is computed from its facts.
MONTANT = "inscription.montant"
_BODY = re.compile(r"\{[{%](?:(?:p|tr|tc|r)(?=\s))?[-+]?(?P<body>.*?)[-+]?[%}]\}", re.DOTALL)
_STRING = re.compile(r'"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\'', re.DOTALL)
_KEY = re.compile(r"""(?<!\s)\s*\[\s*(?P<quote>["'])(?P<name>\w+)(?P=quote)\s*\]""")
_INLINE = re.compile(r"\bif\b(.+?)\belse\b", re.DOTALL)


@dataclass(frozen=True, slots=True)
class FactsRead:
    """The names that tags read, as they stand after that of their owner, and `inscription.montant`.

    `needed` leaves out what is only tested, or read where an `{% if convention.NAME %}` has found it. `of_act` are the
    names that stand after `acte` or that of the template’s own act.
    """

    names: frozenset[str]
    needed: frozenset[str]
    of_act: frozenset[str] = frozenset()


class _Owner:
    """The name after which the facts stand, and what reads or tests one."""

    def __init__(self, key: str) -> None:
        fact = rf"{re.escape(key)}\.(precedente\.\w+|\w+)"
        self._read = re.compile(rf"(?<![\w.])(?:{fact}|({re.escape(MONTANT)}))\b")
        self._tested = re.compile(rf"\(*\s*{fact}(?:\s+is\s+defined)?\s*\)*")

    def names(self, body: str) -> set[str]:
        """The facts that a tag reads."""
        return {fact or other for fact, other in self._read.findall(body)}

    def tested(self, condition: str, words: str) -> frozenset[str]:
        """The names that stand alone between these words of a condition."""
        terms = re.split(rf"\b(?:{words})\b", condition)
        return frozenset(found[1] for term in terms if (found := self._tested.fullmatch(term.strip())))

    def found_by(self, condition: str) -> frozenset[str]:
        """The names that are there wherever the condition holds: those that it tests, all of them, without « or »."""
        return frozenset() if re.search(r"\bor\b", condition) else self.tested(condition, "and")

    def denied_by(self, condition: str) -> frozenset[str]:
        """The name that is there wherever a condition « not convention.NAME » does not hold."""
        before, _, denied = condition.partition("not ")
        return frozenset() if before.strip() else self.tested(denied, "not")

    def sure(self, body: str, branches: list[_Branch]) -> frozenset[str]:
        """The names that are there for a tag: found by its branches, or by an « if … else » in it."""
        inline = (self.found_by(condition) for condition in _INLINE.findall(body))
        return frozenset().union(*(branch.found for branch in branches), *inline)


class _Branch(NamedTuple):
    """The names that are there where a branch of an `if` is written, and where its `else` is."""

    found: frozenset[str] = frozenset()
    otherwise: frozenset[str] = frozenset()


_NO_BRANCH = _Branch()


def facts_read(
    content: bytes, label: str, clauses: Clauses, *, owner: str = "convention", act: str = "acte"
) -> FactsRead:
    """What a Word file and the clauses that it includes read; InputFault when one of them is not sound.

    `owner` is the name of the act whose facts are read, `act` that of the template’s own, as tags write them.
    """
    names: set[str] = set()
    needed: set[str] = set()
    own: set[str] = set()
    branches: list[_Branch] = []
    of_owner, of_act = _owner(owner), re.compile(rf"(?<![\w.])(?:acte|{re.escape(act)})\.(\w+)")
    for tag in _tags(content, label, clauses, ()):
        body = _body(tag)
        word = _word(tag, body)
        condition = body.removeprefix(word) if word in ("if", "elif") else ""
        left = branches.pop() if branches and word in ("elif", "else", "endif", "endfor") else _NO_BRANCH
        found = of_owner.names(body)
        names |= found
        own |= set(of_act.findall(body))
        sure = of_owner.sure(body, branches) | of_owner.tested(condition, "and|or|not")
        needed |= {name for name in found if not {name, name.partition(".")[0]} & sure}
        if word in ("if", "elif", "for"):
            branches.append(_Branch(of_owner.found_by(condition), of_owner.denied_by(condition)))
        elif word == "else":
            branches.append(_Branch(left.otherwise))
    return FactsRead(frozenset(names), frozenset(needed), frozenset(own))


@lru_cache(maxsize=32)
def _owner(key: str) -> _Owner:
    return _Owner(key)


def _tags(content: bytes, label: str, clauses: Clauses, chain: tuple[str, ...]) -> Iterator[str]:
    """The tags of a Word file, in order, those of a clause in the place of the tag that includes it."""
    for tag in _own_tags(content, label):
        name = clause_named(tag)
        clause = clauses.find(name) if name and name not in chain else None
        if clause is None:
            yield tag
        else:
            yield from _tags(clause, clause_label(name), clauses, (*chain, name))


@lru_cache(maxsize=256)
def _own_tags(content: bytes, label: str) -> tuple[str, ...]:
    package = read_package(content, label)
    found: list[str] = []
    for part in filter(TEXT_PART.fullmatch, package.names()):
        root = package.xml(part)
        mend(root)
        for paragraph in root.iter(w("p")):
            found += TAG.findall(own_words(paragraph))
    return tuple(found)


def _body(tag: str) -> str:
    """What stands between the braces, without texts in quotes; nothing for a remark."""
    shape = _BODY.fullmatch(tag)
    return " ".join(_STRING.sub('""', _KEY.sub(r".\g<name>", shape["body"])).split()) if shape else ""


def _word(tag: str, body: str) -> str:
    """The first word of a `{% %}`: `if`, `endfor`; empty for any other tag."""
    found = re.match(r"\w+", body) if tag.startswith("{%") else None
    return found[0] if found else ""
