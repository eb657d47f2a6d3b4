"""The file of a communauté de communes that exists, whose persons are invented, changed at one place."""

from __future__ import annotations

from actgen.core.project import Project
from actgen.kinds.catalogue import kinds_of
from actgen.kinds.dossier import Dossier
from actgen.kinds.files import read_fiche
from tests.conftest import ROOT

SLUG = "cayres-pradelles"
PATH = f"variables/communes/{SLUG}.yaml"
SHEET = (ROOT / PATH).read_text(encoding="utf-8")
KINDS = kinds_of(Project(ROOT))
#: The lines that say whose file it is.
OF_THE_CC = '  siren: "244301123"\n'
#: The same of a syndicat that the official list has not.
OF_A_SYNDICAT = (
    '  siren: "254300015"\n  type: syndicat\n  nom: syndicat des eaux du Lignon\n  siege: "43039"\n  population: 900\n'
)
OF_AN_OPEN_ONE = OF_A_SYNDICAT.replace("type: syndicat", "type: syndicat mixte ouvert")


def intercommunality(*changes: tuple[str, str]) -> Dossier:
    """Its dossier, each `old` text, which stands there once, made `new`; InputFault for what the file has wrong."""
    text = SHEET
    for old, new in changes:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the file"
        text = text.replace(old, new)
    return Dossier(SLUG, read_fiche(text.encode(), PATH, KINDS), None, "", KINDS)
