"""Faults that show in the words of one paragraph: tags left, values lost, « que il », dates of machines."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, error, warning
from actgen.core.letters.by_sign import BySign
from actgen.core.patterns import Clued, in_small_letters, later
from actgen.document.at_once.joined import END, ranks_holding
from actgen.document.at_once.sayings import Saying
from actgen.french.elision import elides
from actgen.french.typography import APOSTROPHE
from actgen.ooxml.mending import TAG

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from actgen.document.at_once.together import Together
    from actgen.document.paragraphs import Line

_TAG = Clued(later(rf"{TAG.pattern}|\{{\{{|\}}\}}|\{{%|%\}}|\{{#|#\}}", re.DOTALL), ("{", "}"))
_ISO_DATE = Clued(later(r"(?<![\w-])(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\w-])"), ("-0", "-1"))
_AFTER_NUMBER_SIGN = later(r"\b[nN]\s*[°º]\s*([\w-]+)")
_S = "[ \u00a0\u202f]"
_OF_PROGRAMS = ("None", "True", "False", "Undefined", "undefined", "NaN", "null")
_BLANKS = ("\u00a0", "\u202f", " ")
_LOST = (
    (Clued(later(rf"\({_S}*\)")), "des parenthèses vides"),
    (Clued(later(rf"«{_S}*»")), "des guillemets vides"),
    (Clued(later(rf",{_S}*,")), "deux virgules de suite"),
    (Clued(later(rf"[,:]{_S}*(?:\.(?!\.)|;)")), "une ponctuation qui suit une autre"),
    (Clued(later(rf"[:;]{_S}*,")), "une virgule après une autre ponctuation"),
    (
        Clued(later(rf"\b[nN][°º]{_S}*(?=[,;.)]|(?:du|de|en|pour)\b|$)"), ("°", "º")),
        "un «\u00a0n°\u00a0» sans numéro",
    ),
    (
        Clued(
            later(rf"\b(?:{'|'.join(_OF_PROGRAMS)})\b"),
            _OF_PROGRAMS,
        ),
        "un mot de programme",
    ),
)
_CLUMSY = (
    (Clued(later(rf"([;:!?]){_S}*\1")), "Un signe de ponctuation est doublé"),
    (Clued(later(r"(?<!\.)\.\.(?!\.)"), ("..",)), "Un point est doublé"),
    (
        Clued(later(rf"(?<=\w){_S}+,"), tuple(f"{blank}," for blank in _BLANKS)),
        "Une espace précède une virgule",
    ),
    (
        Clued(later(rf"(?<=\w){_S}+\.(?![.\w])"), tuple(f"{blank}." for blank in _BLANKS)),
        "Une espace précède un point",
    ),
    (
        Clued(
            later(rf"(?<=\S){_S}{{2,}}(?=\S)"),
            tuple(f"{one}{other}" for one in _BLANKS for other in _BLANKS),
        ),
        "Deux espaces se suivent",
    ),
)

_QUE = later(
    rf"\b(?:(?P<qu>(?:(?:jus|lors|puis)q|[Qq])u)e{_S}+(?P<word>(?![A-ZÀ-ÝŒÆ])[^\W\d_][\w-]*)"
    rf"|(?P<QU>(?:JUS|LORS|PUIS)?QU)E{_S}+(?P<WORD>(?![a-zà-ÿœæ])[^\W\d_][\w-]*))"
)

#: Two signs that meet, once all signs of a kind are one: one that opens and one that closes, two that part.
_MEETING = ("()", "..")
_KINDS = {"«": "(", "»": ")", **dict.fromkeys(",:;!?", "."), **dict.fromkeys(_BLANKS, "")}
_TIGHT = BySign(lambda sign: _KINDS.get(sign, sign if sign in f"(.){END}" else "x"))
#: A blank before a sign, or before another; « n° », and what stands after it where its number lacks.
_CLUMSY_BLANKS, _NOT_NUMBERED = ("  ", " ,", " ."), (later(f"°{_S}*[,;.)dep\n{END}]"), later(f"º{_S}*[,;.)dep\n{END}]"))
#: What stands in « 2025-12-15 », sought by its first sign.
_OF_ISO_DATE = later(r"-[01]\d-[0-3]\d")


def may_find(read: Together) -> Collection[int]:
    """The texts in which a tag may be left, or a value lost."""
    return read.holding("{}") | read.holding(_OF_PROGRAMS) | _meeting(read)


def _meeting(read: Together) -> set[int]:
    """The texts where two signs may meet, a blank stand before a sign or another blank, or « n° » have no number."""
    text = read.text.replace("\u00a0", " ").replace("\u202f", " ")
    found = ranks_holding(read.changed(_TIGHT), _MEETING) | ranks_holding(text, _CLUMSY_BLANKS)
    return found.union(*map(read.finding_typed, _NOT_NUMBERED))


def left_tags(lines: Iterable[Line], label: str) -> Iterator[Diagnostic]:
    """REV-001: what the template should have replaced."""
    for line in lines:
        for match in _TAG.found(line.text, line.text):
            message = f"Une balise du modèle est restée dans l’acte\u00a0: «\u00a0{match.group()}\u00a0»."
            hint = "Corrigez cette balise dans le modèle Word, ou cette valeur dans le fichier de la commune."
            yield error("REV-001", line.place(label, match.start()), message, hint, subject=match.group())


def lost_values(lines: Iterable[Line], label: str) -> Iterator[Diagnostic]:
    """REV-006: signs that only meet where a value is missing, and punctuation that no printer would accept."""
    for line in lines:
        for one in _misplaced_signs(line.text):
            make, hint = (error, _SEEK) if one.is_lost else (warning, _MEND)
            yield make("REV-006", line.place(label, one.start), one.message, hint, subject=one.words)


_SEEK = "Cherchez dans le fichier de la commune la valeur qui devrait s’y trouver."
_MEND = "Corrigez le modèle Word, ou la valeur dans le fichier de la commune."


class _Misplaced(NamedTuple):
    """Signs that should not meet: where they begin, as typed, what is told, whether a value was lost between them."""

    start: int
    words: str
    message: str
    is_lost: bool


def _misplaced_signs(text: str) -> tuple[_Misplaced, ...]:
    """Those of a text."""
    small = in_small_letters(text)
    lost = [
        _Misplaced(found.start(), found[0].strip(), _lost_said(what, found[0].strip()), is_lost=True)
        for sign, what in _LOST
        for found in sign.found(text, small)
    ]
    clumsy = [
        _Misplaced(found.start(), found[0].strip(), f"{what}.", is_lost=False)
        for sign, what in _CLUMSY
        for found in sign.found(text, small)
    ]
    return (*lost, *clumsy)


def _lost_said(what: str, signs: str) -> str:
    return f"Une valeur manque sans doute ici\u00a0: {what} («\u00a0{signs}\u00a0»)."


def may_find_unelided(read: Together) -> Collection[int]:
    """The texts in which « que » may stand whole before a vowel."""
    return [rank for rank in read.saying(Saying.QUE_AND_MORE) if _QUE.search(read.texts[rank])]


def unelided(lines: Iterable[Line], label: str) -> Iterator[Diagnostic]:
    """REV-013: « que » whole before a word before which it elides: « que il ».

    A name, « que Orange », is left alone: what begins it may be a sign sooner than a word.
    """
    for line in lines:
        for found in _QUE.finditer(line.text):
            qu, word = (found["qu"], found["word"]) if found["qu"] else (found["QU"], found["WORD"])
            if elides(word):
                right = f"{qu}{APOSTROPHE}{word}"
                message = f"{cited(found[0])} s’écrit {cited(right)}."
                yield warning("REV-013", line.place(label, found.start()), message, _ELIDE, subject=found[0])


_ELIDE = (
    "Corrigez le dossier s’il donne ces mots. Dans un modèle, le filtre «\u00a0que\u00a0» les écrit\u00a0: "
    "CONSIDÉRANT {{ acte.motif | que }}."
)


def may_find_dates(read: Together) -> Collection[int]:
    """The texts in which a date of machines may stand."""
    return {read.rank(found.start()) for found in _OF_ISO_DATE.finditer(read.text)}


def has_date(line: Line) -> bool:
    """Whether such a date stands in a paragraph."""
    return bool(_iso_dates(line.text))


def machine_dates(
    read: Iterable[Line], lines: Callable[[], Iterable[Line]], label: str, numbers: Collection[str] = ()
) -> Iterator[Diagnostic]:
    """REV-007: 2025-12-15, unless the dossier numbers an act so, or the same signs follow « n° » anywhere.

    `lines` gives all paragraphs of the act, `read` are those in which a date is sought.
    """
    dated = [(line, match) for line in read for match in _iso_dates(line.text)]
    written = {match[1] for line in lines() for match in _AFTER_NUMBER_SIGN.finditer(line.text)} if dated else set()
    for line, match in dated:
        spans = [range(*found.span()) for number in numbers for found in re.finditer(re.escape(number), line.text)]
        if match.group() in written or any(match.start() in span for span in spans):
            continue
        message = f"Une date est restée telle qu’elle se saisit\u00a0: «\u00a0{match.group()}\u00a0»."
        hint = "Ajoutez dans le modèle un filtre de date à cette valeur, par exemple «\u00a0| date_longue\u00a0»."
        yield error("REV-007", line.place(label, match.start()), message, hint, subject=match.group())


@lru_cache(maxsize=2048)
def _iso_dates(text: str) -> tuple[re.Match[str], ...]:
    return tuple(_ISO_DATE.found(text, text))
