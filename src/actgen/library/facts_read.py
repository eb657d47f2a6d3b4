"""The facts of its convention that a template reads: the names in its tags, `convention.NAME`, clauses included."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from actgen.library.clauses import clause_label
from actgen.ooxml.clauses import clause_named
from actgen.ooxml.mending import TAG, mend, own_words
from actgen.ooxml.package import TEXT_PART, read_package
from actgen.ooxml.xml import w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.library.clauses import Clauses

#: The one name outside `convention` that is computed from its facts.
MONTANT = "inscription.montant"
_FACT = r"convention\.(precedente\.\w+|\w+)"
_READ = re.compile(rf"(?<![\w.])(?:{_FACT}|({re.escape(MONTANT)}))\b")
_TESTED = re.compile(rf"\(*\s*{_FACT}(?:\s+is\s+defined)?\s*\)*")
_BODY = re.compile(r"\{[{%](?:(?:p|tr|tc|r)(?=\s))?[-+]?(?P<body>.*?)[-+]?[%}]\}", re.DOTALL)
_STRING = re.compile(r'"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\'', re.DOTALL)
_KEY = re.compile(r"""(?<!\s)\s*\[\s*(?P<quote>["'])(?P<name>\w+)(?P=quote)\s*\]""")
_INLINE = re.compile(r"\bif\b(.+?)\belse\b", re.DOTALL)


@dataclass(frozen=True, slots=True)
class FactsRead:
    """The names that tags read, as they stand after `convention.`, and `inscription.montant`.

    `needed` leaves out what is only tested, or read where an `{% if convention.NAME %}` has found it.
    """

    names: frozenset[str]
    needed: frozenset[str]


class _Branch(NamedTuple):
    """The names that are there where a branch of an `if` is written, and where its `else` is."""

    found: frozenset[str] = frozenset()
    otherwise: frozenset[str] = frozenset()


_NO_BRANCH = _Branch()


def facts_read(content: bytes, label: str, clauses: Clauses) -> FactsRead:
    """What a Word file and the clauses that it includes read; InputFault when one of them is not sound."""
    names: set[str] = set()
    needed: set[str] = set()
    branches: list[_Branch] = []
    for tag in _tags(content, label, clauses, ()):
        body = _body(tag)
        word = _word(tag, body)
        condition = body.removeprefix(word) if word in ("if", "elif") else ""
        left = branches.pop() if branches and word in ("elif", "else", "endif", "endfor") else _NO_BRANCH
        found = _names(body)
        names |= found
        sure = _sure(body, branches) | _tested(condition, "and|or|not")
        needed |= {name for name in found if not {name, name.partition(".")[0]} & sure}
        if word in ("if", "elif", "for"):
            branches.append(_Branch(_found_by(condition), _denied_by(condition)))
        elif word == "else":
            branches.append(_Branch(left.otherwise))
    return FactsRead(frozenset(names), frozenset(needed))


def _sure(body: str, branches: list[_Branch]) -> frozenset[str]:
    """The names that are there for a tag: found by the branches that it stands in, or by an « if … else » in it."""
    inline = (_found_by(condition) for condition in _INLINE.findall(body))
    return frozenset().union(*(branch.found for branch in branches), *inline)


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


def _names(body: str) -> set[str]:
    return {fact or other for fact, other in _READ.findall(body)}


def _tested(condition: str, words: str) -> frozenset[str]:
    """The names that stand alone between these words of a condition."""
    terms = re.split(rf"\b(?:{words})\b", condition)
    return frozenset(found[1] for term in terms if (found := _TESTED.fullmatch(term.strip())))


def _found_by(condition: str) -> frozenset[str]:
    """The names that are there wherever the condition holds: those that it tests, all of them, and without « or »."""
    return frozenset() if re.search(r"\bor\b", condition) else _tested(condition, "and")


def _denied_by(condition: str) -> frozenset[str]:
    """The name that is there wherever a condition « not convention.NAME » does not hold."""
    before, _, denied = condition.partition("not ")
    return frozenset() if before.strip() else _tested(denied, "not")
