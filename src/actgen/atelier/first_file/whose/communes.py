"""The commune that a clerk names, by its INSEE code or by its name; what does not name one says what would."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.atelier.first_file.whose.official import shown
from actgen.cog.communes import Kind, find_ancienne, find_commune
from actgen.cog.epci import EpciOfficiel
from actgen.cog.search import (
    anciennes_named,
    communes_named,
    communes_with_postal_code,
    has_article,
    is_the_name,
    nearest_codes,
    nearest_names,
)
from actgen.core.citing import cited
from actgen.core.errors import UsageFault
from actgen.french.communes import with_de

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actgen.atelier.first_file.whose.official import Official
    from actgen.cog.communes import AncienneCommune, CommuneOfficielle

_CODE = re.compile(r"(?:[0-9]{2}|2[AB])[0-9]{3}", re.IGNORECASE)
_LISTED = re.compile(r"([^(]+) \(.*\b((?:[0-9]{2}|2[AB])[0-9]{3})\)")
#: What a hint of the command line says to type, typed as an answer.
_OPTION = re.compile(r"^--(?:insee|nom)[ =]")
_MOST = 40
_OF_KIND = {
    Kind.DELEGUEE: "une commune déléguée",
    Kind.ASSOCIEE: "une commune associée",
    Kind.ARRONDISSEMENT: "un arrondissement",
    Kind.ANCIENNE: "une ancienne commune",
}


def commune_asked(text: str) -> CommuneOfficielle:
    """The commune of an INSEE code, of the one name that has it, or of a postal code that serves only one.

    UsageFault says otherwise: all those that may be meant, with their département and code.
    """
    text = _OPTION.sub("", " ".join(text.split())).strip('"')
    if listed := _LISTED.fullmatch(text):
        text = listed[2]
    if not _CODE.fullmatch(text):
        return _named(text) if re.search(r"[^\W\d_]", text) else _with_code(text)
    served = () if find_commune(text.upper()) else communes_with_postal_code(text)
    return served[0] if len(served) == 1 else _with_code(text)


def commune_with_code(insee: str) -> CommuneOfficielle:
    """The commune of an INSEE code; UsageFault with the nearest, or with those that a postal code serves."""
    return _with_code(insee.strip())


def commune_with_name(nom: str) -> CommuneOfficielle:
    """The commune of that name; UsageFault when several have it, or none."""
    return _named(" ".join(nom.split()))


def postal_namesakes(commune: Official) -> str:
    """A warning where the INSEE code is also the postal code of other communes, that the clerk may have meant."""
    if isinstance(commune, EpciOfficiel):
        return ""
    served = communes_with_postal_code(commune.insee)
    if not served or commune in served:
        return ""
    return (
        f"Attention\u00a0: {commune.insee} est le code INSEE de {commune.nom}\u00a0; c’est aussi le code postal "
        f"de{_after_de(served)}"
    )


def _with_code(typed: str) -> CommuneOfficielle:
    insee = typed.upper()
    if commune := find_commune(insee):
        return commune
    if served := communes_with_postal_code(insee):
        raise UsageFault(
            f"{typed} est le code postal de{_after_de(served)}", "Donnez le code INSEE, qui est entre parenthèses."
        )
    if _CODE.fullmatch(insee) and (former := find_ancienne(insee)):
        raise UsageFault(_belongs(former), f"Donnez le code de la commune\u00a0: {former.commune.insee}.")
    if not _CODE.fullmatch(insee):
        raise UsageFault(
            f"{cited(typed)} n’est pas un code INSEE de commune\u00a0: il a cinq caractères.",
            'Exemple\u00a0: 44036. Sans le code, donnez le nom\u00a0: --nom "Châteaubriant".',
        )
    near = nearest_codes(insee)
    hint = f"Codes voisins\u00a0:{_listed(near)}" if near else 'Cherchez-la par son nom\u00a0: --nom "Châteaubriant".'
    raise UsageFault(f"Aucune commune n’a le code INSEE {insee}.", hint)


def _named(nom: str) -> CommuneOfficielle:
    found = communes_named(nom)
    if found and has_article(nom) and not any(is_the_name(nom, commune) for commune in found):
        near = nearest_names(nom)
        raise UsageFault(f"Aucune commune n’a le nom de {cited(nom)}.", f"Noms voisins\u00a0:{_listed(near)}")
    former = () if found else anciennes_named(nom)
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageFault(
            f"{len(found)} communes ont le nom de {cited(nom)}\u00a0:{_listed(found)}",
            "Donnez le code INSEE, qui est entre parenthèses\u00a0: --insee " + found[0].insee + ".",
        )
    if former:
        lines = "\n".join(_belongs(one) for one in former[:_MOST])
        codes = list(dict.fromkeys(one.commune.insee for one in former))
        raise UsageFault(lines, f"Donnez le code de la commune\u00a0: --insee {' ou '.join(codes[:3])}.")
    near = nearest_names(nom)
    hint = (
        f"Noms voisins\u00a0:{_listed(near)}"
        if near
        else "Vérifiez le nom, ou donnez le code INSEE\u00a0: --insee 44036."
    )
    raise UsageFault(f"Aucune commune n’a le nom de {cited(nom)}.", hint)


def _belongs(former: AncienneCommune) -> str:
    """« 44077 est le code de La Chapelle, une commune déléguée de Nantes (44109). »."""
    commune = former.commune
    named = f"{former.nom}, {_OF_KIND[former.kind]}" if former.nom else _OF_KIND[former.kind]
    today = "qui appartient aujourd’hui à" if former.kind is not Kind.ARRONDISSEMENT else "de"
    de_named = with_de(named) if former.nom else f"d’{named}"
    return f"{former.insee} est le code {de_named}, {today} {shown(commune)}.".replace(", de ", " de ")


def _after_de(communes: Iterable[CommuneOfficielle]) -> str:
    """What follows « le code postal de »: one commune, or several on their lines after a colon."""
    listed = _listed(communes)
    return f"\u00a0:{listed}" if listed.startswith("\n") else listed


def _listed(communes: Iterable[CommuneOfficielle]) -> str:
    """« Nantes (Loire-Atlantique, 44109). » after a sentence, or one line for each of several, that are sorted."""
    found = list(communes)
    if len(found) == 1:
        return f" {shown(found[0])}."
    lines = [f"\n  {shown(commune)}" for commune in found[:_MOST]]
    more = f"\n  … et {len(found) - _MOST} autres" if len(found) > _MOST else ""
    return f"{''.join(lines)}{more}"
