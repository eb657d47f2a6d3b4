"""The first manifest of a new template: what must be decided is named, and nothing is published by default."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from actgen.core.names import TemplateName

_DRAFT = """\
# yaml-language-server: $schema=../../../variables/schema/manifeste.schema.json
titre: {titre}    # le nom de l’acte en toutes lettres
etat: projet    # publie quand le modèle peut servir à des actes à signer

# Entre quelles dates un acte peut être fait avec ce modèle ; « au » peut manquer.
fenetre:
  du: 2000-01-01

sources: []
journal: []
"""


def draft_manifest(name: TemplateName, title: str = "") -> str:
    """The YAML of a manifest in the state `projet`, to be completed by who knows the act, with the name of its kind."""
    return _DRAFT.format(titre=title or f"{name.acte} ({name.academie}, {name.version})")
