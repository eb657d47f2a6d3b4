"""Names that the files of the project state, found in a paragraph: communes, mayors, académie, schools, courts."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from actgen.atelier.importing.proposing.found import Found
from actgen.core.patterns import found_before
from actgen.french.communes import with_a, with_de

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actgen.atelier.importing.proposing.known_facts import KnownCommune, KnownFacts

#: What stands before the name of a town that is not the commune of the act.
_ELSEWHERE = re.compile(
    r"(?:acad[ée]mie|rectorat|tribunal administratif|pr[ée]fecture|universit[ée]|m[ée]tropole|tribunal|cour d’appel|"
    r"arrondissement|canton|agglom[ée]ration|communaut[ée] de communes)\s+(?:de\s+|d’|du\s+|des\s+)?$",
    re.IGNORECASE,
)
_CIVILITY = re.compile(r"(?:Monsieur|Madame|M\.|Mme)\s+$")
_TOWN = r"[A-ZÉÈÎ][\w’]*(?:-(?:[A-ZÉÈÎ][\w’]*|sur|sous|lès|les|la|le|de|en|d’[A-Z]\w*)| [A-ZÉÈÎ][\w’]*)*"
_UNKNOWN = re.compile(rf"\b[Cc](?:ommune|OMMUNE)\s+(de\s+|d’|du\s+|des\s+)({_TOWN})")
_MADE_AT = re.compile(
    rf"\b[Ff]ait(?: et \w+)?,?\s(?:[^.;:]{{0,40}},\s*)?(?P<at>(?:à|au|aux)\s+(?P<town>{_TOWN}))(?=\s*,|\s+le\b)"
)


def find_known_names(text: str, known: KnownFacts, communes: Sequence[str]) -> Iterator[Found]:
    """The names that stand in the text; those of a commune are sure where the text names one commune only."""
    for commune in known.communes:
        alone = len(communes) == 1
        if commune.nom in communes:
            yield from _commune(text, commune, alone=alone)
            yield from _mayor(text, commune, alone=alone)
            yield from _schools(text, commune)
    yield from _academie(text, known)
    yield from _unknown_communes(text, known)
    yield from _place_of_signature(text, known)
    yield from _others(text, known)


def _commune(text: str, commune: KnownCommune, *, alone: bool) -> Iterator[Found]:
    why = f"{commune.nom} est une commune du projet"
    doubt = "" if alone else "\u00a0; le texte en nomme plusieurs"
    forms = ((commune.de_nom, "commune.de_nom"), (with_a(commune.nom), "commune.a_nom"), (commune.nom, "commune.nom"))
    for form, name in forms:
        for found in _named(form).finditer(text):
            elsewhere = found_before(_ELSEWHERE, text, found.start())
            if name == "commune.a_nom" and found[0][0].isupper():
                continue
            sure = alone and not elsewhere and _is_known_case(found[0], form)
            tag = _tag(name, found[0])
            yield Found(found.start(), found.end(), tag, why + doubt, sure, value=commune.nom.casefold())


@lru_cache(maxsize=512)
def _named(form: str) -> re.Pattern[str]:
    """A name of a commune that is no part of another, « Nantes » in « Nantes-en-Ratier »."""
    return re.compile(rf"(?<![\w’-]){re.escape(form)}(?![\w-])", re.IGNORECASE)


@lru_cache(maxsize=512)
def _whole(words: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", flags)


@cache
def _of_academy(form: str) -> re.Pattern[str]:
    return re.compile(rf"(?<=acad[ée]mie )({re.escape(form)})(?![\w-])", re.IGNORECASE)


def _is_known_case(words: str, form: str) -> bool:
    return words == form or words.isupper()


def _tag(name: str, words: str) -> str:
    return f"{{{{ {name} | majuscules }}}}" if words.isupper() else f"{{{{ {name} }}}}"


def _mayor(text: str, commune: KnownCommune, *, alone: bool) -> Iterator[Found]:
    if " " not in commune.maire:
        return
    why = f"{commune.maire} est maire {commune.de_nom}"
    for found in _whole(commune.maire, re.IGNORECASE).finditer(text):
        before = found_before(_CIVILITY, text, found.start())
        whole = before is not None and commune.civilite == before[0].strip()
        start = before.start() if before is not None and whole else found.start()
        name = "maire.presente" if whole else "maire.complet"
        yield Found(start, found.end(), f"{{{{ {name} }}}}", why, alone, value=commune.maire.casefold())


def _schools(text: str, commune: KnownCommune) -> Iterator[Found]:
    for school in commune.ecoles:
        for found in _whole(school).finditer(text):
            why = f"école {commune.de_nom}\u00a0; toutes se lisent ensemble, ou une à une dans une boucle"
            yield Found(found.start(), found.end(), '{{ ecoles | liste("designation") }}', why)


def _academie(text: str, known: KnownFacts) -> Iterator[Found]:
    if known.academie:
        form = with_de(known.academie)
        for found in _of_academy(form).finditer(text):
            why = "l’académie de ce modèle"
            yield Found(
                found.start(), found.end(), _tag("academie.de_nom", found[1]), why, _is_known_case(found[1], form)
            )
    for name in known.recteurs:
        for found in re.finditer(re.escape(name), text, re.IGNORECASE):
            yield Found(found.start(), found.end(), "{{ academie.recteur.nom }}", "a dirigé l’académie de ce modèle")


def _unknown_communes(text: str, known: KnownFacts) -> Iterator[Found]:
    names = {commune.nom for commune in known.communes}
    for found in _UNKNOWN.finditer(text):
        if found[2] not in names:
            start = found.start(1)
            why = "nom de commune, que le projet ne connaît pas"
            yield Found(start, found.end(), "{{ commune.de_nom }}", why, value=found[2].casefold())


def _place_of_signature(text: str, known: KnownFacts) -> Iterator[Found]:
    """The town where the act is said to be made: the commune’s own, unless the rectorat signs at home."""
    for found in _MADE_AT.finditer(text):
        if found["town"].casefold() != known.academie.casefold():
            why = "lieu de la signature\u00a0: celui de chaque commune, si c’est elle qui signe"
            yield Found(*found.span("at"), "{{ commune.a_nom }}", why, value=found["town"].casefold())


#: The word that the name of each court has: a text without it is not searched for fifty names.
_COURT = "tribunal"


@cache
def _court(name: str) -> re.Pattern[str]:
    spaced = re.escape(name).replace(r"\ ", r"\s+")
    return re.compile(rf"(?<!\w){spaced}(?![\w-])", re.IGNORECASE)


def _others(text: str, known: KnownFacts) -> Iterator[Found]:
    for court in known.tribunaux if _COURT in text.casefold() else ():
        for found in _court(court).finditer(text):
            why = "tribunal compétent\u00a0; celui de la commune se calcule de son département"
            yield Found(found.start(), found.end(), "{{ commune.tribunal }}", why)
    for found in re.finditer(r"(?<=d[ée]partement )((?:de la |de l’|du |des |de |d’)([\w’ -]+))", text, re.IGNORECASE):
        name = next(
            (
                one
                for one in sorted(known.departements, key=len, reverse=True)
                if found[2].casefold().startswith(one.casefold())
            ),
            "",
        )
        if name:
            end = found.start(2) + len(name)
            yield Found(
                found.start(1),
                end,
                _tag("commune.departement.de_nom", text[found.start(1) : end]),
                f"{name} est un département",
            )
