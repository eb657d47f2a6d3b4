"""Amounts, percentages, durations, school years and numbers of schools or pupils found in a paragraph."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.atelier.importing.proposing.found import Fact, Found
from actgen.atelier.importing.proposing.written_dates import free_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Facts = dict[str, Fact]

_B = r"[ \u00a0\u202f]"
_WHOLE = r"\d{1,3}(?:[ \u00a0\u202f.]\d{3}){1,4}(?!\d)|\d{1,15}(?!\d)"
_AMOUNT = re.compile(rf"(?<![\w,.])(?P<euros>{_WHOLE})(?:,(?P<cents>\d{{1,2}}))?(?={_B}?(?:€|euros?\b))", re.IGNORECASE)
_SHARE = re.compile(rf"(?<![\w,.])(?P<whole>\d{{1,3}})(?:,(?P<part>\d+))?(?={_B}?(?:%|pour{_B}cent\b))")
_MONTHS = re.compile(rf"(?<![\w,.])(?P<count>\d{{1,3}})(?={_B}mois\b)")
_SCHOOL_YEAR = re.compile(r"(?<![\d/-])(?P<first>20\d\d)(?P<sep>\s?[-–/]\s?)(?P<last>20\d\d)(?![\d/-])")
_PUPILS = re.compile(rf"(?<![\w,.])(?P<count>{_WHOLE})(?={_B}[ée]l[èe]ves\b)", re.IGNORECASE)
_SCHOOLS = re.compile(rf"(?<![\w,.])(?P<count>{_WHOLE})(?={_B}[ée]coles\b)", re.IGNORECASE)
_LEGAL = ("Visa", "Formalité")


def find_figures(text: str, style: str, facts: Facts) -> Iterator[Found]:
    """The figures of a paragraph; those of a visa or of a formality are the law's and stay as they are."""
    if style in _LEGAL:
        return
    for pattern, make in _FINDERS:
        for found in pattern.finditer(text):
            yield make(found, text, facts)


def _amount(found: re.Match[str], text: str, facts: Facts) -> Found:
    around = text[max(0, found.start() - 60) : found.end() + 60].casefold()
    name = "cout_par_ecole" if "par école" in around else "cout_par_eleve" if "par élève" in around else "montant"
    euros = re.sub(r"\D", "", found["euros"])
    if found["cents"]:
        fact = _fact("textes", name, f'"{euros},{found["cents"]}"', found[0], facts)
        return Found(
            *found.span(), f"{{{{ convention.{fact.name} }}}}", "montant, à tenir dans le manifeste", fact=fact
        )
    fact = _fact("nombres", name, euros, found[0], facts)
    shown = " | nombre" if len(euros) > 3 else ""
    return Found(
        *found.span(), f"{{{{ convention.{fact.name}{shown} }}}}", "montant, à tenir dans le manifeste", fact=fact
    )


def _share(found: re.Match[str], text: str, facts: Facts) -> Found:
    name = (
        "prix_pourcentage" if "prix" in text[max(0, found.start() - 60) : found.start()].casefold() else "pourcentage"
    )
    kind, value = ("textes", f'"{found[0]}"') if found["part"] else ("nombres", str(int(found["whole"])))
    fact = _fact(kind, name, value, found[0], facts)
    return Found(
        *found.span(), f"{{{{ convention.{fact.name} }}}}", "pourcentage, à tenir dans le manifeste", fact=fact
    )


def _months(found: re.Match[str], _: str, facts: Facts) -> Found:
    fact = _fact("nombres", "duree_mois", str(int(found["count"])), found[0], facts)
    return Found(*found.span(), f"{{{{ convention.{fact.name} }}}}", "durée, à tenir dans le manifeste", fact=fact)


def _school_year(found: re.Match[str], _: str, facts: Facts) -> Found:
    one = int(found["last"]) - int(found["first"]) == 1
    fact = _fact("textes", "annee_scolaire" if one else "periode_scolaire", f'"{found[0]}"', found[0], facts)
    why = "année scolaire, à tenir dans le manifeste" if one else "années, à tenir dans le manifeste"
    return Found(*found.span(), f"{{{{ convention.{fact.name} }}}}", why, fact=fact)


def _pupils(found: re.Match[str], _: str, facts: Facts) -> Found:
    return _counted(found, facts, "nombre_eleves", "élèves", most=10_000)


def _schools(found: re.Match[str], _: str, facts: Facts) -> Found:
    return _counted(found, facts, "nombre_ecoles", "écoles", most=60)


def _counted(found: re.Match[str], facts: Facts, name: str, what: str, *, most: int) -> Found:
    """A number of schools or pupils: that of the commune, or of the whole service where no commune has so many."""
    count = int(re.sub(r"\D", "", found[0]))
    if count <= most:
        return Found(*found.span(), f"{{{{ inscription.{name} | nombre }}}}", f"nombre d’{what} de la commune")
    fact = _fact("nombres", name, str(count), found[0], facts)
    tag = f"{{{{ convention.{fact.name} | nombre }}}}"
    return Found(*found.span(), tag, f"nombre d’{what}, à tenir dans le manifeste", fact=fact)


def _fact(kind: str, name: str, value: str, words: str, facts: Facts) -> Fact:
    """The fact of that value and family, under the name that it has already or a free one."""
    for one in facts.values():
        if (one.kind, one.value) == (kind, value) and re.fullmatch(rf"{name}(?:_\d+)?", one.name):
            return one
    return facts.setdefault(free := free_name(name, facts), Fact(kind, free, value, words))


_FINDERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], str, Facts], Found]], ...] = (
    (_AMOUNT, _amount),
    (_SHARE, _share),
    (_MONTHS, _months),
    (_SCHOOL_YEAR, _school_year),
    (_PUPILS, _pupils),
    (_SCHOOLS, _schools),
)
