"""A lawful sitting of any commune of France, whose persons are invented: its INSEE code is all that changes."""

from __future__ import annotations

from actgen.core.project import Project
from actgen.kinds.catalogue import kinds_of
from actgen.kinds.dossier import Dossier
from actgen.kinds.files import read_fiche
from tests.conftest import ROOT

SLUG = "ailleurs"
PATH = f"variables/communes/{SLUG}.yaml"
SHEET = """\
commune: { insee: "INSEE" }
maire: { personne: Madame Anne ABEL }
membres: [Bruno BOÉ, Chloé CARON, Denis ÉMERY, Élise FAURE]
seance:
  date: 2026-09-24
  heure: 18:30
  convocation: 2026-09-17
  note_synthese: oui
  excuses: [Denis ÉMERY]
  secretaires: [Élise FAURE]
actes:
  affaire:
    numero: 2026-12
    point: 1
    objet: Règlement de la bibliothèque
    motifs: la bibliothèque prête aussi des jeux depuis le mois de janvier
    decide: d’adopter le règlement de la bibliothèque joint en annexe
    vote: { pour: 4, contre: 0, abstentions: 0 }
    publication: 2026-09-28
    transmission: 2026-09-28
"""
KINDS = kinds_of(Project(ROOT))


def anywhere(insee: str, *changes: tuple[str, str]) -> Dossier:
    """The dossier of that commune, each `old` text, which stands there once, made `new`."""
    text = SHEET.replace("INSEE", insee)
    for old, new in changes:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the file"
        text = text.replace(old, new)
    return Dossier(SLUG, read_fiche(text.encode(), PATH, KINDS), None, "", KINDS)
