"""Texts and formalities that are no more: since when, and what stands in their place. Only certain cases are listed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from actgen.core.diagnostics import Severity


@dataclass(frozen=True, slots=True)
class Abrogated:
    """A text, or a formality, that acts may not cite from the day `since`; in visas only, or anywhere.

    `clue` stands in whatever `pattern` finds.
    """

    name: str
    pattern: re.Pattern[str]
    clue: str
    since: date
    instead: str
    severity: Severity = Severity.ERROR
    visas_only: bool = True
    #: What shows, in the same passage, that it is another thing.
    unless: re.Pattern[str] | None = None


_CGFP = "Citez le Code général de la fonction publique, où elle est codifiée."
_CRPA = "Citez le Code des relations entre le public et l’administration, où elle est codifiée."
#: What the law of 12 April 2000 still says itself: the financial aids of public bodies.
_AIDS = re.compile(r"\bart(?:icle|\.)?s? ?(?:9-1|10)\b|\bsubvention|\bassociations?\b|\baides?\b")
#: Laws that a code took over: ordonnance 2021-1574 (CGFP, 1 March 2022), ordonnance 2015-1341 (CRPA, 1 January 2016).
_CODIFIED: tuple[tuple[str, str, date, str, re.Pattern[str] | None], ...] = (
    ("la loi n° 83-634 du 13 juillet 1983", "83-634", date(2022, 3, 1), _CGFP, None),
    ("la loi n° 84-16 du 11 janvier 1984", "84-16", date(2022, 3, 1), _CGFP, None),
    ("la loi n° 84-53 du 26 janvier 1984", "84-53", date(2022, 3, 1), _CGFP, None),
    ("la loi n° 86-33 du 9 janvier 1986", "86-33", date(2022, 3, 1), _CGFP, None),
    ("la loi n° 79-587 du 11 juillet 1979", "79-587", date(2016, 1, 1), _CRPA, None),
    ("la loi n° 2000-321 du 12 avril 2000", "2000-321", date(2016, 1, 1), _CRPA, _AIDS),
)
#: Sources: ordonnance 2018-1074 and décret 2018-1075 (CCP, in force 1 April 2019); décret 2016-360; décret 2015-1145
#: for R421-6 CJA; ordonnance 2021-1310 and décret 2021-1311 (1 July 2022). What was not read again is a warning.
ABROGATED = (
    Abrogated(
        "le Code des marchés publics",
        re.compile(r"\bcode des marches publics\b"),
        "marches publics",
        date(2016, 4, 1),
        "Citez le Code de la commande publique.",
    ),
    Abrogated(
        "l’ordonnance n° 2015-899 du 23 juillet 2015",
        re.compile(r"\b2015-899\b"),
        "2015-899",
        date(2019, 4, 1),
        "Citez le Code de la commande publique.",
    ),
    Abrogated(
        "le décret n° 2016-360 du 25 mars 2016",
        re.compile(r"\b2016-360\b"),
        "2016-360",
        date(2019, 4, 1),
        "Citez le Code de la commande publique.",
    ),
    Abrogated(
        "l’article R. 421-6 du Code de justice administrative",
        re.compile(r"\br\. ?421-6\b|\br ?421-6\b"),
        "421-6",
        date(2015, 10, 18),
        "Citez l’article R. 421-1 ou R. 421-7 du même code.",
        visas_only=False,
        unless=re.compile(r"\burbanisme\b"),
    ),
    Abrogated(
        "la loi n° 85-704 du 12 juillet 1985",
        re.compile(r"\bn ?° ?85-704\b"),
        "85-704",
        date(2019, 4, 1),
        "Citez le Code de la commande publique, où elle est codifiée.",
        severity=Severity.WARNING,
    ),
    Abrogated(
        "la loi n° 82-213 du 2 mars 1982",
        re.compile(r"\bn ?° ?82-213\b"),
        "82-213",
        date(1996, 2, 24),
        "Citez le Code général des collectivités territoriales, où elle est codifiée.",
        severity=Severity.WARNING,
    ),
    *(
        Abrogated(
            name,
            re.compile(rf"\bn ?° ?{number}\b|\bloi {number}\b"),
            number,
            since,
            instead,
            severity=Severity.WARNING,
            unless=unless,
        )
        for name, number, since, instead, unless in _CODIFIED
    ),
    Abrogated(
        "le compte rendu de la séance",
        re.compile(r"\bcompte[- ]rendu (?:sommaire )?(?:de (?:la |cette )?seance|du conseil|des deliberations)\b"),
        "rendu",
        date(2022, 7, 1),
        "Citez la liste des délibérations examinées (CGCT, art. L. 2121-25) ou le procès-verbal (art. L. 2121-15).",
        severity=Severity.WARNING,
        visas_only=False,
    ),
    Abrogated(
        "le recueil des actes administratifs de la commune",
        re.compile(r"\brecueil des actes administratifs\b"),
        "recueil",
        date(2022, 7, 1),
        "L’acte est publié sous forme électronique (CGCT, art. L. 2131-1).",
        severity=Severity.WARNING,
        visas_only=False,
        unless=re.compile(r"prefect|departement|\bregion"),
    ),
)
