"""The figures of a sitting and of its vote, after their label or before what they count: « Présents : 27 »."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from actgen.atelier.importing.proposing.exact_filters import filter_writing
from actgen.atelier.importing.proposing.found import Found
from actgen.atelier.importing.roles.unaccented import Unaccented
from actgen.core.errors import WordingError
from actgen.french.reading import read_value

if TYPE_CHECKING:
    from collections.abc import Iterator

_B = r"[ \u00a0\u202f]"
_UNITS = (
    "une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|"
    "cinquante|soixante"
)
_TENS = "vingt|trente|quarante|cinquante|soixante|quatre|cent"
_NUMBER = rf"\d{{1,3}}|(?:(?:(?:{_TENS})(?:[- ]et)?[- ]){{0,4}}(?:{_UNITS})(?!\w))"
_WHO = r"(?:membres|conseillers(?: municipaux)?|élus|délégués)"


class _Figure(NamedTuple):
    """What is counted: its tag, its label before a colon, the words that follow the number, why it is read so."""

    tag: str
    label: str
    after: str
    why: str


#: The surest labels first: « présents ou représentés » before « présents ».
_FIGURES = (
    _Figure("seance.en_exercice", rf"(?:{_WHO} )?en exercice", rf"{_WHO} en exercice", "membres en exercice"),
    _Figure("seance.presents_ou_representes", rf"(?:{_WHO} )?présents (?:ou|et) représentés",
            rf"{_WHO} présents (?:ou|et) représentés", "présents ou représentés"),
    _Figure("seance.nombre_presents", rf"(?:{_WHO} )?présents(?! (?:ou|et) rep)", rf"{_WHO} présents(?! (?:ou|et) rep)",
            "présents"),
    _Figure("seance.nombre_absents", rf"(?:{_WHO} )?(?:absents|excusés)(?: et excusés)?", rf"{_WHO} absents",
            "absents"),
    _Figure("seance.nombre_pouvoirs", "(?:pouvoirs|procurations)(?: donnés)?", "(?:pouvoirs|procurations)", "pouvoirs"),
    _Figure("acte.vote.votants", "(?:nombre de )?votants", "votants", "votants, pouvoirs compris"),
    _Figure("acte.vote.exprimes", "(?:suffrages )?exprimés", "suffrages exprimés", "suffrages exprimés"),
    _Figure("acte.vote.majorite_absolue", "majorité absolue", "(?!)", "majorité absolue"),
    _Figure("acte.vote.pour", "(?:voix |votes? )?pour", "(?:voix pour|votes? pour)", "voix pour"),
    _Figure("acte.vote.contre", "(?:voix |votes? )?contre", "(?:voix contre|votes? contre)", "voix contre"),
    _Figure("acte.vote.abstentions", "abstentions?", "abstentions?", "abstentions"),
)  # fmt: skip
_LABELLED = tuple(
    Unaccented(
        rf"(?:^|[,;:|(–—\n\t-]{_B}?|\bdont ){_B}{{0,9}}(?:nombre )?(?:de |des |d’)?{one.label}{_B}?:{_B}?"
        rf"(?P<n>{_NUMBER})(?![\w,/.]\d|\w)"
    )
    for one in _FIGURES
)
_COUNTED = tuple(Unaccented(rf"(?<![\w,./-])(?P<n>{_NUMBER}){_B}(?=(?:{one.after})\b)") for one in _FIGURES)


def find_voices(text: str) -> Iterator[Found]:
    """The figures of a paragraph that its file counts, and that no template may hold."""
    for figure, labelled, counted in zip(_FIGURES, _LABELLED, _COUNTED, strict=True):
        for pattern in (labelled, counted):
            for found in pattern.finditer(text):
                if tag := _tag(figure.tag, found["n"]):
                    why = f"{figure.why}\u00a0: le dossier les compte"
                    yield Found(*found.span("n"), tag, why, value=_count(found["n"]))


def _count(words: str) -> str:
    """The number in figures."""
    try:
        return str(read_value(words))
    except WordingError:
        return words.casefold()


def _tag(name: str, words: str) -> str:
    """The tag that writes the number as it is written; none where the words are no number."""
    if words.isdecimal():
        return f"{{{{ {name} }}}}"
    filter_ = filter_writing(words, "nombre_lettres")
    return f"{{{{ {name} | {filter_} }}}}" if filter_ else ""
