"""The spaces of French typography: which are narrow, which keep two words on one line, and where one must come in."""

from __future__ import annotations

import re

from actgen.core.patterns import later
from actgen.french.correcting.corrections import Edit, Rule, replacing
from actgen.french.correcting.signs import (
    CAPITAL_AND_LETTER,
    FIGURE_AND_BLANK,
    NARROW_NO_BREAK,
    NO_BREAK,
    NUMBER_SIGN,
    OPAQUE,
    PART_OF_A_CODE,
    PRINTED,
    UNIT,
)
from actgen.french.correcting.units import UNITS

_LEXIQUE = "Lexique des règles typographiques en usage à l’Imprimerie nationale"
_SPACING = f"{_LEXIQUE}, « Espacements »"
_NUMBERS = f"{_LEXIQUE}, « Nombres »"
_ABBREVIATIONS = f"{_LEXIQUE}, « Abréviations » : une abréviation ne se sépare pas de ce qu’elle annonce"
_REFERENCES = f"{_LEXIQUE}, « Coupures » : ni un numéro ni un nom ne se séparent de ce qui les annonce"
_DATES = f"{_LEXIQUE}, « Date » : le quantième et le mois ne se séparent pas"

_ANY = r"[ \u00a0\u202f\u2009]"
_DIGITS = frozenset("0123456789")
_NUMBER_OR_TAG = _DIGITS | {PRINTED}
#: What a sign of punctuation may follow without the space that it wants.
_BEFORE_SIGN = rf"(?<=[\w.)\]»’%€°…*{PRINTED}{UNIT}{OPAQUE}])"
#: What shows that the sign ends a word, and does not stand inside a time, an address or a code.
_AFTER_SIGN = r"(?=[\s)\]»\ufdd3]|$)"
_MONTH = r"(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
#: A stamp writes « 06 MAI »: its capitals are left.
_CAPITAL_MONTH = "(?:Janvier|Février|Mars|Avril|Mai|Juin|Juillet|Août|Septembre|Octobre|Novembre|Décembre)"
_SHORT_MONTH = r"(?:janv|f[ée]vr?|avr|juil|sept|oct|nov|d[ée]c)\."
_DAY = rf"(?<![\w.,/-])(?:1er|0?[1-9]|[12]\d|3[01]|{PRINTED})"
_ANNOUNCING = r"(?:article|alinéa|annexe|page|paragraphe|chapitre|titre|section|tome|lot|point)s?|art\.|al\.|pp?\."
#: The last sign of each of these.
_LAST = "[eants.]"
_ANNOUNCED = rf"[\d{PRINTED}]|[IVX]+\b|n°|(?:LO|[LRDA])\.?[ \u00a0]?\*?[ \u00a0]?\d"
#: The first sign of what is announced.
_FIRST = rf"\dIVXnLRDA{PRINTED}"
_UNIT_WORD = "|".join(sorted(map(re.escape, UNITS), key=len, reverse=True))

_GROUPED = later(
    rf"(?<![\w.,/°-])(?<!\d{_ANY})[1-9]\d{{0,2}}(?:{_ANY}\d{{3}})+(?![\w/]|[.,-]\d\d\d|{_ANY}(?:[-–—]{_ANY})?[A-ZÀ-Ý\d]|[-.]\d)"
)
#: After these the figures are no number: a telephone, a register, a post box, an article, another number.
_NO_NUMBER_AFTER = later(
    r"(?:\d|\b(?:siren|siret|rcs|siège|rna|tva|tél|téléphone|fax|mobile|bp|b\.p|cs|tsa|code|postal|iban)|[+°]|\b(?-i:[A-Z]))"
    r"[.\s\u00a0\u202f]{0,16}:?[\s\u00a0\u202f]{0,16}$",
    re.IGNORECASE,
)
_SIREN_DIGITS = 9
_COUNTING = later(rf"{_ANY}(?:[€%{UNIT}]|(?:{_UNIT_WORD})\b)")
_LOOK_BACK = 16


def _thousands(text: str) -> list[Edit]:
    """A narrow space for each blank of a number that is surely one."""
    edits = []
    for number in _GROUPED.finditer(text):
        set_ = re.sub(_ANY, NARROW_NO_BREAK, number[0])
        if set_ != number[0] and _is_number(number, text):
            edits.append(Edit(number.start(), number.end(), set_))
    return edits


def _is_number(number: re.Match[str], text: str) -> bool:
    if _NO_NUMBER_AFTER.search(text[max(0, number.start() - _LOOK_BACK) : number.start()]):
        return False
    is_long = len(re.sub(_ANY, "", number[0])) >= _SIREN_DIGITS
    return not is_long or _COUNTING.match(text, number.end()) is not None


def _with_narrow_spaces(groups: str) -> str:
    return groups.replace(".", NARROW_NO_BREAK)


def _without_zero(day: str) -> str:
    return "1er" if day == "01" else day[1]


#: A space that was typed changes its width, and none comes in.
WIDTH_RULES = (
    Rule(
        "espace avant ; ! ?",
        f"{_SPACING} : une fine insécable",
        frozenset(";!?"),
        replacing(rf"(?<=\S)({_ANY})(?=[;!?])", NARROW_NO_BREAK),
    ),
    Rule(
        "espace avant : % € »",
        f"{_SPACING} : une espace mots insécable",
        frozenset(":%€»"),
        replacing(rf"(?<=\S)({_ANY})(?=[:%€»])", NO_BREAK),
    ),
    Rule(
        "espace après «",
        f"{_SPACING} : une espace mots insécable",
        frozenset("«"),
        replacing(rf"(?<=«)({_ANY})(?=\S)", NO_BREAK),
    ),
)

SPACE_RULES = (
    # Punctuation
    Rule(
        "espace manquante avant ; ! ?",
        f"{_SPACING} : une fine insécable",
        frozenset(";!?"),
        replacing(rf"{_BEFORE_SIGN}(?:;|[!?]+){_AFTER_SIGN}", lambda sign: NARROW_NO_BREAK + sign),
    ),
    Rule(
        "espace manquante avant :",
        f"{_SPACING} : une espace mots insécable",
        frozenset(":"),
        replacing(rf"{_BEFORE_SIGN}:{_AFTER_SIGN}", f"{NO_BREAK}:"),
    ),
    Rule(
        "espace manquante après «",
        f"{_SPACING} : une espace mots insécable",
        frozenset("«"),
        replacing(r"«(?=\S)", f"«{NO_BREAK}"),
    ),
    Rule(
        "espace manquante avant »",
        f"{_SPACING} : une espace mots insécable",
        frozenset("»"),
        replacing(r"(?<=\S)»", f"{NO_BREAK}»"),
    ),
    Rule(
        "espace manquante avant % €",
        f"{_SPACING} : une espace mots insécable",
        frozenset("%€"),
        replacing(rf"(?<=[\d{PRINTED}])[%€](?!\w)", lambda sign: NO_BREAK + sign),
    ),
    # Numbers
    Rule(
        "milliers",
        f"{_NUMBERS} : les tranches de trois chiffres, par une fine insécable",
        _DIGITS,
        _thousands,
        FIGURE_AND_BLANK,
    ),
    Rule(
        "nombre et unité",
        f"{_NUMBERS} : un nombre en chiffres ne se sépare pas de ce qu’il compte",
        _NUMBER_OR_TAG,
        replacing(rf"(?<=[\d{PRINTED}])( )(?=(?:{_UNIT_WORD})(?![\w’'])(?!\.\s?[A-Z])|{UNIT})", NO_BREAK),
        FIGURE_AND_BLANK,
    ),
    Rule(
        "milliers, non le point",
        f"{_NUMBERS} : une espace, là où la virgule des décimales montre que le point sépare les milliers",
        frozenset("."),
        replacing(r"(?<![\w.,/-])[1-9]\d{0,2}((?:\.\d{3})+)(?=,\d{2}(?![\d,.]))", _with_narrow_spaces),
    ),
    # Dates and times
    Rule(
        "6 février, non 06 février",
        f"{_LEXIQUE}, « Date » : le quantième sans zéro, et 1er pour le premier",
        frozenset("0"),
        replacing(rf"(?<![\w.,/°-])(0[1-9])(?=[ \u00a0](?:{_MONTH}|{_CAPITAL_MONTH})\b)", _without_zero),
        FIGURE_AND_BLANK,
    ),
    Rule(
        "quantième et mois",
        _DATES,
        _NUMBER_OR_TAG,
        replacing(rf"{_DAY}( )(?=(?:{_MONTH}\b|{_SHORT_MONTH}))", NO_BREAK, re.IGNORECASE),
        FIGURE_AND_BLANK,
    ),
    Rule(
        "mois abrégé et année",
        f"{_DATES} ; un timbre dateur est un seul signe",
        _DIGITS,
        replacing(rf"\d[ \u00a0]{_SHORT_MONTH}( )(?=\d{{4}}\b)", NO_BREAK, re.IGNORECASE),
        FIGURE_AND_BLANK,
    ),
    Rule(
        "heure",
        f"{_LEXIQUE}, « Heure » : 18 h 30",
        _DIGITS,
        replacing(r"(?<=\d)( )(?=h\b)", NO_BREAK),
        FIGURE_AND_BLANK,
    ),
    Rule(
        "minutes",
        f"{_LEXIQUE}, « Heure » : 18 h 30",
        _DIGITS,
        replacing(r"\d[ \u00a0]h( )(?=\d\d\b)", NO_BREAK),
        FIGURE_AND_BLANK,
    ),
    # What is announced
    Rule(
        "n°",
        f"{_ABBREVIATIONS} ; nos au pluriel",
        _NUMBER_OR_TAG,
        replacing(rf"(?:\b[nN]°s?|\b[nN]os)( )(?=[\d{PRINTED}]|[A-Z]+[-/_]?\d)", NO_BREAK),
        NUMBER_SIGN,
    ),
    Rule(
        "espace manquante après n°",
        f"{_ABBREVIATIONS} : n° 12",
        frozenset("°"),
        replacing(rf"\b[nN]°s?(?=\d[\d/_.-]*(?!\w)|[A-Z]+[-/_]?\d|{PRINTED})", lambda sign: sign + NO_BREAK),
    ),
    Rule(
        "bis, ter",
        f"{_REFERENCES} ; 12 bis est un seul numéro",
        _DIGITS,
        replacing(r"\d( )(?=(?:bis|ter|quater)\b)", NO_BREAK),
        FIGURE_AND_BLANK,
    ),
    Rule(
        "M., Mme",
        _ABBREVIATIONS,
        frozenset("M"),
        replacing(rf"\b(?:MM?\.|Mmes?|Mlles?)( )(?=[\w{PRINTED}])", NO_BREAK, within="M(?:M?\\.|mes?|lles?) "),
        CAPITAL_AND_LETTER,
    ),
    Rule(
        "Dr, Pr, Me",
        _ABBREVIATIONS,
        frozenset("DPM"),
        replacing(rf"\b(?:D|P|M)[re]s?( )(?=(?:[A-ZÀ-Ý](?!\b)|{PRINTED}))", NO_BREAK, within="[DPM][re]s? "),
        CAPITAL_AND_LETTER,
    ),
    Rule(
        "article d’un code",
        _ABBREVIATIONS,
        _NUMBER_OR_TAG,
        replacing(rf"\b(?:LO|L\.O|[LRDA])\.( )(?=\*? ?[\d{PRINTED}])", NO_BREAK),
        PART_OF_A_CODE,
    ),
    Rule(
        "espace manquante dans l’article d’un code",
        _ABBREVIATIONS,
        _DIGITS,
        replacing(r"(?<![\w.-])[LRDA]\.(?=\*?\d{3,4}-\d)", lambda sign: sign + NO_BREAK),
        PART_OF_A_CODE,
    ),
    Rule(
        "article d’un code, sans point",
        _ABBREVIATIONS,
        _DIGITS,
        replacing(r"\b[LRD]( )(?=\d{3,4}-\d)", NO_BREAK),
        PART_OF_A_CODE,
    ),
    Rule(
        "article, annexe, page",
        _REFERENCES,
        _NUMBER_OR_TAG | {"I", "V", "X", "°", "."},
        replacing(
            rf"\b(?i:{_ANNOUNCING})( )(?={_ANNOUNCED})",
            NO_BREAK,
            within=f" (?=[{_FIRST}])(?<=(?i:{_LAST}) )(?:{_ANNOUNCED})",
        ),
    ),
    Rule("§", _ABBREVIATIONS, frozenset("§"), replacing(rf"§( )(?=[\d{PRINTED}])", NO_BREAK)),
    Rule(
        "1° en tête d’une énumération",
        f"{_LEXIQUE}, « Énumérations »",
        frozenset("°"),
        replacing(r"(?:^|\n|[:;,(]\s)\d{1,2}°( )(?=\S)", NO_BREAK),
    ),
    Rule(
        "au 1°",
        _REFERENCES,
        frozenset("°"),
        replacing(r"\b(?:au|du|le|aux|des|les|et|à|ou)( )(?=\d{1,2}°)", NO_BREAK),
    ),
)
