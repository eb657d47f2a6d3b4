"""The EPCI that a clerk names, by its SIREN or by its name; what does not name one says what would."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.atelier.first_file.whose.communes import commune_asked, commune_with_name
from actgen.atelier.first_file.whose.official import Official, shown
from actgen.cog.epci import epci_named, find_epci
from actgen.cog.search import commune_with_siren, communes_named
from actgen.core.citing import cited
from actgen.core.errors import UsageFault
from actgen.core.folding import folded
from actgen.variables.collectivites.not_covered import of_a_covered_body
from actgen.variables.fields import FieldFault

if TYPE_CHECKING:
    from actgen.cog.epci import EpciOfficiel

_SIREN = re.compile(r"[0-9]{9}")
_OPTION = re.compile(r"^--siren[ =]")
#: How the name of a syndicat begins: communes have none of these words at their head.
_SYNDICAT = re.compile(r"(?:syndicat|sivom|sivu|smictom|sictom|siaep)\b")
_TO_COPY = (
    "Pour un syndicat, copiez l’exemple d’un EPCI, variables/communes/cayres-pradelles.yaml, et écrivez sous "
    "«\u00a0collectivite\u00a0» son «\u00a0siren\u00a0», «\u00a0type: syndicat\u00a0», son «\u00a0nom\u00a0» et son "
    "«\u00a0siege\u00a0», le code INSEE de la commune du siège."
)


def collectivite_asked(text: str) -> Official:
    """The EPCI of a SIREN, else what `commune_asked` finds; UsageFault says what may be meant."""
    siren = "".join(_OPTION.sub("", text.strip()).split()).strip('"')
    return epci_with_siren(siren) if _SIREN.fullmatch(siren) else commune_asked(text)


def collectivite_with_name(nom: str) -> Official:
    """The commune of that name, else the EPCI; UsageFault where several have it, or none, or a syndicat is named."""
    if communes_named(nom):
        return commune_with_name(nom)
    if _SYNDICAT.match(folded(nom.strip())):
        raise UsageFault(f"La liste officielle n’a pas les syndicats\u00a0: {cited(nom)} n’y est pas.", _TO_COPY)
    found = epci_named(nom)
    if len(found) > 1:
        listed = "".join(f"\n  {shown(one)}" for one in found)
        hint = f"Donnez le SIREN, qui est entre parenthèses\u00a0: --siren {found[0].siren}."
        raise UsageFault(f"{len(found)} EPCI ont le nom de {cited(nom)}\u00a0:{listed}", hint)
    return found[0] if found else commune_with_name(nom)


def epci_with_siren(siren: str) -> EpciOfficiel:
    """The EPCI of that SIREN; UsageFault for what is none, a commune’s, or that of a body not covered here."""
    siren = "".join(siren.split())
    if not _SIREN.fullmatch(siren):
        raise UsageFault(
            f"{cited(siren)} n’est pas un numéro SIREN\u00a0: il a neuf chiffres.",
            'Exemple\u00a0: 244400404. Sans lui, donnez le nom\u00a0: --nom "Nantes Métropole".',
        )
    try:
        of_a_covered_body(siren)
    except FieldFault as fault:
        raise UsageFault(fault.message, fault.hint) from None
    if found := find_epci(siren):
        return found
    if commune := commune_with_siren(siren):
        raise UsageFault(
            f"{siren} est le numéro SIREN d’une commune, {commune.nom}.",
            f"Donnez son code INSEE\u00a0: --insee {commune.insee}.",
        )
    raise UsageFault(f"Aucun EPCI à fiscalité propre n’a le numéro SIREN {siren}.", _TO_COPY)
