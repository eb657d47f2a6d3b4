"""A contract as plain data, for programs: the keys of `actgen templates vars --json`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actgen.atelier.contract.origins import Source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actgen.atelier.contract.contract import Contract, Read
    from actgen.atelier.contract.dossiers import Lack, Unread
    from actgen.atelier.contract.uses import Use


def contract_data(contract: Contract, lacks: Iterable[Lack]) -> dict[str, Any]:
    """The contract of one template, with what the dossiers lack."""
    return {
        "modele": str(contract.name),
        "titre": contract.template.manifest.titre,
        "etat": contract.template.manifest.etat.value,
        "faits_de": str(contract.stated_by),
        "noms": [_read(read) for read in contract.reads],
        "champs_non_lus": list(contract.unread),
        "manques": [_lack(lack) for lack in lacks],
    }


def unread_data(unread: Unread) -> dict[str, Any]:
    """A value that no template reads."""
    return {
        "commune": unread.commune, "nom": unread.path, "fichier": unread.place.path, "ligne": unread.place.line
    }  # fmt: skip


def _read(read: Read) -> dict[str, Any]:
    return {
        "nom": read.path,
        "nature": read.shape.kind.name.lower(),
        "choix": list(read.shape.choices),
        "description": read.shape.description,
        "exemple": read.shape.example,
        "facultatif": read.shape.optional,
        "toujours_lu": read.is_always_read,
        "conditions": list(read.conditions),
        "source": read.source.name.lower(),
        "calcule": read.source is Source.COMPUTED,
        "clauses": list(read.clauses),
        "filtres": list(read.filters),
        "emplois": [_use(use) for use in read.uses],
    }


def _use(use: Use) -> dict[str, Any]:
    return {
        "emploi": use.role.value,
        "partie": use.spot.part,
        "endroit": use.spot.zone,
        "paragraphe": use.spot.paragraph,
        "filtres": list(use.filters),
        "conditions": [one.words for one in use.conditions],
    }


def _lack(lack: Lack) -> dict[str, Any]:
    return {
        "commune": lack.commune,
        "nom": lack.path,
        "a_donner": lack.name_in_file,
        "fichier": lack.place.path,
        "ligne": lack.place.line,
    }
