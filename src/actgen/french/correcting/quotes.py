"""Apostrophes, quotes, the ellipsis and the sign of a number: what a keyboard gives becomes what a printer sets."""

from __future__ import annotations

from actgen.core.patterns import later
from actgen.french.correcting.corrections import Edit, Rule, replacing
from actgen.french.correcting.signs import APOSTROPHE, ELLIPSIS, NO_BREAK

_LEXIQUE = "Lexique des règles typographiques en usage à l’Imprimerie nationale"
_LETTER = r"[^\W\d_]"
#: Straight or curly, a pair around a text of one line; the inmost first.
_PAIRS = later(
    r'(?<!\w)" *([^\s"](?:[^"\n]*[^\s"])?) *"(?!\w)'
    r"|“[ \u00a0\u202f]*([^\s“”](?:[^“”\n]*[^\s“”])?)[ \u00a0\u202f]*”"
)
#: The sign first, which is soon found or not, then the letter or the figure before it.
_AN_APOSTROPHE = rf"['´‘ʼ](?:(?<={_LETTER}')|(?<={_LETTER}[´‘ʼ])(?={_LETTER})|(?<=\d')(?={_LETTER}))"
_SINGLE_PAIRS = later(r"'(?<!\w')(\w(?:[^'’\n]*\w)?)'(?!\w)")


def _guillemets(text: str) -> list[Edit]:
    edits = []
    for pair in _PAIRS.finditer(text):
        start, end = pair.span(pair.lastindex or 0)
        edits += [Edit(pair.start(), start, f"«{NO_BREAK}"), Edit(end, pair.end(), f"{NO_BREAK}»")]
    return edits


def _single_quotes(text: str) -> list[Edit]:
    pairs = (pair.span(1) for pair in _SINGLE_PAIRS.finditer(text))
    return [edit for start, end in pairs for edit in (Edit(start - 1, start, "‘"), Edit(end, end + 1, APOSTROPHE))]


QUOTE_RULES = (
    Rule(
        "points de suspension",
        f"{_LEXIQUE}, « Points de suspension » : trois points, un seul signe",
        frozenset("."),
        replacing(r"(?<![./\\])\.\.\.(?![./\\])", ELLIPSIS),
    ),
    Rule(
        "guillemets simples",
        "Unicode : deux primes autour d’un mot sont des guillemets simples, non une prime et une apostrophe",
        frozenset("'"),
        _single_quotes,
    ),
    Rule(
        "apostrophe",
        f"{_LEXIQUE}, « Apostrophe » ; après un chiffre, une lettre doit suivre, sinon c’est une prime",
        frozenset("'´‘ʼ"),
        replacing(_AN_APOSTROPHE, APOSTROPHE),
    ),
    Rule(
        "numéro",
        f"{_LEXIQUE}, « Numéro » : « n° » ; le « º » du clavier espagnol est une lettre",
        frozenset("º"),
        replacing(rf"\b[Nn](º)(?!{_LETTER})", "°"),
    ),
    Rule(
        "guillemets français",
        f"{_LEXIQUE}, « Guillemets » : les guillemets français, à tous les rangs",
        frozenset('"”'),
        _guillemets,
    ),
    Rule(
        "guillemets qui se ferment ensemble",
        f"{_LEXIQUE}, « Guillemets » : si deux citations se terminent ensemble, un seul guillemet fermant",
        frozenset("»"),
        replacing(r"«[^«»\n]*«[^«»\n]*(»[ \u00a0\u202f]*»)", "»"),
    ),
)
