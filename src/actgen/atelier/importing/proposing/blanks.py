"""Blanks that a received form leaves: dots, lines, brackets, fields of a mail merge; and what they wait for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from actgen.atelier.importing.proposing.act_tags import LINE, has, is_optional, is_readable, made_on, or_line
from actgen.atelier.importing.proposing.found import Found
from actgen.document.leftovers import is_prompt
from actgen.variables.actes import OfSitting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.kind import ActKind

BLANK = re.compile(
    r"(?:…[…. ]*|\.{4,}[. …]*|(?:\. ){4,}\.?|_{3,}(?:[_ ]*_)?|\[[^\]\[\n{}]{2,120}\]|«[A-Z][A-Z0-9_]{2,}»|\bX{3,}\b|"
    r"<[a-zéèà’ ]{3,40}>|Cliquez (?:ou appuyez )?(?:ici )?pour (?:entrer|taper|saisir) (?:du texte|une date)\.?"
    r"|Choisissez un élément\.?)(?:\s?/\s?_{2,}\s?/\s?_{2,})?"
)
_NOTHING_KNOWN = "blanc à compléter\u00a0; aucune variable connue n’y répond"
_ORDINARY = re.compile(r"(?:\[(?:sic|\d+|…|\.\.\.)\])|…\s*")
#: What a blank in brackets asks for, beside what any prompt does.
_ASKED = re.compile(r"compl|nom|commune|maire|…|\.\.|à |collectivit|école|siret", re.IGNORECASE)
_UNKNOWN = ""
#: What stands for the day on which the act is made, whose tag is another in each act.
_SIGNED = "?"
_DOTS = re.compile(r"[…. ]+")
_PEN = re.compile(r"[…. _/]+")


class _Wait(NamedTuple):
    """What stands before a blank, `lead` being taken with it; the tag for it; whether that is sure."""

    before: re.Pattern[str]
    tag: str
    why: str
    sure: bool = False


def _wait(before: str, tag: str, why: str, *, sure: bool = False) -> _Wait:
    return _Wait(re.compile(rf"(?:{before})$", re.IGNORECASE), f"{{{{ {tag} }}}}", why, sure)


_AFTER_MAYOR = "blanc après «\u00a0maire de\u00a0»"
_OF = r"(?P<lead>(?:de|du|des)\s+|d’|d'|)"
_WAITS = (
    _wait(rf"\b(?:commune|ville|mairie)\s+{_OF}", "commune.de_nom", "blanc après «\u00a0commune de\u00a0»", sure=True),
    _wait(r"\bmaire\s+(?P<lead>(?:de|du|des)\s+|d’)", "commune.de_nom", _AFTER_MAYOR, sure=True),
    _wait(r"\b(?:nom de la )?commune\s*:\s*", "commune.nom", "blanc après «\u00a0commune\u00a0:\u00a0»"),
    _wait(r"\b(?:collectivit[ée]|structure)[^.:]{0,30}:\s*", "commune.denomination", "blanc pour la collectivité"),
    _wait(r"\bfait\b(?:[^.;]{0,40},)? (?P<lead>à\s+|a\s+)", "commune.a_nom", "lieu de la signature"),
    _wait(
        r"(?:représentée? par|son maire|sa maire|le maire|la maire)[^.;]{0,40}?"
        r"(?P<lead>(?:\bM\.|\bMme|Monsieur|Madame)(?:\s?/\s?(?:Mme|Madame))?\s+|)",
        "maire.presente",
        "blanc pour le nom du maire",
    ),
    _wait(r"\b(?:noms?|pr[ée]noms?)\b[^.:]{0,40}:\s*", "signataire.complet", "blanc pour le nom du signataire"),
    _wait(r"\b(?:fonction|qualit[ée])[^.:]{0,30}:\s*", "signataire.fonction", "blanc pour la fonction du signataire"),
    _wait(r"\bsiret\b[^.:]{0,20}:?\s*", "commune.siret", "blanc pour le SIRET"),
    _wait(r"\bsiren\b[^.:]{0,20}:?\s*", "commune.siren", "blanc pour le SIREN"),
    _wait(r"\b(?:adresse|sise?|située?|domiciliée?)\b[^.]{0,25}?:?\s*", "commune.adresse", "blanc pour l’adresse"),
    _wait(r"\b(?:courriel|m[ée]l|e-?mail)\b[^.:]{0,20}:\s*", "contact.courriel", "blanc pour un courriel"),
    _wait(r"\bt[ée]l(?:[ée]phone|\.)?\b[^:]{0,20}:\s*", "contact.telephone", "blanc pour un téléphone"),
    _wait(r"\bd[ée]lib[ée]ration\b[^.;]{0,60}\bn\s?°\s*", "acte.numero", "blanc pour le numéro de la délibération"),
    _wait(r"\bn\s?°\s*", "acte.numero", "blanc pour un numéro"),
    _wait(r"\bd[ée]lib[ée]ration\b[^.;]{0,80}\bdu\s+", "seance.date | date_longue", "date de la délibération"),
    _wait(r"\bs[ée]ance\b[^.;]{0,40}\bdu\s+", "seance.date | date_longue", "blanc pour la date de la séance"),
    _wait(r"(?:,\s*le|\bdate\b[^.]{0,20}:|\bfait\b.{0,60}\ble|^le)\s*", _SIGNED, "blanc pour la date de l’acte"),
    _wait(r"nombre d’(?:é|e)coles[^.]{0,40}?:?\s*", "inscription.nombre_ecoles", "blanc pour le nombre d’écoles"),
    _wait(r"nombre d’(?:é|e)l[èe]ves[^.]{0,40}?:?\s*", "inscription.nombre_eleves", "blanc pour le nombre d’élèves"),
    _wait(r"\b(?:montant|somme|co[ûu]t|total)\b[^.;]{0,50}", "inscription.montant", "blanc pour un montant"),
    _wait(r"\b(?:uai|rne)\b[^.]{0,15}:?\s*", "ecole.uai", "blanc pour le numéro d’une école, dans une boucle"),
    _wait(r"\b(?:é|e)coles?\b[^.;]{0,20}?:?\s*", 'ecoles | liste("designation")', "blanc pour les écoles"),
)  # fmt: skip
#: What the words in brackets name.
_NAMED = (
    (re.compile(r"siren", re.I), "{{ commune.siren }}", "le blanc nomme le SIREN", False),
    (
        re.compile(r"(?:n\s?°|num[ée]ro|n°)\s*(?:de )?(?:la )?(?:d[ée]lib|acte|d[ée]cision)", re.I),
        "{{ acte.numero }}",
        "le blanc nomme un numéro",
        False,
    ),
    (
        re.compile(r"date.{0,10}(?:s[ée]ance|conseil|cm\b)", re.I),
        "{{ seance.date | date_longue }}",
        "le blanc nomme la date de la séance",
        False,
    ),
    (re.compile(r"adresse|\brue\b", re.I), "{{ commune.adresse }}", "le blanc nomme une adresse", False),
    (re.compile(r"courriel|e-?mail|\bm[ée]l\b", re.I), "{{ contact.courriel }}", "le blanc nomme un courriel", False),
    (re.compile(r"t[ée]l[ée]?phone|\bt[ée]l\b", re.I), "{{ contact.telephone }}", "le blanc nomme un téléphone", False),
    (re.compile(r"maire|repr[ée]sentant", re.I), "{{ maire.complet }}", "le blanc nomme le maire", False),
    (re.compile(r"siret", re.I), "{{ commune.siret }}", "le blanc nomme le SIRET", False),
    (re.compile(r"d[ée]partement", re.I), "{{ commune.departement.nom }}", "le blanc nomme le département", False),
    (re.compile(r"[ée]l[èe]ves", re.I), "{{ inscription.nombre_eleves }}", "le blanc nomme un nombre d’élèves", False),
    (re.compile(r"[ée]coles?", re.I), '{{ ecoles | liste("designation") }}', "le blanc nomme des écoles", False),
    (re.compile(r"montant", re.I), "{{ inscription.montant }}", "le blanc nomme un montant", False),
    (re.compile(r"date", re.I), "{{ ? }}", "le blanc nomme une date", False),
    (re.compile(r"commune|collectivit[ée]|ville", re.I), "{{ commune.nom }}", "le blanc nomme la commune", True),
)


def find_blanks(text: str, before: str, kind: ActKind | None) -> Iterator[Found]:
    """Each blank of a paragraph with the tag that what stands before it calls for; `before` is the line above.

    Where no variable is known, dots become a line for the pen, and a line stays one.
    """
    for start, end in blanks_in(text):
        found = _of_act(_found(text, before, start, end), kind)
        if found.tag or not _PEN.fullmatch(text[start:end]):
            yield found
        elif _DOTS.fullmatch(text[start:end]):
            yield _line(start, end)


def blanks_in(text: str) -> Iterator[tuple[int, int]]:
    """Where each blank of a text begins and ends."""
    for blank in BLANK.finditer(text):
        if not _is_ordinary(blank, text):
            yield blank.start(), blank.start() + len(blank[0].rstrip())


def _of_act(found: Found, kind: ActKind | None) -> Found:
    """The find with the tag of that act; without one where the act has no such value."""
    if found.tag == f"{{{{ {_SIGNED} }}}}":
        return replace(found, tag=made_on(kind, "date_longue"))
    name, _, filter_ = found.tag.strip("{} ").partition(" | ")
    if is_readable(found.tag, kind) and is_optional(name) and not (has(kind, OfSitting) and name.startswith("seance")):
        return replace(found, tag=or_line(name, filter_))
    return found if is_readable(found.tag, kind) else Found(found.start, found.end, _UNKNOWN, _NOTHING_KNOWN)


def _line(start: int, end: int) -> Found:
    return Found(start, end, LINE, "aucune variable connue n’y répond ; une ligne, à remplir à la plume", True)


def _is_ordinary(blank: re.Match[str], text: str) -> bool:
    """Whether dots or brackets only trail off, as in « initialisation, évaluation… » or « [sic] »."""
    words = blank[0].strip()
    if _ORDINARY.fullmatch(words + (" " if words == "…" else "")):
        return (
            words != "…"
            or blank.start() == 0
            or not text[blank.start() - 1].isspace()
            or text[blank.start() - 1] == "\n"
        )
    return words.startswith("[") and not is_prompt(words[1:-1]) and not _ASKED.search(words)


def _found(text: str, before: str, start: int, end: int) -> Found:
    words, ahead = text[start:end], text[:start]
    awaited = next(((wait, found) for wait in _WAITS if (found := wait.before.search(ahead))), None)
    named = _named(start, end, words)
    if awaited and (awaited[0].sure or not (named and named.sure)):
        wait, found = awaited
        lead = found.groupdict().get("lead") or ""
        return Found(start - len(lead), end, _in_case(wait.tag, lead), wait.why, wait.sure)
    if named:
        return named
    if not ahead.strip():
        for wait in _WAITS:
            if wait.before.search(f"{before.rstrip(' :')}\u00a0: ") or wait.before.search(f"{before} "):
                return Found(start, end, wait.tag, f"{wait.why}, d’après la ligne ou la case d’avant")
    return Found(start, end, _UNKNOWN, _NOTHING_KNOWN)


def _in_case(tag: str, lead: str) -> str:
    """The tag in capitals where « DE » stands before the blank."""
    return tag.replace(" }}", " | majuscules }}") if lead.isupper() else tag


def _named(start: int, end: int, words: str) -> Found | None:
    """What the words between brackets ask for: « [nom de la commune] »."""
    if words[0] not in "[«<":
        return None
    shown = words.replace("_", " ")
    for pattern, tag, why, sure in _NAMED:
        if pattern.search(shown):
            return Found(start, end, tag, why, sure and "nom" in words.casefold())
    return None
