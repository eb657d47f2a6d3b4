"""References from one place of the act to another: each points at an article or an annexe that exists."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.core.diagnostics import Diagnostic, error
from actgen.core.patterns import later
from actgen.document.model import Section
from actgen.document.paragraphs import framing, known_lines

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from actgen.document.at_once.together import Together
    from actgen.document.model import Act
    from actgen.document.paragraphs import Line

#: The code of a reference to what the act does not have; its subject is « article 12 » or « annexe 3 ».
BROKEN_REFERENCE = "REV-004"
_S = r"[\s\u00a0\u202f]"
_NUMBER = r"\d+(?:\.\d+)*"
_ROMAN = r"[IVX]+(?!\w)"
_ONE = rf"(?:{_NUMBER}(?:{_S}?er\b)?(?:{_S}+(?:bis|ter|quater)\b)?|{_ROMAN})"
_REFERENCE = later(
    rf"\b(?P<word>articles?|annexes?){_S}+(?:n[°º]{_S}*)?"
    rf"(?P<list>{_ONE}(?:{_S}*,{_S}*{_ONE}|{_S}+(?:et|ou|à){_S}+{_ONE})*)(?P<tail>[-\w]*)",
    re.IGNORECASE,
)
_EACH = later(rf"(?P<to>à{_S}+)?(?P<number>{_NUMBER}|{_ROMAN})(?:{_S}?er\b)?(?P<suffix>{_S}+(?:bis|ter|quater)\b)?")
#: « article 15 du CCAP », « article 5, alinéa 2, du code », « article 2 susvisé »: another text.
_ELSEWHERE = later(
    rf"(?:{_S}*,)?{_S}*(?:(?:(?:premier|deuxième|second|troisième|\d+e){_S}+)?alinéas?(?:{_S}+\d+)?(?:{_S}*,)?{_S}*)?"
    rf"(?:(?!(?:du|de{_S}+la|des){_S}+présente?s?\b)(?:(?:du|de|des){_S}|de{_S}+l[’'])|susvisée?s?\b|précitée?s?\b)",
    re.IGNORECASE,
)
#: « chapitre 65, article 21 », « imputé à l’article 2188 »: what a budget calls an article is an account.
_BUDGET = later(
    r"\b(?:chapitres?|imput\w+|comptes?|natures?|fonctions?|nomenclature|BP|BS|DM|M ?(?:4|14|22|49|52|57))\b.{0,24}$",
    re.IGNORECASE,
)
#: An account has three figures or more; no act has so many articles.
_ACCOUNT = later(r"\d{3,}")
_OF_ANOTHER = later(rf"\b(?:son|ses|leurs?|dudit|desdits){_S}+$", re.IGNORECASE)
#: How far before a reference its budget, or whose it is, is named.
_BEFORE = 60
_ANNEXE = later(rf"\W*annexe{_S}+(?:n[°º]{_S}*)?(?P<number>\d+|{_ROMAN})", re.IGNORECASE)
#: A number that an article may have; of what stands between two others, nothing is asked.
_FEW = later(r"[0-9]{1,3}")
_LISTING_KINDS = frozenset({"element", "partie", "partie-neuve", "article", "sous-article", "titre", "sous-titre"})


def may_find(read: Together) -> Collection[int]:
    """The texts that may refer to something."""
    return read.holding_small(("article", "annexe"))


def refers(line: Line) -> bool:
    """Whether a paragraph refers to something of its own act."""
    return bool(_references_in(line.kind, line.text))


class _Reference(Struct, frozen=True):
    kind: str
    number: str
    at: int


def broken_references(act: Act, read: Iterable[Line], label: str, annexes: Collection[str]) -> Iterator[Diagnostic]:
    """REV-004: « article 12 » or « annexe 3 » where the act has none; articles of laws are not looked up.

    `read` are the paragraphs of the act, or those of them that refer to something.
    """
    made = [(line, reference) for line in read for reference in _references_in(line.kind, line.text)]
    if not made:
        return
    kinds = {reference.kind for _, reference in made}
    listed = _listed_annexes(act) if "annexe" in kinds else []
    known = {
        "article": {number.casefold() for number in _section_numbers(act)} if "article" in kinds else set(),
        "annexe": {number.casefold() for number in (*annexes, *listed)},
    }
    for line, reference in made:
        if reference.number.casefold() not in known[reference.kind] and not _is_an_account(reference):
            named = f"{reference.kind} {reference.number}"
            message = f"Ce paragraphe renvoie à l’{named}, qui n’existe pas dans l’acte."
            hint = _hint(reference.kind, act, {*annexes, *listed})
            yield error(BROKEN_REFERENCE, line.place(label, reference.at), message, hint, subject=named)


def _is_an_account(reference: _Reference) -> bool:
    """True for « article 6574 », which a budget has and no act."""
    return reference.kind == "article" and _ACCOUNT.fullmatch(reference.number) is not None


def _hint(kind: str, act: Act, annexes: Collection[str]) -> str:
    if kind == "annexe":
        listed = ", ".join(sorted(annexes))
        return f"Les annexes de l’acte sont\u00a0: {listed}." if listed else "L’acte ne cite aucune annexe."
    numbers = [number for number in _section_numbers(act) if "." not in number]
    if numbers:
        return f"Les articles de l’acte vont de {numbers[0]} à {numbers[-1]}\u00a0; corrigez le renvoi dans le modèle."
    return "L’acte n’a pas d’articles\u00a0: nommez le texte dont il s’agit («\u00a0l’article 3 du règlement\u00a0»)."


@lru_cache(maxsize=2048)
def _references_in(style: str, text: str) -> tuple[_Reference, ...]:
    """Those of a paragraph, read once: most paragraphs of an act are those of its template."""
    return tuple(_references(style, text))


def _references(style: str, text: str) -> Iterator[_Reference]:
    """The references of a paragraph to its own act; a visa rests on other texts."""
    for match in _REFERENCE.finditer(text):
        kind = "annexe" if match["word"].casefold().startswith("annexe") else "article"
        if match["tail"] or (kind == "article" and (style == "visa" or _is_heading(style, text[: match.start()]))):
            continue
        before = max(match.start() - _BEFORE, 0)
        if _ELSEWHERE.match(text, match.end()) or _OF_ANOTHER.search(text, before, match.start()):
            continue
        if kind == "article" and _BUDGET.search(text, before, match.start()):
            continue
        listed = match["list"] if match["word"].casefold().endswith("s") else match["list"].partition(",")[0]
        for number in _numbers(listed):
            yield _Reference(kind, number, match.start())


def _numbers(listed: str) -> Iterator[str]:
    """« 2, 3 et 5 », « 2 à 5 »: each number meant."""
    last = ""
    for match in _EACH.finditer(listed):
        number = " ".join([match["number"], *(match["suffix"] or "").split()])
        if match["to"] and _FEW.fullmatch(last) and _FEW.fullmatch(number):
            yield from (str(between) for between in range(int(last) + 1, int(number)))
        yield number
        last = number


def _is_heading(style: str, before: str) -> bool:
    return style in ("article", "sous-article", "partie", "partie-neuve") and not before.strip()


def _section_numbers(act: Act) -> list[str]:
    return [block.number for block in framing(act) if type(block) is Section and block.number]


def _listed_annexes(act: Act) -> list[str]:
    found = [_annexe_of(one.text) for one in known_lines(act) if one.kind in _LISTING_KINDS]
    return [number for number in found if number]


@lru_cache(maxsize=2048)
def _annexe_of(text: str) -> str:
    """The number of the annexe that a paragraph heads or lists; empty where it does not."""
    match = _ANNEXE.match(text)
    return match["number"] if match else ""
