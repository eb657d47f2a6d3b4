"""Dates, numbers, persons and communes typed in the text of a template, where a variable or a fact gives them.

Texts of law keep their dates and numbers: nobody reads them from a dossier.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from actgen.atelier.lint.known import flattened
from actgen.atelier.lint.template import Finding, Told
from actgen.cog.search import communes_named
from actgen.core.citing import cited
from actgen.core.patterns import found_before
from actgen.french.dates import MONTHS
from actgen.french.numbers import cardinal
from actgen.grammar.syntax import Wording
from actgen.ooxml.mending import TAG
from actgen.values.shape import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from actgen.atelier.lint.known import Known
    from actgen.atelier.lint.template import Template
    from actgen.values.shape import Shape

_B = r"[ \u00a0\u202f]"
_LONG = re.compile(rf"\b(?P<day>\d{{1,2}})(?:{_B}?er)?{_B}+(?P<month>{'|'.join(MONTHS)}){_B}+(?P<year>\d{{4}})\b", re.I)
_FIGURES = re.compile(
    r"(?<![\d/.-])(?P<day>\d{1,2})(?P<sep>[/.-])(?P<month>\d{1,2})(?P=sep)(?P<year>(?:19|20)\d{2})(?!\d)"
)
_SIGNED = ("acte.date_signature", "acte.date", "seance.date")
_FORMER = ("acte.anterieure.date", "acte.precedente.date", "acte.anterieure", "acte.precedente")
_LAW = re.compile(
    r"\b(?:lois?|d[ée]crets?|arr[êe]t[ée]s?|ordonnances?|circulaires?|directives?|r[èe]glements?|codes?|instruction|"
    r"note de service|avis|version|journal officiel|rgpd)\b[^.;]{0,70}$",
    re.IGNORECASE,
)
#: What stands before a date → the variables that may give it; « Fait à …, le » is the day of the signature.
#: The first that the act of the template has is told.
_VARIABLES = (
    (re.compile(r"(?:d[ée]lib[ée]ration)\b[^.;]{0,40}\bdu\s*$", re.IGNORECASE), _FORMER),
    (re.compile(r"(?:s[ée]ance|conseil municipal)\b[^.;]{0,20}\bdu\s*$", re.IGNORECASE), ("seance.date",)),
    (re.compile(r"convo(?:cation|qu[ée]e?s?)\b[^.;]{0,30}$", re.IGNORECASE), ("seance.convocation",)),
    (
        re.compile(r"\bfait\s+(?:à|et)\b[^.;]{0,60}\ble\s*$", re.IGNORECASE),
        _SIGNED,
    ),
)
#: What the name of a fact says of its unit → the words that follow its number in a text.
_UNITS = {
    "mois": rf"(?:premiers{_B}+|derniers{_B}+)?mois\b",
    "pourcentage": rf"%|pour{_B}cent\b",
    "cout": r"€|euros?\b",
    "montant": r"€|euros?\b",
    "prix": r"€|euros?\b",
    "ecoles": r"écoles?\b",
    "eleves": r"élèves?\b",
    "utilisateurs": r"utilisateurs?\b",
}
#: What stands before the name of a town that is a seat, not the commune of the act.
_SEAT = re.compile(
    r"(?:acad[ée]mie|rectorat|tribunal administratif|pr[ée]fecture|universit[ée]|m[ée]tropole|tribunal|cour d’appel|"
    r"arrondissement|canton|agglom[ée]ration|communaut[ée] de communes|cedex(?: \d+)?|\d{5})\s*"
    r"(?:de\s+|d’|du\s+|des\s+)?$",
    re.IGNORECASE,
)
_OF_COMMUNE = re.compile(
    r"\b[Cc](?:ommune|OMMUNE)\s+(?P<of>de\s+|d’|du\s+|des\s+|DE\s+|D’)"
    r"(?P<name>[A-ZÉÈÎ][\w’]*(?:-[\w’]+| [A-ZÉÈÎ][\w’]*)*)"
)
_ARTICLES = {"du": "Le ", "des": "Les "}


def typed_faults(template: Template, known: Known) -> Iterator[Finding]:
    """LNT-013 to 016, in the text of the template itself; tags count as a word."""
    finders: tuple[Callable[[str, Known, Shape], Iterator[tuple[Told, str]]], ...] = (
        _dates, _numbers, _persons, _communes
    )  # fmt: skip
    for part in template.parts:
        for paragraph in part.paragraphs:
            if paragraph.part not in ("", part.label):
                continue
            text = TAG.sub(lambda tag: "\0" * len(tag.group()), paragraph.words)
            for find in finders:
                for told, words in find(text, known, template.shape):
                    yield Finding(told.code, told.wording, part, paragraph, words, subject=told.subject)


def _dates(text: str, known: Known, shape: Shape) -> Iterator[tuple[Told, str]]:
    for pattern in (_LONG, _FIGURES):
        for found in pattern.finditer(text):
            day = _day(found)
            name = known.dates.get(day, "") if day else ""
            if found_before(_LAW, text, found.start()) and not name:
                continue
            paths = (name,) if name else _dates_meant(text, found.start())
            if paths:
                given = name or next((path for path in paths if _is_date(path, shape)), "")
                yield Told("LNT-013", _date_wording(found[0], given), given), found[0]


def _dates_meant(text: str, at: int) -> tuple[str, ...]:
    """The variables that may give the date that stands there, by the words before it."""
    return next((paths for where, paths in _VARIABLES if found_before(where, text, at)), ())


def _is_date(path: str, shape: Shape) -> bool:
    """Whether the act of the template has a date of that name."""
    found = shape.at(path.split("."))
    return found is not None and found.kind is Kind.DATE


def _date_wording(typed: str, name: str) -> Wording:
    """What to write instead of a date: the variable that gives it, or the one to declare where the act has none."""
    if not name:
        tag = f"{{{{ acte.nom_du_champ | {_date_filter(typed)} }}}}"
        return Wording(
            f"La date {cited(typed)} est tapée\u00a0: elle vaut pour un acte, et aucun champ de cet acte ne la donne.",
            f"Déclarez un champ de type date dans la sorte d’acte, ou sous «\u00a0variables\u00a0» dans le manifeste, "
            f"puis écrivez {tag}.",
        )
    tag = f"{{{{ {name} | {_date_filter(typed)} }}}}"
    return Wording(
        f"La date {cited(typed)} est tapée\u00a0: {cited(name)} la donne.",
        f"Écrivez {tag}\u00a0: elle suit le dossier ou le manifeste.",
    )


def _day(found: re.Match[str]) -> date | None:
    month = found["month"].casefold()
    try:
        return date(int(found["year"]), int(month) if month.isdecimal() else MONTHS.index(month) + 1, int(found["day"]))
    except ValueError:
        return None


def _date_filter(words: str) -> str:
    return "date_chiffres" if re.match(r"\d+[/.-]", words) else "date_longue"


def _numbers(text: str, known: Known, _: Shape) -> Iterator[tuple[Told, str]]:
    for name, value in known.numbers.items():
        last = name.rpartition(".")[2]
        unit = next((unit for word, unit in _UNITS.items() if word in last), "")
        for found in re.finditer(_NUMBER.format(unit=unit), text, re.IGNORECASE) if unit else ():
            typed = found["number"].strip()
            if not _is_worth(typed, value) or found_before(_LAW, text, found.start()):
                continue
            fact = cited(name)
            message = f"Le nombre {cited(typed)} est tapé\u00a0: le fait {fact} du manifeste le donne."
            yield Told("LNT-014", Wording(message, f"Écrivez {_number_tag(name, typed)}."), name), typed


#: A number in figures, « 1 530 », or in letters, before what it counts.
_NUMBER = (
    r"(?<![\w,.\0])(?P<number>\d[\d \u00a0\u202f]{{0,20}}"
    r"|(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|"
    r"treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|cent)(?:[ -][a-z]+){{0,4}}?)"
    r"[ \u00a0\u202f]*(?={unit})"
)


def _is_worth(typed: str, value: int) -> bool:
    """Whether the words say that number, in figures or in letters."""
    digits = re.sub(r"\D", "", typed)
    if digits:
        return int(digits) == value
    spoken = typed.casefold().replace("-", " ")
    return _begins(spoken, value) and spoken == cardinal(value).replace("-", " ")


def _begins(spoken: str, value: int) -> bool:
    """Whether a number below 100 may be said so: a cheap look before the library of numbers is loaded."""
    tens = _TENS.get(value // 10)
    return value < 100 and (spoken.startswith(tens) if tens else True)


_TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante", 7: "soixante", 8: "quatre", 9: "quatre"}


def _number_tag(name: str, typed: str) -> str:
    if not typed[:1].isdecimal():
        return f"{{{{ {name} | nombre_lettres }}}}"
    return f"{{{{ {name} | nombre }}}}" if len(typed) > len("999") else f"{{{{ {name} }}}}"


def _persons(text: str, known: Known, shape: Shape) -> Iterator[tuple[Told, str]]:
    flat = flattened(text)
    for plain, file in known.persons.items():
        at = flat.find(plain)
        if at < 0 or _is_within_words(flat, at, at + len(plain)):
            continue
        typed = text[at : at + len(plain)]
        message = f"Le nom {cited(typed)} est tapé\u00a0: c’est celui d’une personne de {file}."
        tags = ", ".join(f"{{{{ {path} }}}}" for path in _PERSONS if shape.at(path.split(".")))
        yield Told("LNT-015", Wording(message, f"Écrivez la variable\u00a0: {tags}…")), typed


_PERSONS = ("maire.complet", "signataire.complet", "acte.rapporteur.complet")


def _is_within_words(text: str, start: int, end: int) -> bool:
    return text[max(start - 1, 0) : start].isalnum() or text[end : end + 1].isalnum()


def _communes(text: str, known: Known, _: Shape) -> Iterator[tuple[Told, str]]:
    told: set[int] = set()
    folded = text.casefold()
    for name in known.communes:
        if name.casefold() not in folded:
            continue
        for found in re.finditer(
            rf"(?<![\w’-]){re.escape(name)}(?![\w-])|(?<=d’){re.escape(name)}(?![\w-])", text, re.I
        ):
            if found_before(_SEAT, text, found.start()):
                continue
            told.add(found.start())
            message = f"La commune {cited(found[0])} est nommée\u00a0: c’est celle d’un dossier du projet."
            yield Told("LNT-016", Wording(message, _COMMUNE_HINT)), found[0]
    for found in _OF_COMMUNE.finditer(text):
        name = _official(found)
        if name and not any(found.start() <= at <= found.end() for at in told):
            message = f"La commune {cited(name)} est nommée dans le modèle."
            yield Told("LNT-016", Wording(message, _COMMUNE_HINT)), name


_COMMUNE_HINT = "Écrivez {{ commune.nom }}, {{ commune.de_nom }} (de …) ou {{ commune.a_nom }} (à …)."


def _official(found: re.Match[str]) -> str:
    """The name as typed where the official list has such a commune, by its longest beginning; or an empty text."""
    words = found["name"].split(" ")
    article = _ARTICLES.get(found["of"].strip().casefold(), "")
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
        if communes_named(article + name):
            return name
    return ""
