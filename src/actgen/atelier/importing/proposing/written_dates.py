"""Dates of a received text in any wording, and the variable or the fact of the convention that each could be."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from actgen.atelier.importing.proposing.act_tags import has, made_on, or_line
from actgen.atelier.importing.proposing.exact_filters import filter_writing
from actgen.atelier.importing.proposing.found import Fact, Found
from actgen.core.errors import WordingError
from actgen.core.folding import folded
from actgen.core.patterns import found_before
from actgen.french.dates import MONTHS, WEEKDAYS, date_stamp
from actgen.variables.actes import OfSitting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.kind import ActKind

_MONTH = "|".join((*MONTHS, "fevrier", "aout", "decembre"))
_B = r"[ \u00a0\u202f]"
_LONG = re.compile(rf"\b(?P<day>\d{{1,2}})(?:{_B}?er)?{_B}+(?P<month>{_MONTH}){_B}+(?P<year>\d{{4}})\b", re.IGNORECASE)
_FIGURES = re.compile(
    r"(?<![\d/.-])(?P<day>\d{1,2})(?P<sep>[/.-])(?P<month>\d{1,2})(?P=sep)(?P<year>(?:19|20)\d{2})(?![\d/-]|\.\d)"
)
_WORDS = re.compile(
    rf"\b(?P<day>[a-zé]+(?:[- ](?:et[- ])?(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf))?){_B}+"
    rf"(?:du mois d(?:e |’))?(?P<month>{_MONTH}),?{_B}+"
    rf"(?P<year>(?:deux|mille|mil)[a-zé -]*?(?:mil(?:le)?)?[a-zé -]*?)(?=[,.;)]|$|{_B}+(?:à|et le|le|se|,))",
    re.IGNORECASE,
)  # fmt: skip
#: « 16 DEC. 2025 », as a rubber stamp prints it.
_STAMP = re.compile(
    r"(?<![\w/.-])\d{2} (?:JAN\.|FEV\.|MARS|AVR\.|MAI|JUIN|JUIL\.|AOUT|SEPT\.|OCT\.|NOV\.|DEC\.) \d{4}\b"
)
_STAMP_MONTHS = ("JAN", "FEV", "MAR", "AVR", "MAI", "JUIN", "JUIL", "AOU", "SEP", "OCT", "NOV", "DEC")
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\s+$", re.IGNORECASE)
#: What stands before the date of a text of law, which no variable gives.
_LAW = re.compile(
    r"\b(?:lois?|d[ée]crets?|arr[êe]t[ée]s?|ordonnances?|circulaires?|directives?|r[èe]glements?|codes?|instruction|"
    r"note de service|avis|version|journal officiel|b\.?o\.?|rgpd)\b[^.;]{0,70}$",
    re.IGNORECASE,
)


class _Variable(NamedTuple):
    """What stands before a date, the variable that gives it, and why; `later` where it may come after the act."""

    before: re.Pattern[str]
    name: str
    why: str
    later: bool = False


def _variable(before: str, name: str, why: str, *, later: bool = False) -> _Variable:
    return _Variable(re.compile(rf"\b(?:{before})$", re.IGNORECASE), name, why, later)


#: The surest first.
_VARIABLES = (
    _variable(r"affich\w*\b[^.;]{0,20}\bconvocation\b[^.;]{0,30}", "seance.affichage_convocation",
              "affichage de la convocation"),
    _variable(r"convo(?:cation|qu[ée]s?)\b[^.;]{0,40}", "seance.convocation", "date de la convocation"),
    _variable(r"(?:mise? en ligne|publi\w+ (?:sur|par) (?:le|son) site)\b[^.;]{0,40}", "acte.mise_en_ligne",
              "date de la mise en ligne", later=True),
    _variable(r"(?:publi[ée]|publication)\w*\b[^.;]{0,40}", "acte.publication", "date de la publication", later=True),
    _variable(r"affich(?:[ée]|age)\w*\b[^.;]{0,40}", "acte.affichage", "date de l’affichage", later=True),
    _variable(r"(?:re[çc]ue?|r[ée]ception)\b[^.;]{0,40}", "acte.reception_prefecture", "réception en préfecture",
              later=True),
    _variable(r"(?:transmi|t[ée]l[ée]transmi)\w*\b[^.;]{0,40}", "acte.transmission", "date de la transmission",
              later=True),
)  # fmt: skip
_EARLIER = re.compile(r"d[ée]lib[ée]ration\b[^.;]{0,60}$", re.IGNORECASE)
_SITTING = re.compile(r"(?:s[ée]ance|conseil municipal)\b[^.;]{0,30}$", re.IGNORECASE)
#: Where an act says when it was published, transmitted, received; elsewhere only a paragraph that begins so.
_PUBLICITY = ("Formalité", "Mention", "Cellule", "Signature", "Note d’acte", "footer")
_AT_START = 8
#: « Fait à Limoges, le », « À Limoges, le »; « Le » alone only where one signs.
_MADE = re.compile(
    r"\b(?:fait|d[ée]lib[ée]r[ée]|sign[ée]e?)\b[^.;]{0,70}(?:(?<!avant )(?<!tard )\ble\s+|,\s*)$"
    r"|^[àa] [^.;:]{2,60},\s*le\s*$",
    re.IGNORECASE,
)
_BARE = re.compile(r"^le\s*$", re.IGNORECASE)
_MADE_IN = ("Signature", "Signataire", "Formule", "Corps", "Mention", "Formalité")
#: What stands around a date → the name of the fact.
_NAMES = (
    (re.compile(r"date limite|au plus tard|avant le", re.I), "date_limite"),
    (re.compile(r"prend(?:ra)? fin|expire|jusqu’au|[ée]ch[ée]ance|s’ach[èe]ve|\bau\s*$", re.I), "date_fin"),
    (re.compile(r"prend(?:ra)? effet|en vigueur|[àa] compter du|d[ée]bute|commence|\bdu\s*$", re.I), "date_effet"),
)


def find_dates(text: str, style: str, facts: dict[str, Fact], kind: ActKind | None) -> Iterator[Found]:
    """The dates of a paragraph, those of texts of law left aside; the same day has the same fact everywhere."""
    for start, end, day, filter_ in written_days(text):
        if known := _known(text, start, style, kind, filter_):
            yield Found(start, end, *known, value=day.isoformat(), opens=style == "Ouverture")
        elif style != "Visa":
            fact = _fact(day, text, start, end, facts)
            tag = f"{{{{ convention.{fact.name} | {filter_} }}}}"
            yield Found(start, end, tag, "date, à tenir dans le manifeste", fact=fact)


def written_days(text: str) -> Iterator[tuple[int, int, date, str]]:
    """The dates of a text but those of the law: from where to where, with their weekday, the day, its filter."""
    for begin, end, day in _dates(text):
        if not is_of_a_law(text[:begin]):
            weekday = found_before(_WEEKDAY, text, begin)
            start = weekday.start() if weekday else begin
            yield start, end, day, _filter(text[start:end], day)


def is_of_a_law(ahead: str) -> bool:
    """Whether the words before a date make it that of a law, a decree or another official text."""
    return found_before(_LAW, ahead, len(ahead)) is not None


def _known(text: str, at: int, style: str, kind: ActKind | None, filter_: str) -> tuple[str, str] | None:
    """The tag of a date that the file of the commune states, by what stands before it, and why."""
    for one in _VARIABLES:
        found = found_before(one.before, text, at)
        if found and (not one.later or style in _PUBLICITY or found.start() < _AT_START):
            return (or_line(one.name, filter_) if one.later else f"{{{{ {one.name} | {filter_} }}}}"), one.why
    if found_before(_EARLIER, text, at):
        return _of_deliberation(kind, filter_)
    if found_before(_SITTING, text, at) or (has(kind, OfSitting) and style == "Ouverture"):
        tag = f"{{{{ seance.date | {filter_} }}}}" if has(kind, OfSitting) else or_line("seance.date", filter_)
        return tag, "date de la séance"
    if (style in _MADE_IN and found_before(_MADE, text, at)) or (
        style in _MADE_IN[:2] and found_before(_BARE, text, at)
    ):
        return made_on(kind, filter_), "date à laquelle l’acte est fait"
    return None


def _of_deliberation(kind: ActKind | None, filter_: str) -> tuple[str, str]:
    """The tag of the day of a délibération that an act names: an earlier one, the delegation, or the authorisation."""
    if has(kind, OfSitting):
        return or_line("acte.anterieure.date", filter_), "date d’une délibération antérieure"
    if kind and "delegation" in kind.model.model_fields:
        return f"{{{{ acte.delegation.date | {filter_} }}}}", "date de la délibération qui délègue au maire"
    return or_line("seance.date", filter_), "date de la délibération qui autorise la signature"


def _dates(text: str) -> Iterator[tuple[int, int, date]]:
    for pattern in (_LONG, _FIGURES):
        for found in pattern.finditer(text):
            if day := _day(int(found["year"]), found["month"], int(found["day"])):
                yield found.start(), found.end(), day
    for stamp in _STAMP.finditer(text):
        parts = stamp[0].split()
        month = next(place for place, name in enumerate(_STAMP_MONTHS, start=1) if parts[1].startswith(name))
        if day := _day(int(parts[2]), str(month), int(parts[0])):
            yield stamp.start(), stamp.end(), day
    if "mil" in text.casefold():
        for found in _WORDS.finditer(text):
            day_number, year = _day_words().get(_flat(found["day"])), _year_words().get(_flat(found["year"]))
            if day_number and year and (day := _day(year, found["month"], day_number)):
                yield found.start(), found.end(), day


def _day(year: int, month: str, day: int) -> date | None:
    number = int(month) if month.isdecimal() else [_flat(one) for one in MONTHS].index(_flat(month)) + 1
    try:
        return date(year, number, day)
    except ValueError:
        return None


def _filter(words: str, day: date) -> str:
    """The filter that writes the date as it is written, or the nearest."""
    if words == date_stamp(day):
        return "date_cachet"
    if "/" in words:
        return "date_chiffres"
    if re.match(r"\d+[.-]", words):
        return f'date_chiffres("{re.sub(r"[0-9]", "", words)[0]}")'
    known = filter_writing(words, "date_longue", "date_jour", "date_lettres")
    return known or _nearest(words)


def _nearest(words: str) -> str:
    form = "date_lettres" if "mil" in words.casefold() else "date_longue" if words[:1].isdigit() else "date_jour"
    return f"{form} | majuscules" if words.isupper() else form


def _fact(day: date, text: str, start: int, end: int, facts: dict[str, Fact]) -> Fact:
    same = next((one for one in facts.values() if one.kind == "dates" and one.value == day.isoformat()), None)
    if same:
        return same
    ahead, behind = text[max(0, start - 70) : start], text[end : end + 60]
    name = next((name for pattern, name in _NAMES if pattern.search(ahead)), "")
    name = name or next((name for pattern, name in _NAMES if pattern.search(behind)), "date")
    return facts.setdefault(free := free_name(name, facts), Fact("dates", free, day.isoformat(), text[start:end]))


def free_name(name: str, facts: dict[str, Fact]) -> str:
    """The name itself, or with the first number that no other fact has: `date_limite_2`."""
    if name not in facts:
        return name
    return next(f"{name}_{number}" for number in range(2, 1000) if f"{name}_{number}" not in facts)


def _flat(words: str) -> str:
    return folded(" ".join(re.split(r"[\s-]+", words.strip())))


@cache
def _day_words() -> dict[str, int]:
    from actgen.french.numbers import cardinal

    return {_flat("premier"): 1, **{_flat(cardinal(day)): day for day in range(2, 32)}}


@cache
def _year_words() -> dict[str, int]:
    from actgen.french.numbers import year

    found: dict[str, int] = {}
    for number in range(1990, 2061):
        try:
            found |= {_flat(year(number)): number, _flat(year(number, mil=True)): number}
        except WordingError:
            continue
    return found
