"""What a project says of its atelier, in `variables/atelier.yaml`: the proxy, the people, two colours."""

from __future__ import annotations

import re
from ipaddress import ip_address
from typing import TYPE_CHECKING, Annotated

from pydantic import Field
from pydantic.functional_validators import AfterValidator

from actgen.core.citing import cited
from actgen.core.files import read_file
from actgen.variables.choices import Choice
from actgen.variables.fiche import Fiche
from actgen.variables.fields import FieldFault
from actgen.variables.reading import read_model

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from actgen.core.project import Project

#: What WCAG 2.2 asks of a text on its ground (1.4.3).
_CONTRAST = 4.5


class Role(Choice):
    """Ce qu’une personne peut faire dans l’atelier\u00a0; chaque rôle a ce qu’ont les précédents."""

    SAISIT = "saisit"
    VALIDE = "valide"
    ADMINISTRE = "administre"

    def covers(self, least: Role) -> bool:
        """Whether who has this role may do what asks for the other."""
        return _RANKS.index(self) >= _RANKS.index(least)


_RANKS = tuple(Role)
#: What each role lets do, for the page that tells it.
DUTIES: Mapping[Role, str] = {
    Role.SAISIT: "commence et remplit les dossiers, les contrôle, télécharge les actes",
    Role.VALIDE: "note aussi qu’un acte est signé, publie les modèles, accepte les goldens",
    Role.ADMINISTRE: "change aussi les personnes, leurs rôles et les couleurs",
}


def _address(text: str) -> str:
    try:
        return str(ip_address(text.strip()))
    except ValueError:
        hint = "Écrivez-la comme «\u00a0127.0.0.1\u00a0»."
        raise FieldFault(f"{cited(text)} n’est pas une adresse IP.", hint) from None


def _filled(text: str) -> str:
    if not text.strip():
        raise FieldFault("Une valeur est attendue.", "Tapez-la, ou retirez la personne.")
    return text


def _header(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9-]*", text):
        raise FieldFault(f"{cited(text)} n’est pas un en-tête.", "Écrivez-le comme «\u00a0X-Remote-User\u00a0».")
    return text


def _public(text: str) -> str:
    if not re.fullmatch(r"https?://[^/\s]+/?", text):
        hint = "Écrivez-la comme «\u00a0https://actes.exemple.fr\u00a0»."
        raise FieldFault(f"{cited(text)} n’est pas une adresse de la toile.", hint)
    return text


def _colour(text: str) -> str:
    if not re.fullmatch(r"#[0-9A-Fa-f]{6}", text):
        raise FieldFault(f"{cited(text)} n’est pas une couleur.", "Écrivez-la comme «\u00a0#1d4568\u00a0».")
    return text


def _dark(text: str) -> str:
    red, green, blue = (int(_colour(text)[at : at + 2], 16) / 255 for at in (1, 3, 5))
    light = 0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)
    if 1.05 / (light + 0.05) < _CONTRAST:
        raise FieldFault(f"La couleur {text} est trop claire pour du texte blanc.", "Choisissez-en une plus foncée.")
    return text


def _linear(value: float) -> float:
    """A part of a colour as light (WCAG 2.2, relative luminance)."""
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


class Personne(Fiche):
    """Une personne qui se sert de l’atelier."""

    identifiant: Annotated[str, AfterValidator(_filled)] = Field(
        description="Ce que le serveur mandataire écrit dans l’en-tête\u00a0: m.dupont."
    )
    nom: Annotated[str, AfterValidator(_filled)] = Field(description="Son nom, tel que le journal le garde.")
    role: Role = Field(description="Ce qu’elle peut faire\u00a0: saisit, valide ou administre.")


class Mandataire(Fiche):
    """Le serveur mandataire qui identifie les personnes avant l’atelier."""

    depuis: Annotated[str, AfterValidator(_address)] = Field(
        description="L’adresse IP d’où il appelle\u00a0: son en-tête n’est cru que de là."
    )
    entete: Annotated[str, AfterValidator(_header)] = Field(
        description="L’en-tête où il écrit qui est là\u00a0: X-Remote-User."
    )
    adresse: Annotated[str, AfterValidator(_public)] = Field(
        description="L’adresse publique de l’atelier\u00a0: https://actes.exemple.fr."
    )


class Couleurs(Fiche):
    """Les deux couleurs de la collectivité dans l’atelier."""

    principale: Annotated[str, AfterValidator(_dark)] = Field(
        "#1d4568", description="Celle du bandeau et des boutons, assez foncée pour du texte blanc\u00a0: #1d4568."
    )
    seconde: Annotated[str, AfterValidator(_colour)] = Field("#b4552d", description="Celle des filets\u00a0: #b4552d.")


class Atelier(Fiche):
    """Qui se sert de l’atelier par un serveur mandataire, ce que chacun peut y faire, et ses couleurs."""

    mandataire: Mandataire | None = Field(None, description="Le serveur mandataire, s’il y en a un.")
    personnes: tuple[Personne, ...] = Field((), description="Les personnes, avec leur rôle.")
    couleurs: Couleurs = Field(Couleurs(), description="Les deux couleurs de la collectivité.")


def settings_file(project: Project) -> Path:
    """The file of the atelier, whether it exists or not."""
    return project.root / "variables" / "atelier.yaml"


def read_settings(project: Project) -> Atelier:
    """What a project says of its atelier, nothing where it has no such file; InputFault with the faults of the file."""
    path = settings_file(project)
    return read_model(read_file(path), project.show(path), Atelier).model if path.is_file() else Atelier()
