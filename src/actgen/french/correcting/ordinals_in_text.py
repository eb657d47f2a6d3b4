"""Ordinals in figures as they stand in a text: « 2ème » becomes « 2e », and which letters are raised above the line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.french.correcting.corrections import Rule, replacing
from actgen.french.correcting.signs import CAPITAL_AND_LETTER, FIGURE_AND_BLANK, FIGURE_AND_LETTER

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEXIQUE = "Lexique des règles typographiques en usage à l’Imprimerie nationale, « Abréviations » : 1er, 1re, 2e, 2d"
_ROMAN = r"(?:X{1,3}(?:IX|IV|V?I{0,3})|IX|IV|VI{0,3}|II{1,2})"
_FIGURES = r"(?:[1-9]\d{1,3}|[2-9])"
_DIGITS = frozenset("0123456789")

ORDINAL_RULES = (
    Rule(
        "1er, non 1 er",
        _LEXIQUE,
        _DIGITS,
        replacing(r"(?<![\w.,/-])(?:1(?= (?:er|[èe]re)\b)|\d+(?= [èe]mes?\b))( )", ""),
        FIGURE_AND_BLANK,
    ),
    Rule(
        "1re, non 1ère",
        _LEXIQUE,
        _DIGITS,
        replacing(r"(?<!\w)1(i?[èe]re)(?=s?\b)", "re", re.IGNORECASE),
        FIGURE_AND_LETTER,
    ),
    Rule(
        "1er, non 1ier", _LEXIQUE, _DIGITS, replacing(r"(?<!\w)1(ier)(?=s?\b)", "er", re.IGNORECASE), FIGURE_AND_LETTER
    ),
    Rule(
        "Ire, non Ière",
        _LEXIQUE,
        frozenset("I"),
        replacing(r"I(?<!\wI)((?i:i?[èe]re))(?=s?\b)", "re"),
        CAPITAL_AND_LETTER,
    ),
    Rule(
        "2e, non 2ème",
        _LEXIQUE,
        _DIGITS,
        replacing(rf"(?<!\w){_FIGURES}(i?[èe]?me|è)(?=s?\b)", "e", re.IGNORECASE),
        FIGURE_AND_LETTER,
    ),
    Rule(
        "XXIe, non XXIème",
        _LEXIQUE,
        frozenset("IVX"),
        replacing(rf"(?<!\w){_ROMAN}((?i:[èe]me))(?=s?\b)", "e", within="[IVX](?i:[èe]me)"),
        CAPITAL_AND_LETTER,
    ),
    Rule(
        "2d, non 2nd",
        _LEXIQUE,
        frozenset("2"),
        replacing(r"(?<!\w)2(nd)(?=e?s?\b)", "d", re.IGNORECASE),
        FIGURE_AND_LETTER,
    ),
)

_ORDINAL = re.compile(
    rf"(?:1(?=(?:er|re|ER)s?$)|2(?=de?s?$)|{_FIGURES}(?=es?$)|I(?=(?:er|re)s?$)|{_ROMAN}(?=es?$))"
    r"(?P<raised>[a-zER]+)"
)
_SUFFIX = r"(?:ers?|res?|es?|des?|ds?|ER)"
#: An ordinal that begins with a figure, or a word, which one in Roman figures is as well.
_PIECE = rf"(?:\d{{1,4}}{_SUFFIX}|[^\W\d_]{{2,}})"
#: « 1er », « Paris-1er », « 6e/5e », « rue du 1er-Mai »: ordinals and words; « 2e-4f » is a code.
_TOKEN = re.compile(rf"(?<![\w/.@#+°-])(?=[\w/-]*[\dIVX][erdER]){_PIECE}(?:[-/]{_PIECE})*(?![\w@/]|[-.]\w)")
#: Without a figure and what may be raised behind it, a text has no ordinal.
_WORTH_A_LOOK = re.compile(r"[\dIVX](?:(?<=\d)(?:[erd]|ER)|(?<=[IVX])[er])")
_COMPONENT = re.compile(r"[^-/]+")


def may_be_raised(text: str) -> bool:
    """Whether something of a text may be raised, whatever of it is masked: most have nothing that could be."""
    return _WORTH_A_LOOK.search(text) is not None


def raised_letters(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of a text that are raised: « er » of « 1er », « e » of « XXIe »; none inside a code."""
    for token in _TOKEN.finditer(text) if may_be_raised(text) else ():
        for component in _COMPONENT.finditer(text, *token.span()):
            if ordinal := _ORDINAL.fullmatch(component[0]):
                start, end = ordinal.span("raised")
                yield component.start() + start, component.start() + end
