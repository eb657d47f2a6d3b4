"""IDE-014: the file, the site, the mailbox, the address and the title of a commune are not those of another."""

import re
from collections.abc import Iterator

from actgen.cog.communes import CommuneOfficielle
from actgen.cog.naming import with_code
from actgen.core.patterns import later
from actgen.france.reading_dossiers.other_communes import (
    commune_named_in,
    commune_of_host,
    communes_called,
    is_named_in,
    official,
)
from actgen.rules import WARNING, Dossier, Finding, Findings, Path, cited, rule
from actgen.variables.commune import Commune


@rule("IDE-014", WARNING, source="cohérence du dossier", sitting=False)
def find(dossier: Dossier) -> Findings:
    """Le fichier, le site, l’adresse et la dénomination sont ceux de la commune.

    Le nom d’une autre commune dans le nom du fichier, un site, une adresse ou une dénomination reste souvent d’un
    fichier recopié.
    """
    own = dossier.fiche.as_commune
    if own is None:
        return
    for path, what, text, other in _bearers(dossier, own):
        if other:
            yield Finding(
                path,
                f"{what} {cited(text)} est d’une autre commune, {with_code(other)} : celle du fichier est "
                f"{with_code(own)}.",
            )


EXAMPLE = """
commune:
  site: ancenis-saint-gereon.fr
"""
WRONG = ("ancenis-saint-gereon.fr", "www.mairie-chateaubriant.fr")
MESSAGE = (
    "Le site « www.mairie-chateaubriant.fr » est d’une autre commune, Châteaubriant (44036) : celle du "
    "fichier est Ancenis-Saint-Géréon (44003)."
)
HINT = "Corrigez-le ; s’il est bien celui de la commune, gardez-le."


def _bearers(dossier: Dossier, own: Commune) -> Iterator[tuple[Path, str, str, CommuneOfficielle | None]]:
    """What bears the name of a commune: where it is typed, what it is, the text, the other commune that it names."""
    fiche = dossier.fiche
    contact, seance = fiche.contact, fiche.seance
    yield ("commune", "insee"), "Le fichier", dossier.slug, next(iter(communes_called(dossier.slug, own)), None)
    if own.site:
        yield ("commune", "site"), "Le site", own.site, commune_of_host(own.site, own)
    if contact and contact.courriel:
        yield ("contact", "courriel"), "L’adresse", contact.courriel, _of_mailbox(contact.courriel, own)
    if own.denomination:
        yield ("commune", "denomination"), "La dénomination", own.denomination, commune_named_in(own.denomination, own)
    if own.adresse:
        yield ("commune", "adresse"), "L’adresse", own.adresse, _of_address(own.adresse, own)
    if seance and seance.lieu:
        yield ("seance", "lieu"), "Le lieu de la séance", seance.lieu, _of_address(seance.lieu, own)


def _of_mailbox(address: str, own: Commune) -> CommuneOfficielle | None:
    """The commune after which the host of a mailbox is named, or what follows « mairie » before the @."""
    box, _, host = address.rpartition("@")
    name = _OFFICE.match(box.lower())
    return commune_of_host(host, own) or (commune_of_host(f"{name[1]}.fr", own) if name else None)


def _of_address(text: str, own: Commune) -> CommuneOfficielle | None:
    """The commune named after the postal code, where the address does not name that of the file.

    A CEDEX is often that of a larger town nearby: only one of another département counts.
    """
    town = _TOWN.search(text)
    if town is None or is_named_in(text, own):
        return None
    today = official(own)
    known = today.codes_postaux if today else ()
    found = communes_called(town[2].strip(), own)
    if town[3]:
        near = any(today and one.departement == today.departement for one in found)
        return None if near or not found else found[0]
    return next(iter(found), None) if town[1] in known else None


_TOWN = later(r"\b([0-9]{5}) ([^\d,;()]{1,80}?)( {1,9}cedex\b.*)?\s{0,9}(?:[,;()]|$)", re.IGNORECASE)
_OFFICE = later(r"(?:mairie|ville|commune)[.-]?(?:de[.-]|du[.-]|des[.-]|d[.-])?([a-z0-9-]+)$")
